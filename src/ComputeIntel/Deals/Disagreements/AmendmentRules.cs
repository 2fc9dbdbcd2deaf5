using ComputeIntel.Claims;
using ComputeIntel.Deals.Terms;

namespace ComputeIntel.Deals.Disagreements;

/// <summary>What amendments make of two values of one term: which superseded which, or that their dates do not tell.</summary>
/// <param name="amendments">Events whose claims say what holds from then on; one whose claim is withdrawn, or not known yet, has no claim among the values, and counts for nothing.</param>
internal sealed class AmendmentRules(IEnumerable<DealEvent> amendments)
{
    private readonly ILookup<int?, PartialDate> _begins = amendments.ToLookup(a => a.ClaimId, a => a.On);

    /// <summary>Superseded where one is what an amendment made it and all of the other is of the time before; told as contradicting where both are and the newest amendments of the two may have come in either order.</summary>
    /// <param name="best">The better supported value.</param>
    /// <param name="other">The other.</param>
    /// <param name="amends">Which of an amendment's claims are about this term.</param>
    public (DisagreementType Type, string Reason)? Between(TermValue best, TermValue other, Func<Claim, bool> amends) =>
        Since(best, other, amends) ?? Since(other, best, amends) ?? Overlapping(best, other, amends);

    /// <summary>Why what seems to contradict may not: the one was amended, and the dates do not tell whether the other was said of the time before. Null where no amendment is near.</summary>
    public (DisagreementType Type, string Reason)? Untold(TermValue best, TermValue other, Func<Claim, bool> amends) =>
        Undated(best, other, amends) ?? Undated(other, best, amends);

    private (DisagreementType, string)? Since(TermValue amended, TermValue old, Func<Claim, bool> amends)
    {
        var until = old.Claims.Select(c => DateOf(c, amends)).ToList();
        return BeginsOf(amended, amends).Where(on => until.TrueForAll(u => u?.Latest < on.Earliest))
            .Select(on => ((DisagreementType, string)?)(DisagreementType.Superseded, $"“{old.Text}” was so until the amendment of {on.ToReadable()} made it “{amended.Text}”."))
            .FirstOrDefault();
    }

    private (DisagreementType, string)? Overlapping(TermValue best, TermValue other, Func<Claim, bool> amends)
    {
        if (BeginsOf(best, amends) is not [.., var one] || BeginsOf(other, amends) is not [.., var two] || !MayMeet(one, two))
        {
            return null;
        }

        var dates = one == two ? $"both dated {one.ToReadable()}" : $"of {one.ToReadable()} and of {two.ToReadable()}, dates that overlap";
        return (DisagreementType.Contradiction, $"Two amendments made it “{best.Text}” and “{other.Text}”, {dates}: which came later is not known.");
    }

    private (DisagreementType, string)? Undated(TermValue amended, TermValue old, Func<Claim, bool> amends)
    {
        var said = old.Claims.Select(c => DateOf(c, amends)).ToList();
        return BeginsOf(amended, amends).Where(on => said.TrueForAll(s => s is not { } date || date.Earliest <= on.Latest))
            .Select(on => ((DisagreementType, string)?)(DisagreementType.Contradiction, said.Contains(null)
                ? $"The amendment of {on.ToReadable()} made it “{amended.Text}”; “{old.Text}” has no date that tells whether it was said of the time before."
                : $"The amendment of {on.ToReadable()} made it “{amended.Text}”; the dates overlap, so whether “{old.Text}” was said of the time before is not known."))
            .FirstOrDefault();
    }

    /// <summary>In order of their ends.</summary>
    private List<PartialDate> BeginsOf(TermValue value, Func<Claim, bool> amends) =>
        [.. value.Claims.Where(amends).SelectMany(c => _begins[c.Id]).Distinct().OrderBy(on => on.Latest).ThenBy(on => on.Earliest)];

    /// <summary>Until when at least a claim was so: the last amendment that it is of, else its as-of date, else its article's.</summary>
    private PartialDate? DateOf(Claim claim, Func<Claim, bool> amends) =>
        amends(claim) && _begins[claim.Id].Any() ? _begins[claim.Id].MaxBy(on => on.Latest) : claim.AsOf ?? claim.Article?.PublishedOn;

    private static bool MayMeet(PartialDate one, PartialDate other) => one.Earliest <= other.Latest && other.Earliest <= one.Latest;
}
