namespace ComputeIntel.Articles;

/// <summary>The letters of the Admiralty code in its words (NATO AJP-2.1).</summary>
public static class ReliabilityWords
{
    public static string Of(Reliability reliability) => reliability switch
    {
        Reliability.A => "completely reliable",
        Reliability.B => "usually reliable",
        Reliability.C => "fairly reliable",
        Reliability.D => "not usually reliable",
        Reliability.E => "unreliable",
        Reliability.F => "reliability cannot be judged",
        _ => "not assessed",
    };

    /// <summary>"B – usually reliable".</summary>
    public static string WithLetter(Reliability reliability) =>
        reliability == Reliability.NotAssessed ? Of(reliability) : $"{reliability} – {Of(reliability)}";
}
