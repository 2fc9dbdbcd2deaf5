using ComputeIntel.Claims;
using ComputeIntel.Deals.Origins;
using ComputeIntel.Deals.Terms;
using ComputeIntel.Parties;

namespace ComputeIntel.Deals.Disagreements;

/// <summary>
/// Finds what stands against each other among a deal's claims: each value of a term against the best supported one that it
/// does not fit, sets of facilities, and names that may mean one party. The order in which claims came never matters.
/// </summary>
internal sealed class DisagreementFinder(IReadOnlyList<Term> terms, IReadOnlyList<Claim> claims, DealDecisions decisions)
{
    /// <summary>Beyond so many better supported values a value is not compared: the work grows with the claims, not with their square.</summary>
    private const int MostCompared = 50;

    private readonly ILookup<string, DisagreementDecision> _decided = decisions.Disagreements.ToLookup(d => d.Key);
    private readonly DisagreementTyper _typer = new(terms, decisions);

    public IReadOnlyList<Disagreement> Find() => [.. terms.SelectMany(OfTerm), .. OfFacilities(), .. OfNames(), .. Named()];

    private IEnumerable<Disagreement> OfTerm(Term term)
    {
        var told = new HashSet<TermValue>();
        for (var i = 1; i < term.Values.Count; i++)
        {
            var isApart = false;
            for (var j = 0; j < Math.Min(i, MostCompared); j++)
            {
                // That the best supported one is about something else must not hide what stands against it within its own.
                if ((isApart && !_typer.AreOfOneThing(term.Values[j], term.Values[i])) || _typer.Between(term.Kind, term.Values[j], term.Values[i]) is not { } found)
                {
                    continue;
                }

                var isNowApart = found.Type is DisagreementType.DifferentScope or DisagreementType.DifferentMeasure;
                if (!isApart || !isNowApart)
                {
                    told.UnionWith([term.Values[j], term.Values[i]]);
                    yield return Decided(Told(term, term.Values[j], term.Values[i], found));
                }

                isApart |= isNowApart;
                if (!isNowApart)
                {
                    break;
                }
            }
        }

        foreach (var contested in OfQuarrels(term, told))
        {
            yield return contested;
        }
    }

    /// <summary>What an analyst or evidence contests though no rule sees why: it stands against all others of its scope.</summary>
    private IEnumerable<Disagreement> OfQuarrels(Term term, HashSet<TermValue> told)
    {
        foreach (var scope in term.ByScope())
        {
            foreach (var value in scope.Where(v => v.IsContested && !told.Contains(v)))
            {
                var others = scope.Where(other => other != value && other.Claims.Except(value.Claims).Any()).ToList();
                if (others.Count > 0)
                {
                    yield return Decided(Told(term, value, others[0], (DisagreementType.Contradiction, "Evidence that stands contradicts it.")) with
                    {
                        Claims = [.. value.Claims, .. others.SelectMany(o => o.Claims).Except(value.Claims).OrderBy(c => c.Id)],
                        Sides = [value.Text, .. others.Select(o => o.Text)],
                        Values = [value, .. others],
                    });
                }
            }
        }
    }

    /// <summary>Claims of who takes what that name other sites than the best supported do.</summary>
    private IEnumerable<Disagreement> OfFacilities()
    {
        List<FacilitySet> sets =
        [
            .. claims.Where(c => c is { Nature: Nature.Fact, Bearing: Bearing.Deal, AcquirerId: not null } && c.Facilities.Count > 0)
                .GroupBy(c => string.Join(',', c.Facilities.Select(f => f.Facility!.Now().Id).Distinct().Order()))
                .Select(set => FacilitySet.Of(set.Key, [.. set]))
                .OrderBy(set => set.Claims.Min(c => TermTable.SupportOf(c.Tag)))
                .ThenBy(set => set.Claims.Min(OriginKinds.NamedBy))
                .ThenBy(set => Listed(set.Names), StringComparer.Ordinal),
        ];
        foreach (var other in sets.Skip(1).Where(s => !DisagreementTyper.AreOneSet(s.Names, sets[0].Names)))
        {
            var (best, these) = (Listed(sets[0].Names), Listed(other.Names));
            yield return Decided(new(DisagreementType.DifferentScope, [.. sets[0].Claims, .. other.Claims], $"One is about {best}, the other about {these}.", null)
            {
                Key = KeyOf("facilities", sets[0].Key, other.Key),
                Subject = "Facility",
                Sides = [best, these],
                RuleType = DisagreementType.DifferentScope,
            });
        }
    }

    /// <summary>Context counts here: a name that stands only there may still be another name of a party to the deal.</summary>
    private IEnumerable<Disagreement> OfNames()
    {
        var facilities = claims.SelectMany(c => c.Facilities.Select(f => ((IParty)f.Facility!, Claim: c)));
        var organizations = claims.SelectMany(c => c.Counterparties.Select(p => ((IParty)p.Organization!, Claim: c)).Concat(c.Acquirer is { } a ? [(a, c)] : []));
        return OfNames(PartyType.Facility, facilities).Concat(OfNames(PartyType.Organization, organizations));
    }

    private IEnumerable<Disagreement> OfNames(PartyType type, IEnumerable<(IParty Party, Claim Claim)> named)
    {
        List<NamedParty> parties =
        [
            .. named.GroupBy(n => n.Party.Now().Id)
                .Select(said => NamedParty.Of([.. said]))
                .OrderBy(p => p.Name, StringComparer.Ordinal)
                .ThenBy(p => p.Id),
        ];
        return from one in parties
               from other in parties
               where string.CompareOrdinal(one.Name, other.Name) < 0 && AreNear(one, other) && !IsSettled(type, one, other)
               let reason = $"“{one.Name}” and “{other.Name}” may be two names for one {type.ToString().ToLowerInvariant()}; nobody has said."
               let found = Decided(new(DisagreementType.Identity, [.. one.Claims.Union(other.Claims)], reason, null)
               {
                   Key = KeyOf($"name {type}", $"{one.Id}", $"{other.Id}"),
                   Subject = type.ToString(),
                   Sides = [one.Name, other.Name],
                   RuleType = DisagreementType.Identity,
               })
               where found.Claims.Count > 1
               select found;
    }

    private static bool AreNear(NamedParty one, NamedParty other) =>
        NearNames.Between([.. one.Written.Select(p => p.Name)], [.. other.Written.Select(p => p.Name)]) is not (null or Nearness.Numeral);

    /// <summary>Whether somebody said of any of their names that they are, or are not, one.</summary>
    private bool IsSettled(PartyType type, NamedParty one, NamedParty other)
    {
        var pairs = from first in one.Written
                    from second in other.Written
                    select (Math.Min(first.Id, second.Id), Math.Max(first.Id, second.Id));
        return decisions.Names.Any(d => d.PartyType == type && pairs.Contains((d.FirstId, d.SecondId)));
    }

    /// <summary>What analysts saw and no rule does: for as long as two of its claims stand.</summary>
    private IEnumerable<Disagreement> Named() =>
        from decided in _decided
        let between = decided.First().Between
        where between.Count > 0
        let meant = claims.Where(c => between.Contains(c.Id)).OrderBy(c => TermTable.SupportOf(c.Tag)).ThenBy(c => c.Id).ToList()
        where meant.Count > 1
        let first = decided.MinBy(d => d.Id)!
        orderby first.Id
        select Decided(new(first.Type!.Value, meant, first.Reason, null)
        {
            Key = decided.Key,
            Subject = "Claims",
            Sides = [.. meant.Select(c => $"{c.Number}, {PlainText.Shortened(c.Statement, 80)}")],
            Values = [.. terms.Select(t => t.Values.Where(v => v.Claims.Intersect(meant).Any()).ToList()).Where(said => said.Count > 1).SelectMany(said => said)],
            RuleType = null,
        });

    private static Disagreement Told(Term term, TermValue best, TermValue other, (DisagreementType Type, string Reason) found)
    {
        var review = new[] { best, other }.Where(v => v.IsContested).SelectMany(v => v.Claims).Where(c => c.Tag == Tag.Disputed).Select(c => c.NewestReview!).MaxBy(r => r.At);
        return new(found.Type, [.. best.Claims, .. other.Claims.Except(best.Claims)], review?.Reason ?? found.Reason, review?.By)
        {
            Key = KeyOf(term.Kind.ToString(), best.Key, other.Key),
            Subject = TermWords.Of(term.Kind),
            Sides = [Named(best), Named(other)],
            Values = [best, other],
            RuleType = found.Type,
        };
    }

    /// <summary>As an analyst decided, where one did.</summary>
    private Disagreement Decided(Disagreement found)
    {
        var history = _decided[found.Key].OrderBy(d => d.Id).ToList();
        return history.LastOrDefault(d => d.Stands) is { } decision
            ? found with { Type = decision.Type ?? found.Type, Reason = decision.Reason, DecidedBy = decision.By, Decision = decision, History = history }
            : found with { History = history };
    }

    private static string Named(TermValue value) => value.Scope is { } scope ? $"{value.Text} ({scope})" : value.Text;

    private static string Listed(IReadOnlyList<string> names) => names.Count == 1 ? names[0] : $"{string.Join(", ", names.SkipLast(1))} and {names[^1]}";

    private static string KeyOf(string subject, string one, string other) => Disagreement.KeyOf(subject, [one, other]);

    /// <summary>The sites that some claims name together.</summary>
    private sealed record FacilitySet(string Key, IReadOnlyList<string> Names, IReadOnlyList<Claim> Claims)
    {
        public static FacilitySet Of(string key, IReadOnlyList<Claim> claims) => new(
            key,
            [.. claims[0].Facilities.Select(f => f.Facility!.NameNow()).Distinct().Order(StringComparer.Ordinal)],
            [.. claims.OrderBy(c => TermTable.SupportOf(c.Tag)).ThenBy(c => c.Id)]);
    }

    /// <summary>Merged ones are one here, known by every name that the claims write.</summary>
    private sealed record NamedParty(int Id, string Name, IReadOnlyList<IParty> Written, IReadOnlyList<Claim> Claims)
    {
        public static NamedParty Of(IReadOnlyList<(IParty Party, Claim Claim)> named)
        {
            var now = named[0].Party.Now();
            return new(
                now.Id,
                now.Name,
                [.. named.Select(n => n.Party).Prepend(now).DistinctBy(p => p.Id)],
                [.. named.Select(n => n.Claim).Distinct().OrderBy(c => c.Id)]);
        }
    }
}
