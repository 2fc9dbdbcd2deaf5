using System.Text.RegularExpressions;
using ComputeIntel.Claims;
using ComputeIntel.Deals.Origins;
using ComputeIntel.Deals.Terms;
using ComputeIntel.Parties;

namespace ComputeIntel.Deals.Disagreements;

/// <summary>Tells whether two values of one term disagree, in what way, and why: the rules that the deal's page names.</summary>
internal sealed partial class DisagreementTyper(IReadOnlyList<Term> terms, DealDecisions decisions)
{
    /// <summary>Of these a deal has one each, unless one claim names several.</summary>
    private static readonly TermKind[] SingleParties = [TermKind.Acquirer, TermKind.Supplier, TermKind.Owner, TermKind.Landlord, TermKind.Payer];

    /// <summary>Figures that are comparable whatever they are said to be of; a price of the building and one of the capacity are two things.</summary>
    private static readonly TermKind[] AcrossScopes = [TermKind.Share, TermKind.Power, TermKind.Accelerators];

    private readonly AmendmentRules _amendments = new(decisions.Amendments);
    private readonly TurnedRound _turned = new(terms);
    private readonly Dictionary<TermValue, Figure> _figures = FiguresOf(terms);

    /// <param name="kind">The term.</param>
    /// <param name="best">The better supported value.</param>
    /// <param name="other">The other.</param>
    /// <returns>Null where the two agree, or cannot be compared.</returns>
    public (DisagreementType Type, string Reason)? Between(TermKind kind, TermValue best, TermValue other) =>
        best.Measure is { } one && other.Measure is { } two ? OfFigures(kind, best, one, other, two)
        : SingleParties.Contains(kind) ? OfParties(kind, best, other)
        : null;

    /// <summary>Whether two figures are said to be of one thing, in whatever words.</summary>
    public bool AreOfOneThing(TermValue one, TermValue other) => one.Measure is not null && other.Measure is not null && _figures[one].Thing.Key == _figures[other].Thing.Key;

    private (DisagreementType Type, string Reason)? OfFigures(TermKind kind, TermValue best, Measure one, TermValue other, Measure two)
    {
        var ((thing, first), (otherThing, second)) = (_figures[best], _figures[other]);
        var isSameScope = thing.Key == otherThing.Key;
        if (!isSameScope && !AcrossScopes.Contains(kind))
        {
            return null;
        }

        if (first.Agrees(second) || best.Claims.Intersect(other.Claims).Any())
        {
            return null;
        }

        if (first.Dimension != second.Dimension)
        {
            return Miscopying.OfWriting(best, other);
        }

        var (sites, others) = (SitesOf(best), SitesOf(other));
        if (sites.Count > 0 && others.Count > 0 && !AreOneSet(sites, others))
        {
            var (these, those) = (string.Join(" and ", sites.Order(StringComparer.Ordinal)), string.Join(" and ", others.Order(StringComparer.Ordinal)));
            return (DisagreementType.DifferentScope, $"One is about {these}, the other about {those}.");
        }

        // An amendment of the grid supply says nothing of the batteries; where one does not say of what it is, it may.
        if ((isSameScope || thing.Key.Length == 0 || otherThing.Key.Length == 0) && _amendments.Between(best, other, _ => true) is { } amendment)
        {
            return amendment;
        }

        if (!isSameScope)
        {
            return OfScopes(kind, best, other);
        }

        if (Miscopying.OfWriting(best, other) is { } miscopied)
        {
            return miscopied;
        }

        if (!IsDisputed(best) && !IsDisputed(other) && Succession(best, other) is { } succession)
        {
            return succession;
        }

        if (Miscopying.OfDigits(one, first, two, second) is { } slip)
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

        if (_turned.Between(kind, best, other) is { } turned)
        {
            return (DisagreementType.CopyingError, turned);
        }

        // An amendment is about the figures that its claim states; the parties that it names along with them stay who they were.
        Func<Claim, bool> amends = claim => claim.Measures.Count == 0;
        if (_amendments.Between(best, other, amends) is { } amendment)
        {
            return amendment;
        }

        return !IsDisputed(best) && !IsDisputed(other) && Succession(best, other) is { } succession
            ? succession
            : _amendments.Untold(best, other, amends) ?? Contradiction(best, other);
    }

    /// <summary>Near names are asked about as names; once they are said to be one, there is nothing to disagree about.</summary>
    private bool IsAskedAsName(TermValue best, TermValue other)
    {
        var (first, second) = (Math.Min(best.PartyId ?? 0, other.PartyId ?? 0), Math.Max(best.PartyId ?? 0, other.PartyId ?? 0));
        var decision = decisions.Names.FirstOrDefault(d => d.PartyType == PartyType.Organization && d.FirstId == first && d.SecondId == second);
        return decision?.IsSame ?? (NearNames.Between(best.Text, other.Text) is not null and not Nearness.Numeral);
    }

    private (DisagreementType Type, string Reason) OfScopes(TermKind kind, TermValue best, TermValue other)
    {
        var (first, second) = (best.Scope ?? "something it does not name", other.Scope ?? "something it does not name");
        var isCountedOtherwise = kind == TermKind.Power
            ? !Sites().IsMatch($"{best.Scope} {other.Scope}")
            : kind == TermKind.Accelerators && (_figures[best].Thing.IsWayOfCounting || _figures[other].Thing.IsWayOfCounting);
        return isCountedOtherwise
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

    /// <summary>Whether two sets of sites may be one: names that are near are asked about as names.</summary>
    internal static bool AreOneSet(IReadOnlyCollection<string> one, IReadOnlyCollection<string> other) =>
        one.Count == other.Count && one.All(name => other.Any(o => o == name || NearNames.Between(name, o) is not null and not Nearness.Numeral));

    private static (DisagreementType Type, string Reason) Contradiction(TermValue best, TermValue other) =>
        (DisagreementType.Contradiction, best.Origin <= OriginKind.NamedPerson && other.Origin <= OriginKind.NamedPerson
            ? $"“{best.Text}” and “{other.Text}” cannot both hold, and both go back to a party: neither wins by itself."
            : $"“{best.Text}” and “{other.Text}” cannot both hold.");

    private static bool IsDisputed(TermValue value) => value.Claims.Any(c => c.Tag == Tag.Disputed);

    private static bool IsEstimate(TermValue value) => value.Claims.All(EstimateWords.AreIn);

    private static bool IsDisclosure(TermValue value) => value.Origin <= OriginKind.Statement;

    /// <summary>Those that it names as what it is of; else those of its claims.</summary>
    private HashSet<string> SitesOf(TermValue value) =>
        _figures[value].Thing.Sites is { Count: > 0 } named ? [.. named] : [.. value.Claims.SelectMany(c => c.Facilities).Select(f => f.Facility!.NameNow())];

    private static Dictionary<TermValue, Figure> FiguresOf(IReadOnlyList<Term> terms)
    {
        var reader = new ScopeReader(terms.Where(t => t.Kind == TermKind.Facility).SelectMany(t => t.Values).Select(v => v.Text));
        return terms.SelectMany(t => t.Values)
            .Where(v => v.Measure is not null)
            .ToDictionary(
                v => v,
                v => new Figure(reader.Read(v.Measure!), Quantity.Of(v.Measure!)),
                (IEqualityComparer<TermValue>)ReferenceEqualityComparer.Instance);
    }

    [GeneratedRegex(@"\b(site|campus|phase|building|facilit|data ?cent)", RegexOptions.IgnoreCase)]
    private static partial Regex Sites();

    /// <summary>What every comparison needs of a value, read once.</summary>
    private readonly record struct Figure(MeasuredThing Thing, Quantity Quantity);
}
