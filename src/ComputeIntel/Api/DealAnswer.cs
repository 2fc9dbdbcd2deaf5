using System.Diagnostics.CodeAnalysis;
using ComputeIntel.Deals;
using ComputeIntel.Deals.Disagreements;
using ComputeIntel.Deals.Origins;
using ComputeIntel.Deals.Terms;

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
    public static DealItem Of(Deal deal) => Of(deal, [.. deal.Events.OrderBy(e => e.On).ThenBy(e => e.Id)], deal.Status);

    protected static DealItem Of(Deal deal, IEnumerable<DealEvent> events, DealStatus status) => new()
    {
        Id = deal.Id,
        Slug = deal.Slug,
        Title = deal.Title,
        Status = status,
        WriteUp = deal.WriteUpId,
        Events = [.. events.Select(e => new DealEventAnswer(e.On, e.Kind, e.What, e.ClaimId))],
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
    private DealAnswer(DealItem item, DealSynthesis known) : base(item)
    {
        Terms = [.. known.Table.Terms.Select(TermAnswer.Of)];
        Disagreements = [.. known.Table.Disagreements.Select(DisagreementAnswer.Of)];
        Settled = [.. known.Table.Settled.Select(DisagreementAnswer.Of)];
        Arithmetic = [.. known.Arithmetic.Select(f => new ArithmeticAnswer(f.Kind, [.. f.Claims.Select(c => c.Id)], f.Text))];
        Gaps = [.. known.Gaps.Select(g => new GapAnswer(g.Term, g.Kind, g.Reason))];
    }

    /// <summary>Differing values stand side by side; none is chosen and none dropped.</summary>
    public required IReadOnlyList<TermAnswer> Terms { get; init; }

    /// <summary>Claims that cannot both hold, or only seem to differ, and why.</summary>
    public required IReadOnlyList<DisagreementAnswer> Disagreements { get; init; }

    /// <summary>What the rules find and an analyst decided is none.</summary>
    public required IReadOnlyList<DisagreementAnswer> Settled { get; init; }

    /// <summary>Figures of different terms that do not go together.</summary>
    public required IReadOnlyList<ArithmeticAnswer> Arithmetic { get; init; }

    /// <summary>Terms that no claim says anything about, that only one origin stands behind, or on which nothing is new.</summary>
    public required IReadOnlyList<GapAnswer> Gaps { get; init; }

    /// <param name="known">Events and status too are told as they were by its clocks.</param>
    public static DealAnswer Of(DealSynthesis known) => new(Of(known.Deal, known.Events, known.Status), known);
}

/// <summary>A page of deals; <paramref name="Next"/> is the value for <c>after</c> that gives the following one, or null.</summary>
public sealed record DealList(IReadOnlyList<DealItem> Items, int? Next);

/// <summary>Something that happened, and the number of the claim that says so.</summary>
public sealed record DealEventAnswer(PartialDate On, DealEventKind Kind, string What, int? Claim);

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
/// <param name="OriginKind">The best kind of origin behind it.</param>
/// <param name="IsContested">A claim of it is disputed, evidence stands against it, or another value contradicts it.</param>
/// <param name="Claims">The numbers of the claims that say so.</param>
public sealed record TermValueAnswer(string Value, string? Scope, Claims.Tag Standing, int Origins, int Untraced, OriginKind OriginKind, bool IsContested, IReadOnlyList<int> Claims)
{
    public static TermValueAnswer Of(TermValue value) =>
        new(value.Text, value.Scope, value.Standing, value.Origins, value.Untraced, value.Origin, value.IsContested || value.IsContradicted, [.. value.Claims.Select(c => c.Id)]);
}

/// <summary>Claims that differ.</summary>
/// <param name="Key">Names it for decisions on it, for as long as its values are claimed.</param>
/// <param name="Type">How.</param>
/// <param name="Subject">The term, or what sort of name.</param>
/// <param name="Sides">What does not fit together, the better supported first.</param>
/// <param name="Claims">Their numbers.</param>
/// <param name="Reason">Why, in a sentence.</param>
/// <param name="DecidedBy">Who decided so; null where it is a rule's finding.</param>
/// <param name="RuleType">What the rule finds; null where an analyst named it and no rule sees it.</param>
/// <param name="Decisions">Every decision on it, oldest first.</param>
public sealed record DisagreementAnswer(
    string Key, DisagreementType Type, string Subject, IReadOnlyList<string> Sides, IReadOnlyList<int> Claims, string Reason, string? DecidedBy, DisagreementType? RuleType, IReadOnlyList<DecisionAnswer> Decisions)
{
    public static DisagreementAnswer Of(Disagreement d) =>
        new(d.Key, d.Type, d.Subject, d.Sides, [.. d.Claims.Select(c => c.Id)], d.Reason, d.DecidedBy, d.RuleType, [.. d.History.Select(DecisionAnswer.Of)]);
}

/// <summary>Figures that do not go together.</summary>
/// <param name="Kind">What was reckoned.</param>
/// <param name="Claims">The numbers of all claims that went in.</param>
/// <param name="Text">The reckoning, in a sentence.</param>
public sealed record ArithmeticAnswer(ArithmeticKind Kind, IReadOnlyList<int> Claims, string Text);

/// <summary>What is not known well.</summary>
/// <param name="Term">Of which term.</param>
/// <param name="Kind">In what way.</param>
/// <param name="Reason">The same in a sentence.</param>
public sealed record GapAnswer(TermKind Term, GapKind Kind, string Reason);
