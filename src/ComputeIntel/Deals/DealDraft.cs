namespace ComputeIntel.Deals;

/// <summary>What someone says about a deal: the body of <c>POST /api/v1/deals</c>, the result of a merge patch, and the fields of the deal form.</summary>
public sealed record DealDraft
{
    private const int MaxEvents = 100;

    public string? Title { get; init; }

    /// <summary>Its address; absent: made from the title. It never changes afterwards.</summary>
    public string? Slug { get; init; }

    /// <summary>Absent: announced.</summary>
    public DealStatus? Status { get; init; }

    /// <summary>The id of the article read by default on its page.</summary>
    public int? WriteUp { get; init; }

    public IReadOnlyList<DealEventDraft>? Events { get; init; }

    /// <summary>Checks field by field before anything is looked up, and gives the draft back trimmed.</summary>
    /// <exception cref="Refusal">422 <c>invalid-input</c>.</exception>
    public DealDraft Checked()
    {
        var check = new InputCheck();
        var slug = check.OptionalLine("slug", Slug, ComputeIntel.Slug.MaxLength, "The address");
        if (slug is not null && !ComputeIntel.Slug.IsValid(slug))
        {
            check.Wrong("slug", "An address has lower-case letters, digits and single hyphens only.");
        }

        if (slug == Deal.NoSlug)
        {
            check.Wrong("slug", $"/deals/{Deal.NoSlug} is where deals are added; choose another address.");
        }

        var events = Events ?? [];
        if (events.Count > MaxEvents)
        {
            check.Wrong("events", $"At most {MaxEvents} events.");
        }

        var draft = this with
        {
            Title = check.RequiredLine("title", Title, Deal.MaxTitle, "The title"),
            Slug = slug,
            Status = check.Defined("status", Status ?? DealStatus.Announced, "The status"),
            Events = [.. events.Select((e, i) => Event(check, $"events[{i}]", e))],
        };
        check.Refuse();
        return draft;
    }

    private static DealEventDraft Event(InputCheck check, string field, DealEventDraft happening)
    {
        var on = check.Date($"{field}.on", happening.On);
        if (on is null && string.IsNullOrWhiteSpace(happening.On))
        {
            check.Wrong($"{field}.on", "A date is needed.");
        }

        var what = check.RequiredLine($"{field}.what", happening.What, DealEvent.MaxWhat, "What happened");
        var kind = check.Defined($"{field}.kind", happening.Kind ?? DealEventText.KindOf(what), "The kind");
        if (kind == DealEventKind.Amended && happening is { Kind: not null, Claim: null })
        {
            check.Wrong($"{field}.claim", "An amendment needs the claim that says what holds from then on.");
        }

        return happening with { On = on?.ToString(), What = what, Kind = kind };
    }
}

/// <summary>Something that happened, as told.</summary>
public sealed record DealEventDraft
{
    /// <summary>A day, a month or a year.</summary>
    public string? On { get; init; }

    public string? What { get; init; }

    /// <summary>Absent: read from the first words of <see cref="What"/>, "Amended: …".</summary>
    public DealEventKind? Kind { get; init; }

    /// <summary>The number of the claim that says so.</summary>
    public int? Claim { get; init; }
}
