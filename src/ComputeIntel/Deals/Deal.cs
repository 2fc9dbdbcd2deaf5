using ComputeIntel.Articles;

namespace ComputeIntel.Deals;

/// <summary>One acquirer taking one or more facilities' capacity. Acquirer, facilities and counterparties are what its claims say; they are not entered here.</summary>
public sealed partial class Deal : IVersioned
{
    public const int MaxTitle = 300;

    /// <summary>The one address below <c>/deals</c> that no deal can have: the page on which deals are added.</summary>
    public const string NoSlug = "add";

    public int Id { get; set; }

    public required string Slug { get; set; }

    public required string Title { get; set; }

    public DealStatus Status { get; set; }

    /// <summary>The article read by default on the deal's page.</summary>
    public int? WriteUpId { get; set; }

    public Article? WriteUp { get; set; }

    public List<DealEvent> Events { get; set; } = [];

    public bool IsDemo { get; set; }

    public DateTime AddedAt { get; set; }

    public required string AddedBy { get; set; }

    public int Version { get; set; } = 1;

    /// <summary>
    /// What it had come to when these of its events had happened: what is said of it now, unless an event without which it
    /// would not be so is missing; then no more than those tell that are there.
    /// </summary>
    public DealStatus StatusBy(IReadOnlyCollection<DealEvent> events)
    {
        var needed = Events.Select(e => ToldBy(e.Kind)).Where(s => s <= Status).ToHashSet();
        var told = events.Select(e => ToldBy(e.Kind)).Where(needed.Contains).ToHashSet();
        return told.Count == needed.Count ? Status : told.Max() ?? DealStatus.Rumoured;
    }

    /// <summary>The events that change a term, with the claims that say how.</summary>
    public IEnumerable<DealEvent> Amendments() => Events.Where(e => e is { Kind: DealEventKind.Amended, ClaimId: not null });

    private static DealStatus? ToldBy(DealEventKind kind) => kind switch
    {
        DealEventKind.Announced => DealStatus.Announced,
        DealEventKind.Closed => DealStatus.Signed,
        DealEventKind.Ended => DealStatus.Ended,
        _ => null,
    };
}

public enum DealStatus
{
    Rumoured,
    Announced,
    Signed,
    Active,
    Ended,
}

/// <summary>What sort of thing happened.</summary>
public enum DealEventKind
{
    Other,
    Announced,
    Filed,

    /// <summary>What the event's claim says of a term holds from then on, and what was said of it before no longer does.</summary>
    Amended,
    Closed,
    Ended,
}

/// <summary>Something that happened to a deal on a day, a month or a year.</summary>
public sealed class DealEvent
{
    public const int MaxWhat = 300;

    public int Id { get; set; }

    public int DealId { get; set; }

    public PartialDate On { get; set; }

    public required string What { get; set; }

    public DealEventKind Kind { get; set; }

    /// <summary>The claim that says so, where there is one.</summary>
    public int? ClaimId { get; set; }
}
