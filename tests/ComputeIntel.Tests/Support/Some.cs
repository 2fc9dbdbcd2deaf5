using ComputeIntel.Articles;
using ComputeIntel.Claims;
using ComputeIntel.Data;
using ComputeIntel.Data.Anchoring;
using ComputeIntel.Data.Claims;
using ComputeIntel.Data.Origins;
using ComputeIntel.Data.Parties;

namespace ComputeIntel.Tests.Support;

/// <summary>Ordinary values, so that a test names only what it is about.</summary>
public static class Some
{
    public static readonly DateTime Time = new(2026, 6, 1, 9, 0, 0, DateTimeKind.Utc);

    private static int _last;

    /// <summary>A word that no other test uses. It ends in letters alone: names are compared word by word, and digits among letters part them.</summary>
    public static string Word(string stem = "word") => $"{stem}-{Interlocked.Increment(ref _last)}-{string.Concat(Guid.NewGuid().ToString("N")[..6].Select(c => char.IsDigit(c) ? (char)(c + 'g' - '0') : c))}";

    public static Article Article(ArticleKind kind = ArticleKind.News, bool isDemo = false) =>
        new() { Title = Word("Article"), Kind = kind, AddedAt = Time, AddedBy = "Ada", IsDemo = isDemo };

    /// <summary>An article with one capture of one paragraph.</summary>
    public static Article ArticleSaying(string text, ArticleKind kind = ArticleKind.News, bool isDemo = false)
    {
        var article = Article(kind, isDemo);
        var bytes = StoredBytes.Of(System.Text.Encoding.UTF8.GetBytes(text + Word()));
        article.Captures.Add(new Capture
        {
            Number = 1,
            Article = article,
            TakenAt = Time,
            TakenBy = "Ada",
            MediaType = "text/plain; charset=utf-8",
            Bytes = bytes,
            Sha256 = bytes.Sha256,
            Text = text,
            Paragraphs = [new Paragraph { Ordinal = 1, Kind = ParagraphKind.Text, Text = text }],
        });
        return article;
    }

    /// <summary>A page of the web with an article on it that no other test has.</summary>
    public static string Page(string title, string? text = null, string? canonical = null)
    {
        var word = Word("datacentre");
        text ??= string.Concat(Enumerable.Range(1, 8).Select(i =>
            $"<p>In part {i} of its report on {word}, the company said of {word} that the whole of {word} near Memphis is taken for {i + 2} months, that {word} number {i} draws {i * 25} megawatts, and that nobody else is to use {word} before its term has ended.</p>"));
        return $"""
            <!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title}</title>
            <meta property="og:title" content="{title}"><meta property="og:type" content="article">{(canonical is null ? "" : $"<link rel='canonical' href='{canonical}'>")}</head>
            <body><article><h1>{title}</h1>{text}</article></body></html>
            """;
    }

    public static ClaimIntake ClaimIntake(IntelContext db) => new(db, new PartyNames(db), new PlacementIntake(db), new OriginLinks(db), new OriginSearch(db));

    /// <summary>A stored claim on the whole first paragraph of a new article.</summary>
    public static async Task<Claim> ClaimAsync(IntelContext db, ArticleKind kind = ArticleKind.News, bool isDemo = false, Nature nature = Nature.Fact)
    {
        var article = ArticleSaying("Anthropic takes the full capacity of Colossus 1.", kind, isDemo);
        db.Articles.Add(article);
        await db.SaveChangesAsync();
        var claim = ClaimOn(article, nature);
        db.Claims.Add(claim);
        await db.SaveChangesAsync();
        return claim;
    }

    public static Claim ClaimOn(Article article, Nature nature = Nature.Fact) => new()
    {
        Article = article,
        ArticleId = article.Id,
        Statement = "Anthropic takes the full capacity of Colossus 1.",
        Nature = nature,
        Quotations = [Quotation.OfWhole(article.Captures[0].Paragraphs[0])],
        IsDemo = article.IsDemo,
        AddedAt = Time,
        AddedBy = "Ada",
    };

    public static Evidence EvidenceFrom(Article article, Stance stance = Stance.Supports) =>
        new() { Article = article, ArticleId = article.Id, Stance = stance, Locator = "p. F-62", AddedAt = Time, AddedBy = "Ada" };
}
