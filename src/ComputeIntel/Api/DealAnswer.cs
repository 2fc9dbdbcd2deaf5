using System.Diagnostics.CodeAnalysis;
using ComputeIntel.Deals;

namespace ComputeIntel.Api;

/// <summary>What is said about a deal: one item of a list.</summary>
public record DealItem
{
    public required int Id { get; init; }

    public required string Slug { get; init; }

    public required string Title { get; init; }

    public required DealStatus Status { get; init; }

    /// <summary>The id of the article read by default on its page.</summary>
    public required int? WriteUp { get; init; }

    /// <summary>What happened, in order.</summary>
    public required IReadOnlyList<DealEventAnswer> Events { get; init; }

    public required bool IsDemo { get; init; }

    public required DateTime AddedAt { get; init; }

    public required string AddedBy { get; init; }

    public required int Version { get; init; }

    /// <param name="deal">A deal loaded with its events.</param>
    public static DealItem Of(Deal deal) => new()
    {
        Id = deal.Id,
        Slug = deal.Slug,
        Title = deal.Title,
        Status = deal.Status,
        WriteUp = deal.WriteUpId,
        Events = [.. deal.Events.OrderBy(e => e.On).ThenBy(e => e.Id).Select(e => new DealEventAnswer(e.On, e.What, e.ClaimId))],
        IsDemo = deal.IsDemo,
        AddedAt = deal.AddedAt,
        AddedBy = deal.AddedBy,
        Version = deal.Version,
    };
}

/// <summary>A deal with what its claims say of it, term by term.</summary>
public sealed record DealAnswer : DealItem, IVersionedAnswer
{
    [SetsRequiredMembers]
    private DealAnswer(DealItem item, TermTable table) : base(item)
    {
        Terms = [.. table.Terms.Select(TermAnswer.Of)];
        Disagreements = [.. table.Disagreements.Select(DisagreementAnswer.Of)];
        Gaps = table.Unsaid;
    }

    /// <summary>Differing values stand side by side; none is chosen and none dropped.</summary>
    public required IReadOnlyList<TermAnswer> Terms { get; init; }

    /// <summary>Claims that cannot both hold, or only seem to differ, and why.</summary>
    public required IReadOnlyList<DisagreementAnswer> Disagreements { get; init; }

    /// <summary>Terms that no claim says anything about.</summary>
    public required IReadOnlyList<TermKind> Gaps { get; init; }

    public static DealAnswer Of(Deal deal, TermTable table) => new(Of(deal), table);
}

/// <summary>A page of deals; <paramref name="Next"/> is the value for <c>after</c> that gives the following one, or null.</summary>
public sealed record DealList(IReadOnlyList<DealItem> Items, int? Next);

/// <summary>Something that happened, and the number of the claim that says so.</summary>
public sealed record DealEventAnswer(PartialDate On, string What, int? Claim);

/// <summary>One term of a deal.</summary>
/// <param name="Term">Which.</param>
/// <param name="Values">Every value that is claimed, best supported first.</param>
public sealed record TermAnswer(TermKind Term, IReadOnlyList<TermValueAnswer> Values)
{
    public static TermAnswer Of(Term term) => new(term.Kind, [.. term.Values.Select(TermValueAnswer.Of)]);
}

/// <summary>One value of a term, and what stands behind it.</summary>
/// <param name="Value">As a person reads it.</param>
/// <param name="Scope">What a figure is a figure of.</param>
/// <param name="Standing">Verified where one claim is; else disputed where one is; else reported where one is.</param>
/// <param name="Origins">How many distinct articles it goes back to, as far as the claims say.</param>
/// <param name="Untraced">How many articles say it without saying where they have it from.</param>
/// <param name="Claims">The numbers of the claims that say so.</param>
public sealed record TermValueAnswer(string Value, string? Scope, Claims.Tag Standing, int Origins, int Untraced, IReadOnlyList<int> Claims)
{
    public static TermValueAnswer Of(TermValue value) => new(value.Text, value.Scope, value.Standing, value.Origins, value.Untraced, [.. value.Claims.Select(c => c.Id)]);
}

/// <summary>Claims that differ.</summary>
/// <param name="Type">How.</param>
/// <param name="Claims">Their numbers.</param>
/// <param name="Reason">Why, in a sentence.</param>
/// <param name="DecidedBy">Who decided so; null where nobody has.</param>
public sealed record DisagreementAnswer(DisagreementType Type, IReadOnlyList<int> Claims, string Reason, string? DecidedBy)
{
    public static DisagreementAnswer Of(Disagreement disagreement) => new(disagreement.Type, [.. disagreement.Claims.Select(c => c.Id)], disagreement.Reason, disagreement.DecidedBy);
}
