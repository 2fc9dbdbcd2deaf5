namespace ComputeIntel.Deals.Terms;

/// <summary>The terms by name, as tables head their rows.</summary>
public static class TermWords
{
    public static string Of(TermKind kind) => kind switch
    {
        TermKind.OtherParty => "Other party",
        TermKind.OtherFigure => "Other figure",
        _ => kind.ToString(),
    };
}
