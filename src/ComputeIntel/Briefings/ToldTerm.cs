using ComputeIntel.Claims;
using ComputeIntel.Deals.Disagreements;
using ComputeIntel.Deals.Terms;

namespace ComputeIntel.Briefings;

/// <summary>What can be told of one term without taking a side: its best supported values, all of which stand alike.</summary>
/// <param name="Kind">Which term.</param>
/// <param name="Values">Never empty; verified, or reported and neither contested nor contradicted.</param>
internal sealed record ToldTerm(TermKind Kind, IReadOnlyList<TermValue> Values)
{
    private const int Most = 3;

    public bool IsVerified => Values[0].Standing == Tag.Verified;

    /// <summary>Where it is from, of what is not verified: "2 origins, 6 untraced", "no source named".</summary>
    public string? Note => IsVerified ? null : Values[0].Origins == 0 ? "no source named" : Values[0].Traced;

    /// <summary>Null where nothing can be told. A party is told with the others of its role; of a figure, what stands best of each thing that it is of.</summary>
    public static ToldTerm? Of(TermKind kind, TermTable table)
    {
        if (table.Terms.FirstOrDefault(t => t.Kind == kind) is not { } term)
        {
            return null;
        }

        var differing = table.Disagreements.Where(d => d.Subject == TermWords.Of(kind) || d.Type == DisagreementType.Identity).ToList();
        var lasting = term.Values.Where(v => !IsOutdated(v, differing)).ToList();
        var candidates = term.Values[0].Measure is null ? lasting : [.. (term with { Values = lasting }).ByScope().Select(scope => scope.First())];
        var told = new List<TermValue>();
        foreach (var value in candidates.Where(v => CanBeTold(v, differing)))
        {
            if (told.Count == Most)
            {
                break;
            }

            if ((told.Count == 0 || StandAlike(told[0], value)) && !told.Exists(t => AreAtOdds(t, value, differing)))
            {
                told.Add(value);
            }
        }

        return told.Count > 0 ? new(kind, told) : null;
    }

    public static bool StandAlike(TermValue one, TermValue other) =>
        one.Standing == Tag.Verified ? other.Standing == Tag.Verified : one.StandingText == other.StandingText;

    /// <summary>What is verified is told even where somebody contradicts it, unless that is verified too.</summary>
    private static bool CanBeTold(TermValue value, IEnumerable<Disagreement> differing) => value switch
    {
        { Standing: Tag.Verified } => !differing.Any(d => d.Type == DisagreementType.Contradiction && Has(d, value) && d.Values.Count(v => v.Standing == Tag.Verified) > 1),
        { Standing: Tag.Reported, IsContested: false, IsContradicted: false } => true,
        _ => false,
    };

    /// <summary>Something newer took its place; where nobody can say which is newer, neither is told.</summary>
    private static bool IsOutdated(TermValue value, IEnumerable<Disagreement> differing) =>
        differing.Any(d => d.Type == DisagreementType.Superseded && Has(d, value) && d.Values.Any(v => v.Key != value.Key && NewestOf(v) >= NewestOf(value)));

    private static bool AreAtOdds(TermValue one, TermValue other, IEnumerable<Disagreement> differing) =>
        differing.Any(d => (Has(d, one) && Has(d, other)) || (d.Sides.Contains(one.Text) && d.Sides.Contains(other.Text)));

    private static bool Has(Disagreement disagreement, TermValue value) => disagreement.Values.Any(v => v.Key == value.Key);

    private static DateOnly NewestOf(TermValue value) => value.Claims.Max(c => (c.AsOf ?? c.Article?.PublishedOn)?.Latest ?? DateOnly.MinValue);
}
