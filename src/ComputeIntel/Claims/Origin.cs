using ComputeIntel.Articles;

namespace ComputeIntel.Claims;

/// <summary>
/// Where a claim may have it from: an article or a party, proposed by the program or given by hand. It counts only while
/// its decisions say that it is confirmed. Of each article and each party a claim has one, so that what was rejected is
/// never proposed anew.
/// </summary>
public sealed class Origin
{
    public const int MaxParty = 200;

    public const int MaxWords = 300;

    public int Id { get; set; }

    public int ClaimId { get; set; }

    /// <summary>1 for the claim's first, then upward.</summary>
    public int Number { get; set; }

    /// <summary>The article that it goes back to; null where that is a party.</summary>
    public int? ArticleId { get; set; }

    public Article? Article { get; set; }

    /// <summary>The party that it goes back to, by a name; null where that is an article.</summary>
    public string? Party { get; set; }

    /// <summary><see cref="PlainText.NameKey"/> of the party.</summary>
    public string? PartyKey { get; set; }

    public OriginClue Clue { get; set; }

    /// <summary>The words that led to it: "according to the filing"; null where none did.</summary>
    public string? Words { get; set; }

    public DateTime AddedAt { get; set; }

    public required string AddedBy { get; set; }

    /// <summary>Every decision on it, in order of their numbers.</summary>
    public List<OriginDecision> Decisions { get; set; } = [];

    public OriginStanding Standing => StandingDecision?.Verdict switch
    {
        OriginVerdict.Confirmed => OriginStanding.Confirmed,
        OriginVerdict.Rejected => OriginStanding.Rejected,
        _ => OriginStanding.Open,
    };

    public bool IsConfirmed => Standing == OriginStanding.Confirmed;

    /// <summary>Whether somebody is still to decide on it. What was given by hand and undone waits for nobody.</summary>
    public bool IsProposal => Clue != OriginClue.Hand && Standing == OriginStanding.Open;

    /// <summary>The decision that holds: each undoing takes back the newest that was not undone before.</summary>
    public OriginDecision? StandingDecision
    {
        get
        {
            var standing = new Stack<OriginDecision>();
            foreach (var decision in Decisions.OrderBy(d => d.Number))
            {
                if (decision.Verdict != OriginVerdict.Undone)
                {
                    standing.Push(decision);
                }
                else
                {
                    standing.TryPop(out _);
                }
            }

            return standing.TryPeek(out var newest) ? newest : null;
        }
    }

    /// <summary>Whether the article was there before another, by the published dates, else by the days on which they came in. Of one day, and of a month and a day in it, nobody knows.</summary>
    public bool IsSurelyEarlierThan(Article article) => Article is { } own && SinceOf(own).Latest < SinceOf(article).Earliest;

    /// <summary>"Anthropic’s statement, Anthropic", or the party's name. Needs the article with its publisher loaded.</summary>
    public string Name => Party ?? (Article!.Publisher is { } publisher ? $"{Article.Title}, {publisher.Name}" : Article.Title);

    private static PartialDate SinceOf(Article article) => article.PublishedOn ?? PartialDate.Of(DateOnly.FromDateTime(article.AddedAt));
}

/// <summary>One decision on an origin: who decided what, when. Added, never edited; undoing one adds another.</summary>
public sealed class OriginDecision
{
    public int Id { get; set; }

    public int OriginId { get; set; }

    /// <summary>1 for the origin's first decision, then upward without gaps.</summary>
    public int Number { get; set; }

    public OriginVerdict Verdict { get; set; }

    /// <summary>Why, where somebody said so.</summary>
    public string? Reason { get; set; }

    public DateTime At { get; set; }

    public required string By { get; set; }
}

public enum OriginVerdict
{
    /// <summary>The claim goes back to it.</summary>
    Confirmed,

    /// <summary>It does not, and the program is not to propose it again.</summary>
    Rejected,

    /// <summary>The decision before this one no longer holds.</summary>
    Undone,
}

public enum OriginStanding
{
    Open,
    Confirmed,
    Rejected,
}

/// <summary>What led to an origin.</summary>
public enum OriginClue
{
    /// <summary>Words that say who said it: "according to the filing".</summary>
    Phrase,

    /// <summary>A link in the text.</summary>
    Link,

    /// <summary>Its words stand in another article, which was there before, or may have been: <see cref="Origin.IsSurelyEarlierThan"/>.</summary>
    Copy,

    /// <summary>Somebody gave it.</summary>
    Hand,
}
