using System.Text.RegularExpressions;
using ComputeIntel.Articles;
using ComputeIntel.Claims;
using ComputeIntel.Parties;

namespace ComputeIntel.Deals;

/// <summary>Tells whether two values of one term disagree, in what way, and why: the rules that the deal's page names.</summary>
internal sealed partial class DisagreementTyper(IReadOnlyList<Term> terms, DealDecisions decisions)
{
    /// <summary>Of these a deal has one each, unless one claim names several.</summary>
    private static readonly TermKind[] SingleParties = [TermKind.Acquirer, TermKind.Supplier, TermKind.Owner, TermKind.Landlord, TermKind.Payer];

    /// <summary>Figures that are comparable whatever they are said to be of; a price of the building and one of the capacity are two things.</summary>
    private static readonly TermKind[] AcrossScopes = [TermKind.Share, TermKind.Power, TermKind.Accelerators];

    private readonly AmendmentRules _amendments = new(decisions.Amendments);
    private readonly HashSet<int> _acquirers = [.. PartiesOf(terms, TermKind.Acquirer)];
    private readonly HashSet<int> _suppliers = [.. PartiesOf(terms, TermKind.Supplier), .. PartiesOf(terms, TermKind.Owner)];

    /// <param name="kind">The term.</param>
    /// <param name="best">The better supported value.</param>
    /// <param name="other">The other.</param>
    /// <returns>Null where the two agree, or cannot be compared.</returns>
    public (DisagreementType Type, string Reason)? Between(TermKind kind, TermValue best, TermValue other) =>
        best.Measure is { } one && other.Measure is { } two ? OfFigures(kind, best, one, other, two)
        : SingleParties.Contains(kind) ? OfParties(kind, best, other)
        : null;

    private (DisagreementType Type, string Reason)? OfFigures(TermKind kind, TermValue best, Measure one, TermValue other, Measure two)
    {
        var isSameScope = PlainText.NameKey(best.Scope ?? "") == PlainText.NameKey(other.Scope ?? "");
        if (!isSameScope && !AcrossScopes.Contains(kind))
        {
            return null;
        }

        var (first, second) = (Quantity.Of(one), Quantity.Of(two));
        if (first.Agrees(second) || best.Claims.Intersect(other.Claims).Any())
        {
            return null;
        }

        if (first.Dimension != second.Dimension)
        {
            return Miscopied(best, other);
        }

        var (sites, others) = (SitesOf(best), SitesOf(other));
        if (sites.Count > 0 && others.Count > 0 && !AreOneSet(sites, others))
        {
            return (DisagreementType.DifferentScope, $"One is about {string.Join(" and ", sites.Order(StringComparer.Ordinal))}, the other about {string.Join(" and ", others.Order(StringComparer.Ordinal))}.");
        }

        // An amendment of the grid supply says nothing of the batteries; where one does not say of what it is, it may.
        if ((isSameScope || best.Scope is null || other.Scope is null) && _amendments.Between(best, other, _ => true) is { } amendment)
        {
            return amendment;
        }

        if (!isSameScope)
        {
            return OfScopes(kind, best.Scope, other.Scope);
        }

        if (Miscopied(best, other) is { } miscopied)
        {
            return miscopied;
        }

        if (!IsDisputed(best) && !IsDisputed(other) && Succession(best, other) is { } succession)
        {
            return succession;
        }

        if (kind != TermKind.Date && Slip(first, second) is { } slip)
        {
            return slip;
        }

        return (IsEstimate(best), IsEstimate(other)) switch
        {
            (true, false) when IsDisclosure(other) => (DisagreementType.EstimateAgainstDisclosure, $"“{best.Text}” is an estimate; “{other.Text}” was disclosed."),
            (false, true) when IsDisclosure(best) => (DisagreementType.EstimateAgainstDisclosure, $"“{other.Text}” is an estimate; “{best.Text}” was disclosed."),
            _ => _amendments.Untold(best, other, _ => true) ?? Contradiction(best, other),
        };
    }

    private (DisagreementType Type, string Reason)? OfParties(TermKind kind, TermValue best, TermValue other)
    {
        if (best.Claims.Intersect(other.Claims).Any() || IsAskedAsName(best, other))
        {
            return null;
        }

        if (kind == TermKind.Payer && IsTurnedRound(best, other))
        {
            return (DisagreementType.CopyingError, $"Who pays whom is turned round: {best.Text} in one, {other.Text} in the other.");
        }

        // An amendment is about the figures that its claim states; the parties that it names along with them stay who they were.
        Func<Claim, bool> amends = claim => claim.Measures.Count == 0;
        return _amendments.Between(best, other, amends)
            ?? (!IsDisputed(best) && !IsDisputed(other) && Succession(best, other) is { } succession ? succession : _amendments.Untold(best, other, amends) ?? Contradiction(best, other));
    }

    /// <summary>Near names are asked about as names; once they are said to be one, there is nothing to disagree about.</summary>
    private bool IsAskedAsName(TermValue best, TermValue other)
    {
        var (first, second) = (Math.Min(best.PartyId ?? 0, other.PartyId ?? 0), Math.Max(best.PartyId ?? 0, other.PartyId ?? 0));
        var decision = decisions.Names.FirstOrDefault(d => d.PartyType == PartyType.Organization && d.FirstId == first && d.SecondId == second);
        return decision?.IsSame ?? (NearNames.Between(best.Text, other.Text) is not null and not Nearness.Numeral);
    }

    private bool IsTurnedRound(TermValue best, TermValue other) =>
        (_acquirers.Contains(best.PartyId ?? 0) && _suppliers.Contains(other.PartyId ?? 0)) || (_acquirers.Contains(other.PartyId ?? 0) && _suppliers.Contains(best.PartyId ?? 0));

    private static (DisagreementType Type, string Reason) OfScopes(TermKind kind, string? one, string? other)
    {
        var (first, second) = (one ?? "something it does not name", other ?? "something it does not name");
        return kind == TermKind.Power && !Sites().IsMatch($"{one} {other}")
            ? (DisagreementType.DifferentMeasure, $"They count differently: one is of {first}, the other of {second}.")
            : (DisagreementType.DifferentScope, $"They are about different things: one is of {first}, the other of {second}.");
    }

    private static (DisagreementType Type, string Reason)? Succession(TermValue best, TermValue other)
    {
        if (Dates(best) is not { Count: > 0 } one || Dates(other) is not { Count: > 0 } two)
        {
            return null;
        }

        var (before, since) = one.Max(d => d.Latest) < two.Min(d => d.Earliest) ? (best, other) : two.Max(d => d.Latest) < one.Min(d => d.Earliest) ? (other, best) : (null, null);
        return before is null ? null
            : (DisagreementType.Superseded, $"“{before.Text}” was so as of {Dates(before).Max().ToReadable()}, “{since!.Text}” as of {Dates(since).Min().ToReadable()}.");
    }

    /// <summary>Every claim of the value has to say when; one that does not may be of any time.</summary>
    private static List<PartialDate> Dates(TermValue value)
    {
        var dates = value.Claims.Select(c => c.AsOf).ToList();
        return dates.Contains(null) ? [] : [.. dates.OfType<PartialDate>()];
    }

    private static (DisagreementType Type, string Reason)? Slip(Quantity one, Quantity other)
    {
        var power = PowerOfTen(one.Stated, other.Stated);
        return power switch
        {
            0 => null,
            3 => (DisagreementType.CopyingError, "One is a thousand times the other: million for billion, or the like."),
            6 => (DisagreementType.CopyingError, "One is a million times the other."),
            _ => (DisagreementType.CopyingError, $"The figures are the same but for {power} zero{(power == 1 ? "" : "s")}."),
        };
    }

    /// <summary>Whether two sets of sites may be one: names that are near are asked about as names.</summary>
    internal static bool AreOneSet(IReadOnlyCollection<string> one, IReadOnlyCollection<string> other) =>
        one.Count == other.Count && one.All(name => other.Any(o => o == name || NearNames.Between(name, o) is not null and not Nearness.Numeral));

    /// <summary>How many zeros lie between two figures that are otherwise the same; 0 where they are not.</summary>
    internal static int PowerOfTen(double one, double other)
    {
        if (one <= 0 || other <= 0 || double.IsInfinity(one) || double.IsInfinity(other))
        {
            return 0;
        }

        var log = Math.Abs(Math.Log10(one / other));
        var power = (int)Math.Round(log);
        return power is >= 1 and <= 9 && Math.Abs(log - power) < 0.005 ? power : 0;
    }

    /// <summary>The same price under another basis, or in another currency, in any way that the claims write the two.</summary>
    private static (DisagreementType Type, string Reason)? Miscopied(TermValue best, TermValue other)
    {
        var pairs = from one in best.Writings
                    from two in other.Writings
                    where one.Kind == MeasureKind.Price && IsSameNumber(one, two)
                    let how = one.Unit != two.Unit ? (one.Basis == two.Basis ? $"in {one.Unit} and in {two.Unit}" : null)
                        : one.Basis is not null && two.Basis is not null && one.Basis != two.Basis ? $"{Basis(one)} and {Basis(two)}" : null
                    where how is not null
                    select how;
        return pairs.FirstOrDefault() is { } differing ? (DisagreementType.CopyingError, $"The same figure is given {differing}; one of them was copied wrongly.") : null;
    }

    private static bool IsSameNumber(Measure one, Measure two) =>
        one.Value is > 0 and var first && two.Value is > 0 and var second && Math.Abs(first - second) <= Math.Max(first, second) * 0.01m;

    private static (DisagreementType Type, string Reason) Contradiction(TermValue best, TermValue other) =>
        (DisagreementType.Contradiction, best.Origin <= OriginKind.NamedPerson && other.Origin <= OriginKind.NamedPerson
            ? $"“{best.Text}” and “{other.Text}” cannot both hold, and both go back to a party: neither wins by itself."
            : $"“{best.Text}” and “{other.Text}” cannot both hold.");

    private static string Basis(Measure measure) => measure.Basis switch
    {
        MeasureBasis.PerMonth => "a month",
        MeasureBasis.PerYear => "a year",
        MeasureBasis.Each => "each",
        _ => "in total",
    };

    private static bool IsDisputed(TermValue value) => value.Claims.Any(c => c.Tag == Tag.Disputed);

    private static bool IsEstimate(TermValue value) => value.Claims.All(c => c.Hedge is { } hedge && Estimates().IsMatch(hedge) || Estimates().IsMatch(c.Statement));

    private static bool IsDisclosure(TermValue value) => value.Claims.Any(c =>
        c.Article is { IsPrimary: true } || c.Attribution.Article is { IsPrimary: true } || c.Attribution.Kind is AttributionKind.Filing or AttributionKind.Party);

    private static HashSet<string> SitesOf(TermValue value) => [.. value.Claims.SelectMany(c => c.Facilities).Select(f => f.Facility!.NameNow())];

    private static IEnumerable<int> PartiesOf(IReadOnlyList<Term> terms, TermKind kind) =>
        terms.Where(t => t.Kind == kind).SelectMany(t => t.Values).Select(v => v.PartyId).OfType<int>();

    [GeneratedRegex(@"\b(estimat|analyst|reckon|guess|project(ed|ion)|forecast|back.of.the.envelope|our model)", RegexOptions.IgnoreCase)]
    private static partial Regex Estimates();

    [GeneratedRegex(@"\b(site|campus|phase|building|facilit|data ?cent)", RegexOptions.IgnoreCase)]
    private static partial Regex Sites();
}
