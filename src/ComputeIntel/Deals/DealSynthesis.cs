using ComputeIntel.Claims;
using ComputeIntel.Deals.Disagreements;
using ComputeIntel.Deals.Terms;

namespace ComputeIntel.Deals;

/// <summary>What is known of a deal: every term with its values and their standing, what does not fit, and what is missing.</summary>
public sealed record DealSynthesis
{
    public required Deal Deal { get; init; }

    public required DealClock Clock { get; init; }

    /// <summary>The claims that the clock lets through, by number.</summary>
    public required IReadOnlyList<Claim> Claims { get; init; }

    public required TermTable Table { get; init; }

    public required IReadOnlyList<ArithmeticFinding> Arithmetic { get; init; }

    public required IReadOnlyList<Gap> Gaps { get; init; }

    /// <summary>In days.</summary>
    public required int StaleAfter { get; init; }

    /// <summary>What had happened by then and could be known, in order.</summary>
    public required IReadOnlyList<DealEvent> Events { get; init; }

    /// <summary>What the deal had come to by then, as far as its events tell.</summary>
    public required DealStatus Status { get; init; }

    /// <param name="deal">With its events.</param>
    /// <param name="claims">All of the deal, loaded whole. A clock takes reviews and evidence off them, so they must not be saved.</param>
    /// <param name="decisions">On the deal's disagreements and on near names.</param>
    /// <param name="clock">Two dates, either of which may be open.</param>
    /// <param name="captured">When articles were first captured, by their ids.</param>
    /// <param name="today">For what is old.</param>
    /// <param name="staleAfter">After how many days a term that nothing newer is said of is a gap.</param>
    public static DealSynthesis Of(
        Deal deal,
        IEnumerable<Claim> claims,
        DealDecisions decisions,
        DealClock clock,
        IReadOnlyDictionary<int, DateTime> captured,
        DateOnly today,
        int staleAfter = Gap.DefaultDays)
    {
        var all = claims.OrderBy(c => c.Id).ToList();
        var known = clock.Known(all, captured).ToList();
        List<Claim> told = [.. clock.Past(known, deal.Amendments())];
        List<DealEvent> events = [.. clock.Past(deal.Events, all, known, today).OrderBy(e => e.On).ThenBy(e => e.Id)];
        var table = TermTable.Of(told, decisions with
        {
            Disagreements = [.. decisions.Disagreements.Select(clock.AsKnown).OfType<DisagreementDecision>()],
            Amendments = [.. deal.Amendments().Intersect(events)],
        });
        return new()
        {
            Deal = deal,
            Clock = clock,
            Claims = told,
            Table = table,
            Arithmetic = ArithmeticCheck.Of(told, events),
            Gaps = Gap.In(table, clock.DayIn(today), staleAfter),
            StaleAfter = staleAfter,
            Events = events,
            Status = deal.StatusBy(events),
        };
    }
}
