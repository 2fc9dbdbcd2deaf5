using ComputeIntel.Articles;
using ComputeIntel.Parties;

namespace ComputeIntel.Claims;

// Where a claim has it from, beside what its attribution says. No part of what it says, so verified stays through it.
public sealed partial class Claim
{
    /// <summary>What waits for a decision, in the order in which it was found. Needs the origins with their decisions loaded.</summary>
    public IEnumerable<Origin> ProposedOrigins() => Origins.Where(o => o.IsProposal).OrderBy(o => o.Number);

    public IEnumerable<Origin> ConfirmedOrigins() => Origins.Where(o => o.IsConfirmed).OrderBy(o => o.Number);

    /// <summary>The articles that it goes back to, by its attribution or by a decision.</summary>
    public IEnumerable<int> OriginArticleIds() =>
        ConfirmedOrigins().Select(o => o.ArticleId).Prepend(Attribution.ArticleId).OfType<int>().Where(id => id != ArticleId).Distinct();

    /// <summary>The parties that it goes back to, by name.</summary>
    public IEnumerable<string> OriginParties() =>
        ConfirmedOrigins().Select(o => o.Party).Prepend(Attribution.Kind == AttributionKind.Party && Attribution.ArticleId is null ? Attribution.Name : null)
            .OfType<string>().DistinctBy(PlainText.NameKey);

    /// <summary>The organizations that bear the names of whom it may go back to. Not stored: looked up where claims are compared.</summary>
    public IReadOnlyList<Organization> NamedOrigins { get; set; } = [];

    /// <summary>Proposes an article or a party that the claim may go back to.</summary>
    /// <returns>Null where that was proposed, given or decided before.</returns>
    public Origin? Propose(Article? article, string? party, OriginClue clue, string? words, DateTime at)
    {
        if (OriginOf(article?.Id, party) is not null || article?.Id == ArticleId)
        {
            return null;
        }

        return Add(article, party, clue, words, "ComputeIntel", at);
    }

    /// <summary>Says by hand that the claim goes back to an article or a party: a proposal and its confirmation in one.</summary>
    /// <exception cref="Refusal">409 <c>origin-decided</c> where it is confirmed already; 422 <c>invalid-input</c>.</exception>
    public Origin GoesBackTo(Article? article, string? party, string? reason, string by, DateTime at)
    {
        var check = new InputCheck();
        var name = check.OptionalLine("party", party, Origin.MaxParty, "The party");
        if ((article is null) == (name is null))
        {
            check.Wrong("article", "Say which article it goes back to, or which party: one of them.");
        }

        check.Refuse();
        if (article is not null)
        {
            CheckOrigin(article);
        }

        var origin = OriginOf(article?.Id, name) ?? Add(article, name, OriginClue.Hand, null, by, at);
        Decide(origin, OriginVerdict.Confirmed, reason, by, at);
        return origin;
    }

    /// <summary>Confirms or rejects an origin. It raises the claim's version.</summary>
    /// <exception cref="Refusal">409 <c>origin-decided</c> where that is what holds already; 422 <c>invalid-input</c>.</exception>
    public OriginDecision Decide(Origin origin, OriginVerdict verdict, string? reason, string by, DateTime at)
    {
        var check = new InputCheck();
        check.Defined("verdict", verdict, "The decision");
        var because = check.Optional("reason", reason, MaxReason, "The reason");
        if (verdict == OriginVerdict.Undone)
        {
            check.Wrong("verdict", "Confirm or reject; undoing is asked for on its own.");
        }

        check.Refuse();
        if (origin.StandingDecision?.Verdict == verdict)
        {
            throw Refusal.Conflict("origin-decided", $"This was {verdict.ToString().ToLowerInvariant()} already, by {origin.StandingDecision.By}.");
        }

        return Add(origin, verdict, because, by, at);
    }

    /// <summary>Takes back the decision that holds, so that the one before it holds again, or none. It raises the claim's version.</summary>
    /// <exception cref="Refusal">409 <c>nothing-to-undo</c>.</exception>
    public OriginDecision UndoDecision(Origin origin, string by, DateTime at) =>
        origin.StandingDecision is null
            ? throw Refusal.Conflict("nothing-to-undo", "There is no decision on this to be undone.")
            : Add(origin, OriginVerdict.Undone, null, by, at);

    private Origin? OriginOf(int? articleId, string? party) =>
        articleId is { } id ? Origins.Find(o => o.ArticleId == id) : Origins.Find(o => o.PartyKey is { } key && key == PlainText.NameKey(party!));

    private void CheckOrigin(Article article)
    {
        if (article.Id == ArticleId)
        {
            throw Refusal.Invalid("article", "A claim does not go back to the article that it stands in.");
        }

        if (article.IsDemo != IsDemo)
        {
            throw Refusal.Invalid("article", IsDemo
                ? "A demo claim can only go back to a demo article."
                : "Demo articles are made up for the sample; a real claim cannot go back to one.");
        }
    }

    private Origin Add(Article? article, string? party, OriginClue clue, string? words, string by, DateTime at)
    {
        var origin = new Origin
        {
            Number = Origins.Select(o => o.Number).DefaultIfEmpty().Max() + 1,
            ArticleId = article?.Id,
            Article = article,
            Party = party,
            PartyKey = party is null ? null : PlainText.NameKey(party),
            Clue = clue,
            Words = words is null ? null : PlainText.Shortened(words, Origin.MaxWords),
            AddedAt = at,
            AddedBy = by,
        };
        Origins.Add(origin);
        return origin;
    }

    private OriginDecision Add(Origin origin, OriginVerdict verdict, string? reason, string by, DateTime at)
    {
        var decision = new OriginDecision { Number = origin.Decisions.Select(d => d.Number).DefaultIfEmpty().Max() + 1, Verdict = verdict, Reason = reason, By = by, At = at };
        origin.Decisions.Add(decision);
        Version++;
        return decision;
    }
}
