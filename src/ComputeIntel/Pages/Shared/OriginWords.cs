using ComputeIntel.Claims;
using ComputeIntel.Deals.Origins;

namespace ComputeIntel.Pages.Shared;

/// <summary>Origins in words.</summary>
public static class OriginWords
{
    /// <summary>Why the program proposes it, before the words that led to it.</summary>
    public static string Of(OriginClue clue) => clue switch
    {
        OriginClue.Phrase => "the text says",
        OriginClue.Link => "the text links to it by",
        OriginClue.Copy => "it has this paragraph, and had it earlier:",
        _ => "given by hand",
    };

    /// <summary>As above; of a copy whose date leaves open which was first, that is asked.</summary>
    public static string Of(Claim claim, Origin origin) => origin.Clue == OriginClue.Copy && !origin.IsSurelyEarlierThan(claim.Article!)
        ? "it has this paragraph too, and the dates leave open which had it first:"
        : Of(origin.Clue);

    public static string Of(OriginVerdict verdict) => verdict switch
    {
        OriginVerdict.Confirmed => "Confirmed",
        OriginVerdict.Rejected => "Rejected",
        _ => "Undone",
    };

    public static string Of(OriginKind kind) => kind switch
    {
        OriginKind.Filing => "filing or record",
        OriginKind.Statement => "a party’s words",
        OriginKind.NamedPerson => "a named person",
        OriginKind.Publisher => "an outlet’s word",
        OriginKind.UnnamedPeople => "unnamed people",
        _ => "nobody named",
    };

    /// <summary>"2 origins, 5 untraced": beside each other, never added up.</summary>
    public static string Of(OriginTrace trace) => (trace.Origins, trace.Untraced) switch
    {
        (0, var untraced) => $"no known origin, {untraced} untraced",
        (var origins, 0) => Counted(origins),
        var (origins, untraced) => $"{Counted(origins)}, {untraced} untraced",
    };

    /// <summary>"3 proposals wait".</summary>
    public static string Waiting(int proposals) => proposals == 1 ? "1 proposal waits" : $"{IntelPage.Count(proposals)} proposals wait";

    private static string Counted(int origins) => origins == 1 ? "1 origin" : $"{origins} origins";
}
