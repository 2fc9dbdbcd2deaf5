using ComputeIntel.Claims;
using ComputeIntel.Deals.Origins;
using ComputeIntel.Deals.Terms;

namespace ComputeIntel.Api;

/// <summary>An article or a party that a claim goes back to, or may.</summary>
public sealed record OriginAnswer : IVersionedAnswer
{
    public required int ClaimId { get; init; }

    /// <summary>1 for the claim's first, then upward.</summary>
    public required int Number { get; init; }

    /// <summary>Null where it is a party.</summary>
    public required ArticleReference? Article { get; init; }

    /// <summary>Null where it is an article.</summary>
    public required string? Party { get; init; }

    /// <summary>What led to it.</summary>
    public required OriginClue Clue { get; init; }

    /// <summary>The words that led to it.</summary>
    public required string? Words { get; init; }

    /// <summary>It counts while it is confirmed; open, it waits for a decision.</summary>
    public required OriginStanding Standing { get; init; }

    /// <summary>Every decision, oldest first.</summary>
    public required IReadOnlyList<OriginDecisionAnswer> Decisions { get; init; }

    public required DateTime AddedAt { get; init; }

    public required string AddedBy { get; init; }

    /// <summary>The claim's version.</summary>
    public required int Version { get; init; }

    public static OriginAnswer Of(Claim claim, Origin origin) => new()
    {
        ClaimId = claim.Id,
        Number = origin.Number,
        Article = origin.Article is { } article ? ArticleReference.Of(article) : null,
        Party = origin.Party,
        Clue = origin.Clue,
        Words = origin.Words,
        Standing = origin.Standing,
        Decisions = [.. origin.Decisions.OrderBy(d => d.Number).Select(d => new OriginDecisionAnswer(d.Number, d.Verdict, d.Reason, d.At, d.By))],
        AddedAt = origin.AddedAt,
        AddedBy = origin.AddedBy,
        Version = claim.Version,
    };
}

/// <summary>One decision on an origin.</summary>
public sealed record OriginDecisionAnswer(int Number, OriginVerdict Verdict, string? Reason, DateTime At, string By);

/// <summary>Where one claim comes from, proposed or decided.</summary>
/// <param name="Items">In the order in which they were found.</param>
/// <param name="Version">The claim's version.</param>
public sealed record OriginList(IReadOnlyList<OriginAnswer> Items, int Version) : IVersionedAnswer;

/// <summary>What someone decides on an origin.</summary>
public sealed record OriginDecisionRequest
{
    /// <summary>Needed: confirmed or rejected.</summary>
    public OriginVerdict? Verdict { get; init; }

    /// <summary>May be left out.</summary>
    public string? Reason { get; init; }
}

/// <summary>What someone decides on several origins in one go.</summary>
public sealed record OriginDecisionsRequest
{
    /// <summary>Needed: confirmed or rejected.</summary>
    public OriginVerdict? Verdict { get; init; }

    /// <summary>May be left out.</summary>
    public string? Reason { get; init; }

    /// <summary>Needed: which, each with the version of its claim that was seen; 200 at most.</summary>
    public IReadOnlyList<ChosenOrigin>? Chosen { get; init; }
}

/// <summary>Several origins.</summary>
public sealed record OriginsAnswer(IReadOnlyList<OriginAnswer> Items);

/// <summary>How many proposals are new.</summary>
public sealed record ProposedAnswer(int Proposed);

/// <summary>Who has a deal's values from whom.</summary>
/// <param name="Terms">Every term of which something is said.</param>
/// <param name="Proposals">What waits for a decision.</param>
public sealed record DealOriginsAnswer(IReadOnlyList<TermOriginsAnswer> Terms, IReadOnlyList<OriginAnswer> Proposals)
{
    public static DealOriginsAnswer Of(TermTable table, IEnumerable<Claim> claims) => new(
        [.. table.Terms.Select(t => new TermOriginsAnswer(t.Kind, [.. t.Values.Select(ValueOriginsAnswer.Of)]))],
        [.. claims.OrderBy(c => c.Id).SelectMany(c => c.ProposedOrigins().Select(o => OriginAnswer.Of(c, o)))]);
}

/// <summary>One term's values, best supported first.</summary>
public sealed record TermOriginsAnswer(TermKind Term, IReadOnlyList<ValueOriginsAnswer> Values);

/// <summary>One value and where it comes from.</summary>
/// <param name="Value">As a person reads it.</param>
/// <param name="Scope">What a figure is a figure of.</param>
/// <param name="Origins">How many distinct articles and parties it goes back to, as far as is known.</param>
/// <param name="Untraced">How many articles say it of which nobody knows where they have it from; never added to the origins.</param>
/// <param name="Kind">The best kind of origin behind it.</param>
/// <param name="Tree">The origins, each with those that retell it.</param>
/// <param name="UntracedArticles">Those that lead to none.</param>
public sealed record ValueOriginsAnswer(string Value, string? Scope, int Origins, int Untraced, OriginKind Kind, IReadOnlyList<OriginNodeAnswer> Tree, IReadOnlyList<OriginNodeAnswer> UntracedArticles)
{
    public static ValueOriginsAnswer Of(TermValue value)
    {
        var tree = OriginTree.Of(value.Claims);
        return new(value.Text, value.Scope, tree.Trace.Origins, tree.Trace.Untraced, tree.Trace.Kind, [.. tree.Roots.Select(OriginNodeAnswer.Of)], [.. tree.Untraced.Select(OriginNodeAnswer.Of)]);
    }
}

/// <summary>An article or a party in a tree of origins.</summary>
/// <param name="Article">Null for a party.</param>
/// <param name="Party">Null for an article.</param>
/// <param name="Kind">What kind of origin it is, or would be.</param>
/// <param name="Claims">The numbers of the claims on it that say the value.</param>
/// <param name="ShownBefore">It stands in the tree already, with those that retell it.</param>
/// <param name="RetoldBy">Who has it from there.</param>
public sealed record OriginNodeAnswer(ArticleReference? Article, string? Party, OriginKind Kind, IReadOnlyList<int> Claims, bool ShownBefore, IReadOnlyList<OriginNodeAnswer> RetoldBy)
{
    public static OriginNodeAnswer Of(OriginNode node) => new(
        node.Point.Article is { } article ? ArticleReference.Of(article) : null,
        node.Point.Party,
        node.Point.Kind,
        [.. node.Claims.Select(c => c.Id)],
        node.IsShownBefore,
        [.. node.RetoldBy.Select(Of)]);
}
