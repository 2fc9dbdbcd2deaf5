namespace ComputeIntel.Claims;

/// <summary>How rechecks are told. What a publisher took back is never worded as our own withdrawal of a claim.</summary>
public static class RecheckWords
{
    public const string Icon = "↻";

    /// <summary>The reason as part of a sentence: "the words quoted changed". Needs the article loaded.</summary>
    public static string Of(Recheck recheck) => recheck.Reason switch
    {
        RecheckReason.QuotationChanged => "the words quoted changed",
        RecheckReason.QuotationUnplaced => "the words quoted are no longer found",
        RecheckReason.EvidenceChanged => $"its evidence changed: {TitleOf(recheck)}",
        RecheckReason.PublisherCorrected => $"the publisher corrected {TitleOf(recheck)}",
        _ => $"the publisher retracted {TitleOf(recheck)}",
    };

    /// <summary>All reasons that stand, each once; empty where none does.</summary>
    public static string Of(Claim claim) => string.Join("; ", claim.StandingRechecks().Select(Of).Distinct());

    private static string TitleOf(Recheck recheck) => $"“{PlainText.Shortened(recheck.Article?.Title ?? "the article", 80)}”";
}
