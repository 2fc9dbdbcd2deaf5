using ComputeIntel.Claims;
using ComputeIntel.Deals.Terms;
using ComputeIntel.Parties;

namespace ComputeIntel.Deals;

/// <summary>A deal at a glance: of each leading term the best supported value, with what else is said beside it.</summary>
public static class DealFacts
{
    private const int NamesBeside = 3;

    /// <param name="table">The deal's terms.</param>
    /// <param name="claims">All claims of the deal.</param>
    public static IReadOnlyList<DealFact> Of(TermTable table, IReadOnlyCollection<Claim> claims) =>
    [
        .. new[]
        {
            Fact("Acquirer", table, TermKind.Acquirer),
            Fact("Facility", table, TermKind.Facility, LocationIn(table)),
            Fact("Counterparty", table, TermKind.Supplier, "supplier"),
            Fact("Accelerators", table, TermKind.Accelerators),
            Fact("Power", table, TermKind.Power),
            Fact("Price", table, TermKind.Price),
        }.OfType<DealFact>(),
        new DealFact("Claims", claims.Count.ToString("N0", System.Globalization.CultureInfo.InvariantCulture), TagCounts(claims)),
    ];

    /// <summary>"9 verified · 26 reported · 3 disputed", to be broken only after a dot.</summary>
    public static string TagCounts(IReadOnlyCollection<Claim> claims) => string.Join(
        "\u00a0· ",
        new[] { Tag.Verified, Tag.Reported, Tag.Disputed, Tag.Untagged }
            .Select(tag => (Tag: tag, Count: claims.Count(c => c.Tag == tag)))
            .Where(t => t.Count > 0)
            .Select(t => $"{t.Count}\u00a0{TagWords.Word(t.Tag).ToLowerInvariant()}"));

    private static DealFact? Fact(string label, TermTable table, TermKind kind, string? note = null)
    {
        if (table.Terms.FirstOrDefault(t => t.Kind == kind) is not { } term)
        {
            return null;
        }

        var others = term.Values.Skip(1).Select(v => v.Text).Distinct().ToList();
        var beside = others.Count switch
        {
            0 => null,
            <= NamesBeside when kind is TermKind.Acquirer or TermKind.Facility or TermKind.Supplier => $"also said: {string.Join(", ", others)}",
            1 => $"1 other figure: {others[0]}",
            _ => $"{others.Count} others said",
        };
        var scope = term.Values[0].Scope;
        return new DealFact(label, term.Values[0].Text, string.Join("; ", new[] { scope, note, beside }.OfType<string>()));
    }

    private static string? LocationIn(TermTable table)
    {
        var claims = table.Terms.FirstOrDefault(t => t.Kind == TermKind.Facility)?.Values[0].Claims;
        var name = table.Terms.FirstOrDefault(t => t.Kind == TermKind.Facility)?.Values[0].Text;
        return claims?.SelectMany(c => c.Facilities).Select(f => f.Facility!.Now()).OfType<Facility>().FirstOrDefault(f => f.Name == name)?.Location;
    }
}

/// <summary>One thing known of a deal: what it is called, what it is, what is to be said beside it.</summary>
public sealed record DealFact(string Label, string Text, string Note);
