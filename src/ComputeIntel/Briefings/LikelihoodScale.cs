namespace ComputeIntel.Briefings;

/// <summary>The words of Intelligence Community Directive 203, D.6.e(2)(a), with what each means in percent.</summary>
public static class LikelihoodScale
{
    public static readonly IReadOnlyList<Likelihood> Steps = Enum.GetValues<Likelihood>();

    public static string Word(Likelihood likelihood) => likelihood switch
    {
        Likelihood.AlmostNoChance => "almost no chance",
        Likelihood.VeryUnlikely => "very unlikely",
        Likelihood.Unlikely => "unlikely",
        Likelihood.RoughlyEven => "roughly even chance",
        Likelihood.Likely => "likely",
        Likelihood.VeryLikely => "very likely",
        _ => "almost certain",
    };

    public static string Percent(Likelihood likelihood) => likelihood switch
    {
        Likelihood.AlmostNoChance => "1–5 %",
        Likelihood.VeryUnlikely => "5–20 %",
        Likelihood.Unlikely => "20–45 %",
        Likelihood.RoughlyEven => "45–55 %",
        Likelihood.Likely => "55–80 %",
        Likelihood.VeryLikely => "80–95 %",
        _ => "95–99 %",
    };

    /// <summary>What stands before the word in a sentence: "It is", "There is a".</summary>
    public static string Lead(Likelihood likelihood) => likelihood switch
    {
        Likelihood.AlmostNoChance => "There is",
        Likelihood.RoughlyEven => "There is a",
        _ => "It is",
    };
}
