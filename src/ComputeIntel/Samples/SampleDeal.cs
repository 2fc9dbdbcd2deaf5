using ComputeIntel.Articles;
using ComputeIntel.Briefings;
using ComputeIntel.Deals;
using ComputeIntel.Deals.Disagreements;

namespace ComputeIntel.Samples;

/// <summary>What ties the sample together, as <c>colossus/deal.json</c> tells it. Articles go by the names of their files, claims by their keys.</summary>
public sealed record SampleDeal
{
    public required string Title { get; init; }

    public required string Slug { get; init; }

    public DealStatus Status { get; init; }

    /// <summary>The article that is read by default.</summary>
    public required string WriteUp { get; init; }

    /// <summary>Every article, in the order in which they are taken in.</summary>
    public required IReadOnlyList<string> Articles { get; init; }

    public required IReadOnlyList<SamplePublisher> Publishers { get; init; }

    public required IReadOnlyList<SampleParty> Organizations { get; init; }

    public required IReadOnlyList<SampleParty> Facilities { get; init; }

    public required IReadOnlyList<SampleEvent> Events { get; init; }

    public required IReadOnlyList<SampleDecision> Decisions { get; init; }

    public required SampleBriefing Briefing { get; init; }
}

/// <summary>A publisher. Only those whose name begins with "Demo" are made up, and only they are rated.</summary>
public sealed record SamplePublisher
{
    public required string Name { get; init; }

    public Reliability Reliability { get; init; }

    public IReadOnlyList<string> Domains { get; init; } = [];
}

/// <summary>An organization or a facility.</summary>
public sealed record SampleParty
{
    public required string Name { get; init; }

    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Of a facility.</summary>
    public string? Location { get; init; }

    public string? Note { get; init; }
}

/// <summary>An event of the deal. Each rests on a claim, so that it goes when the claim goes.</summary>
public sealed record SampleEvent
{
    public required PartialDate On { get; init; }

    public required string What { get; init; }

    public required string Claim { get; init; }
}

/// <summary>An analyst's word over a rule's, on one disagreement.</summary>
public sealed record SampleDecision
{
    /// <summary>The disagreement's, and below its sides: "Area", "785,000 sq ft (building)".</summary>
    public required string Subject { get; init; }

    public required IReadOnlyList<string> Sides { get; init; }

    public DisagreementType Type { get; init; }

    public required string Reason { get; init; }
}

/// <summary>A briefing on the whole deal.</summary>
public sealed record SampleBriefing
{
    public required string Title { get; init; }

    public string? Handling { get; init; }

    public string? BottomLine { get; init; }

    public required IReadOnlyList<SampleJudgement> Judgements { get; init; }
}

/// <summary>A key judgement and the claims that it rests on.</summary>
public sealed record SampleJudgement
{
    public required string Text { get; init; }

    public Likelihood? Likelihood { get; init; }

    public Confidence? Confidence { get; init; }

    public string? Assumptions { get; init; }

    public required IReadOnlyList<string> Claims { get; init; }
}
