using ComputeIntel.Articles;
using ComputeIntel.Claims;
using ComputeIntel.Parties;

namespace ComputeIntel.Briefings;

/// <summary>How a briefing words a claim: only what is verified is said as so, everything else as somebody's word.</summary>
internal static class ClaimWording
{
    /// <summary>What stands before the statement: "Reported by Demo Desk, citing Anthropic (source 2):"; empty for what is verified.</summary>
    public static string Lead(Claim claim, SourceList sources)
    {
        if (claim.Tag == Tag.Verified)
        {
            return "";
        }

        var said = claim switch
        {
            { Nature: Nature.Judgement } => "Judgement",
            { Nature: Nature.Forecast } => "Forecast",
            { Tag: Tag.Untagged } => "Said",
            _ => "Reported",
        };
        var origin = claim.Attribution.ArticleId is { } id && id != claim.ArticleId ? $" (source {sources.NumberOf(id)})" : "";
        return $"{said} by {Teller(claim.Article!)}{Citing(claim.Attribution, origin)}{origin}:";
    }

    /// <summary>Parties, figures and the like, in the order in which they are shown.</summary>
    public static IReadOnlyList<(string Name, string Text)> Particulars(Claim claim) => [.. Told(claim, MergedNames.NameAndWritten).Where(p => p.Text.Length > 0)];

    /// <summary>The same with each party's name as the claim writes it, whatever it was merged into.</summary>
    public static IReadOnlyList<(string Name, string Text)> ParticularsAsWritten(Claim claim) => [.. Told(claim, p => p.Name).Where(p => p.Text.Length > 0)];

    private static IEnumerable<(string Name, string Text)> Told(Claim claim, Func<IParty, string> nameOf)
    {
        yield return ("Acquirer", claim.Acquirer is { } acquirer ? nameOf(acquirer) : "");
        yield return (claim.Facilities.Count > 1 ? "Facilities" : "Facility", string.Join(", ", claim.Facilities.OrderBy(f => f.Ordinal).Select(f => nameOf(f.Facility!))));
        yield return (claim.Counterparties.Count > 1 ? "Counterparties" : "Counterparty", string.Join("; ", claim.Counterparties.OrderBy(c => c.Ordinal)
            .Select(c => c.Role == Role.Other ? nameOf(c.Organization!) : $"{nameOf(c.Organization!)}, {c.Role.ToString().ToLowerInvariant()}")));
        yield return ("Rationale", claim.StatedRationale is { } why ? $"{why.Text} ({(why.By == RationaleBy.Party ? "stated by a party" : "inferred by the author")})" : "");
        foreach (var measure in claim.Measures.OrderBy(m => m.Ordinal))
        {
            yield return (measure.Kind == MeasureKind.Other ? "Figure" : measure.Kind.ToString(), MeasureText.Of(measure));
        }

        yield return ("As of", claim.AsOf?.ToReadable() ?? "");
        var nature = claim.Nature == Nature.Fact ? "" : claim.Nature.ToString().ToLowerInvariant();
        var context = claim.Bearing == Bearing.Context ? "context" : "";
        yield return ("Nature", string.Join(", ", new[] { nature, context }.Where(word => word.Length > 0)));
        yield return ("Hedged", claim.Hedge is { } hedge ? $"“{hedge}”" : "");
    }

    private static string Teller(Article article) => article.Publisher?.Name ?? $"“{PlainText.Shortened(article.Title, 80)}”";

    private static string Citing(Attribution attribution, string origin) => attribution switch
    {
        { Kind: AttributionKind.Unattributed, Name: null } => origin.Length > 0 ? ", going back to" : ", which names no source",
        { Kind: AttributionKind.Author } => "",
        _ => $", citing {TagBasis.SaidBy(attribution)}",
    };
}
