using ComputeIntel.Briefings;

namespace ComputeIntel.Api;

/// <summary>A briefing: what it says, and its editions.</summary>
public sealed record BriefingAnswer : IVersionedAnswer
{
    public required int Id { get; init; }

    public required string Title { get; init; }

    /// <summary>The slug of the deal that it is about; null where it is about chosen claims.</summary>
    public required string? Deal { get; init; }

    /// <summary>The numbers of the chosen claims; empty where it is about a deal.</summary>
    public required IReadOnlyList<int> Claims { get; init; }

    public required string? Handling { get; init; }

    public required string? BottomLine { get; init; }

    public required IReadOnlyList<JudgementAnswer> Judgements { get; init; }

    public required AnnexForm Form { get; init; }

    /// <summary>Oldest first.</summary>
    public required IReadOnlyList<EditionAnswer> Editions { get; init; }

    public required bool IsDemo { get; init; }

    public required DateTime AddedAt { get; init; }

    public required string AddedBy { get; init; }

    public required int Version { get; init; }

    /// <param name="briefing">Loaded whole, with its editions.</param>
    public static BriefingAnswer Of(Briefing briefing)
    {
        var draft = briefing.ToDraft();
        return new()
        {
            Id = briefing.Id,
            Title = briefing.Title,
            Deal = draft.Deal,
            Claims = draft.Claims!,
            Handling = briefing.Handling,
            BottomLine = briefing.BottomLine,
            Judgements = [.. draft.Judgements!.Select(j => new JudgementAnswer(j.Text!, j.Likelihood, j.Confidence, j.Claims!, j.Assumptions))],
            Form = briefing.Form,
            Editions = [.. briefing.Editions.OrderBy(e => e.Number).Select(EditionAnswer.Of)],
            IsDemo = briefing.IsDemo,
            AddedAt = briefing.AddedAt,
            AddedBy = briefing.AddedBy,
            Version = briefing.Version,
        };
    }
}

/// <summary>A key judgement; its text goes without the word for its likelihood.</summary>
/// <param name="Text">What is judged.</param>
/// <param name="Likelihood">One of the seven steps of ICD 203; null where none is stated.</param>
/// <param name="Confidence">How sound its basis is; null where it is not stated.</param>
/// <param name="Claims">The numbers of the claims that it rests on.</param>
/// <param name="Assumptions">Null where none are stated.</param>
public sealed record JudgementAnswer(string Text, Likelihood? Likelihood, Confidence? Confidence, IReadOnlyList<int> Claims, string? Assumptions);

/// <summary>One frozen export. Its bytes are at <c>/briefings/{id}/editions/{number}.pdf</c> for ever.</summary>
/// <param name="Number">1 for the briefing's first edition, then upward.</param>
/// <param name="Sha256">Of the PDF's bytes; its ETag.</param>
/// <param name="Paper">What it was set for.</param>
/// <param name="IncludesUntagged">Whether untagged claims were asked for.</param>
/// <param name="Since">The earlier edition since which it prints what changed; null where it prints none.</param>
/// <param name="MadeAt">When it was printed.</param>
/// <param name="MadeBy">Who asked for it.</param>
public sealed record EditionAnswer(int Number, string Sha256, Paper Paper, bool IncludesUntagged, int? Since, DateTime MadeAt, string MadeBy)
{
    public static EditionAnswer Of(Edition edition) => new(edition.Number, edition.Sha256, edition.Paper, edition.IncludesUntagged, edition.Since, edition.MadeAt, edition.MadeBy);
}

/// <summary>Some briefings.</summary>
/// <param name="Items">Newest first.</param>
/// <param name="Next">What to send as <c>after</c> for more; null where this is all.</param>
public sealed record BriefingList(IReadOnlyList<BriefingAnswer> Items, int? Next);
