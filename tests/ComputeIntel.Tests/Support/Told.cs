using ComputeIntel.Articles;
using ComputeIntel.Claims;
using ComputeIntel.Parties;

namespace ComputeIntel.Tests.Support;

/// <summary>Articles and claims that say the same, without a store: who has it from whom.</summary>
public sealed class Told
{
    private int _last;

    public Article By(string publisher, ArticleKind kind = ArticleKind.News, string? on = null, Article? goesBackTo = null)
    {
        var article = Some.ArticleSaying("More than 220,000 accelerators.", kind);
        article.Id = ++_last;
        article.Publisher = new() { Name = publisher, NameKey = PlainText.NameKey(publisher), Slug = Slug.Of(publisher) };
        article.PublishedOn = on is null ? null : PartialDate.Parse(on);
        (article.GoesBackTo, article.GoesBackToId) = (goesBackTo, goesBackTo?.Id);
        return article;
    }

    public Claim In(Article article, Article? from = null, AttributionKind kind = AttributionKind.Unattributed, string? name = null)
    {
        var claim = Some.ClaimOn(article);
        claim.Id = ++_last;
        claim.Attribution = new() { Kind = kind, Name = name, ArticleId = from?.Id, Article = from };
        claim.Measures.Add(new() { Kind = MeasureKind.Accelerators, Value = 220_000 });
        return claim;
    }

    public Organization Party(string name, params string[] aliases) =>
        new() { Id = ++_last, Name = name, Slug = Slug.Of(name), Aliases = [.. aliases.Prepend(name).Select(Alias.Of)] };
}
