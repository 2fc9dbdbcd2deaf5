namespace ComputeIntel.Feeds;

/// <summary>Which entries of feeds are asked for, as it stands in an address: the page, the <c>.json</c>, the <c>.csv</c> and the API bind it and share it.</summary>
public sealed record InboxFilter
{
    /// <summary>One of: waiting, kept, dismissed. Absent: waiting.</summary>
    public string? State { get; init; }

    /// <summary>The id of the feed that told of them; absent means any.</summary>
    public int? Feed { get; init; }

    /// <summary>Only entries after the one of this id: the former answer's <c>next</c>.</summary>
    public int? After { get; init; }

    /// <summary>How many at most: 1 to 200, 50 where it is not said.</summary>
    public int? Limit { get; init; }

    public int PageSize => Limit ?? ListLimit.Default;

    /// <exception cref="Refusal">422 <c>invalid-input</c>.</exception>
    public InboxFilter Checked()
    {
        var check = new InputCheck();
        var filter = this with { State = check.OneOf("state", State, Enum.GetNames<EntryState>()), Limit = check.Limit("limit", Limit) };
        check.Refuse();
        return filter;
    }

    /// <summary>The entries that this checked filter means, without <see cref="After"/> and an order, which the store adds.</summary>
    public IQueryable<FeedEntry> Narrow(IQueryable<FeedEntry> entries)
    {
        var state = State is null ? EntryState.Waiting : Enum.Parse<EntryState>(State, ignoreCase: true);
        entries = entries.Where(e => e.State == state);
        return Feed is { } feed ? entries.Where(e => e.FeedId == feed) : entries;
    }
}
