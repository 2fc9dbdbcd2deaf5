using ComputeIntel.Claims;

namespace ComputeIntel.Deals;

/// <summary>
/// The two clocks by which a deal is read, kept apart: when something was so, and when it could be known here. Null is open.
/// </summary>
/// <param name="AsOf">What was so by then: the claims' as-of dates, else the dates on which their articles were published, and the deal's amendments.</param>
/// <param name="KnownOn">What could be known by then: published dates, else capture dates, and the dates of reviews, evidence and decisions.</param>
public sealed record DealClock(PartialDate? AsOf, PartialDate? KnownOn)
{
    public static DealClock Open { get; } = new(null, null);

    /// <summary>The last moment of the second clock; null where it is open.</summary>
    public DateTime? KnownBy => KnownOn?.Latest.ToDateTime(TimeOnly.MaxValue, DateTimeKind.Utc);

    /// <summary>By two dates as they are typed, either of which may be blank.</summary>
    /// <exception cref="Refusal">422 <c>invalid-input</c>, by <c>asOf</c> and <c>knownOn</c>.</exception>
    public static DealClock Read(string? asOf, string? knownOn)
    {
        var check = new InputCheck();
        var clock = new DealClock(check.Date("asOf", asOf), check.Date("knownOn", knownOn));
        check.Refuse();
        return clock;
    }

    /// <summary>Whether a day, or any day that a date may mean, had come by the first clock.</summary>
    public bool IsPast(PartialDate date) => AsOf is not { } asOf || date.Earliest <= asOf.Latest;

    /// <summary>The claims that could be known by the second clock, as they stood by it. What a claim says stands as it does now.</summary>
    /// <param name="claims">Loaded whole.</param>
    /// <param name="captured">When articles were first captured, by their ids.</param>
    public IEnumerable<Claim> Known(IEnumerable<Claim> claims, IReadOnlyDictionary<int, DateTime> captured) => KnownBy is { } end
        ? claims.Select(c => c.KnownAt(end, captured.TryGetValue(c.ArticleId, out var at) ? at : null)).OfType<Claim>()
        : claims;

    /// <summary>Those of the claims that say what was so by the first clock.</summary>
    /// <param name="claims">With their articles.</param>
    /// <param name="amendments">The deal's: what they say holds from their day on.</param>
    public IEnumerable<Claim> Past(IEnumerable<Claim> claims, IEnumerable<DealEvent> amendments)
    {
        var begins = amendments.ToLookup(e => e.ClaimId, e => e.On);
        return claims.Where(c => begins[c.Id].All(IsPast) && ((c.AsOf ?? c.Article?.PublishedOn) is not { } of || IsPast(of)));
    }

    /// <summary>
    /// The events that had happened by the first clock and could be known by the second: with their claims, or, where they
    /// have none in the deal, on their day, of a month or a year its last, unless that is still to come.
    /// </summary>
    /// <param name="events">In any order.</param>
    /// <param name="claims">The deal's.</param>
    /// <param name="known">Those of them that could be known.</param>
    /// <param name="today">Whatever stands here is known today.</param>
    public IEnumerable<DealEvent> Past(IEnumerable<DealEvent> events, IEnumerable<Claim> claims, IEnumerable<Claim> known, DateOnly today)
    {
        var (all, heard) = (claims.Select(c => c.Id).ToHashSet(), known.Select(c => c.Id).ToHashSet());
        return events.Where(e => IsPast(e.On)
            && (e.ClaimId is { } claim && all.Contains(claim) ? heard.Contains(claim) : KnownOn is not { } knownOn || knownOn.Latest >= today || e.On.Latest <= knownOn.Latest));
    }

    /// <summary>The day on which whoever reads by both clocks stands: what is old is told from there.</summary>
    public DateOnly DayIn(DateOnly today) => new[] { AsOf?.Latest ?? today, KnownOn?.Latest ?? today, today }.Min();

    /// <summary>A decision as it stood by the second clock; null where it came later.</summary>
    public DisagreementDecision? AsKnown(DisagreementDecision decision) =>
        KnownBy is not { } end ? decision
        : decision.At > end ? null
        : decision.TakenBackAt > end ? new()
        {
            Id = decision.Id,
            DealId = decision.DealId,
            Key = decision.Key,
            Between = decision.Between,
            Type = decision.Type,
            Reason = decision.Reason,
            By = decision.By,
            At = decision.At,
        }
        : decision;
}
