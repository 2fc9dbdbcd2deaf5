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

    /// <summary>The claims that both clocks let through, as they stood by the second. What a claim says stands as it does now.</summary>
    /// <param name="claims">Loaded whole.</param>
    /// <param name="events">The deal's.</param>
    /// <param name="captured">When articles were first captured, by their ids.</param>
    public IEnumerable<Claim> Through(IEnumerable<Claim> claims, IEnumerable<DealEvent> events, IReadOnlyDictionary<int, DateTime> captured)
    {
        var begins = events.Where(e => e is { Kind: DealEventKind.Amended, ClaimId: not null }).ToLookup(e => e.ClaimId!.Value, e => e.On);
        foreach (var claim in claims)
        {
            var known = KnownBy is { } end ? claim.KnownAt(end, captured.TryGetValue(claim.ArticleId, out var at) ? at : null) : claim;
            if (known is not null && begins[claim.Id].All(IsPast) && ((claim.AsOf ?? claim.Article?.PublishedOn) is not { } of || IsPast(of)))
            {
                yield return known;
            }
        }
    }

    /// <summary>A decision as it stood by the second clock; null where it came later.</summary>
    public DisagreementDecision? AsKnown(DisagreementDecision decision) =>
        KnownBy is not { } end ? decision
        : decision.At > end ? null
        : decision.TakenBackAt > end ? new() { Id = decision.Id, DealId = decision.DealId, Key = decision.Key, Type = decision.Type, Reason = decision.Reason, By = decision.By, At = decision.At }
        : decision;
}
