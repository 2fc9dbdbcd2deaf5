namespace ComputeIntel.Feeds;

/// <summary>What someone says about a feed: the body of <c>POST /api/v1/feeds</c>, the result of a merge patch, and the fields of its forms.</summary>
public sealed record FeedDraft
{
    /// <summary>The feed's address, or that of a page that names a feed. Never changed later.</summary>
    public string? Url { get; init; }

    /// <summary>How often it is asked, in minutes: 10 to 2880. Absent: 60.</summary>
    public int? EveryMinutes { get; init; }

    /// <summary>It is not asked while it is paused. Absent: it is asked.</summary>
    public bool? IsPaused { get; init; }

    /// <summary>Checks field by field and gives the draft back whole.</summary>
    /// <exception cref="Refusal">422 <c>invalid-input</c>.</exception>
    public FeedDraft Checked()
    {
        var check = new InputCheck();
        var draft = new FeedDraft { Url = check.Link("url", Url), EveryMinutes = EveryMinutes ?? FeedSchedule.UsualMinutes, IsPaused = IsPaused ?? false };
        if (draft.Url is null && check.Passed)
        {
            check.Wrong("url", "The address of a feed is needed, or of a page that names one.");
        }

        if (TimeSpan.FromMinutes(draft.EveryMinutes.Value) is var every && (every < FeedSchedule.Shortest || every > FeedSchedule.Longest))
        {
            check.Wrong("everyMinutes", $"A feed is asked every {FeedSchedule.Shortest.TotalMinutes:0} to {FeedSchedule.Longest.TotalMinutes:0} minutes.");
        }

        check.Refuse();
        return draft;
    }
}
