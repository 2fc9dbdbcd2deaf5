using System.Globalization;
using ComputeIntel.Articles;
using ComputeIntel.Claims;

namespace ComputeIntel.Briefings;

/// <summary>Numbers the articles that a briefing stands on: primary ones first, then by date.</summary>
internal sealed class SourceList
{
    private readonly Dictionary<int, int> _numbers;

    private readonly List<Article> _articles;

    public SourceList(IReadOnlyList<Claim> claims)
    {
        _articles = [.. claims.Select(c => c.Article)
            .Concat(claims.SelectMany(c => c.Evidence).Where(e => e.Stands).Select(e => e.Article))
            .Concat(claims.Select(c => c.Attribution.Article))
            .OfType<Article>().DistinctBy(a => a.Id)
            .OrderByDescending(a => a.IsPrimary).ThenBy(a => a.PublishedOn?.ToString() ?? "~", StringComparer.Ordinal).ThenBy(a => a.Id)];
        _numbers = _articles.Index().ToDictionary(a => a.Item.Id, a => a.Index + 1);
    }

    public int NumberOf(int articleId) => _numbers[articleId];

    /// <param name="claims">The claims printed.</param>
    /// <param name="captures">Of every article.</param>
    public IReadOnlyList<Source> Told(IReadOnlyList<Claim> claims, IReadOnlyList<CaptureSeal> captures)
    {
        var byArticle = claims.ToLookup(c => c.ArticleId);
        return [.. _articles.Select(article => new Source
        {
            Number = NumberOf(article.Id),
            Title = article.Title,
            Publisher = article.Publisher?.Name,
            Kind = article.Kind,
            PublishedOn = article.PublishedOn,
            Url = article.Url,
            Admiralty = Grades(article.Publisher, [.. byArticle[article.Id].Select(c => c.Credibility).OfType<int>().Distinct().Order()]),
            Retells = [.. byArticle[article.Id].Select(c => c.Attribution.ArticleId).OfType<int>().Where(id => id != article.Id).Select(NumberOf).Distinct().Order()],
            Captured = Captured(article.Id, byArticle[article.Id], captures),
        })];
    }

    /// <summary>The Admiralty code (NATO AJP-2.1): the publisher's letter and the claim's digit; a dash for a letter not assessed, empty where neither is.</summary>
    public static string Grade(Publisher? publisher, int? credibility)
    {
        var letter = publisher is null or { Reliability: Reliability.NotAssessed } ? "" : publisher.Reliability.ToString();
        return credibility is { } digit ? (letter.Length > 0 ? letter : "–") + digit.ToString(CultureInfo.InvariantCulture) : letter;
    }

    private static string Grades(Publisher? publisher, IReadOnlyList<int> credibilities) =>
        credibilities.Count > 0 ? string.Join(' ', credibilities.Select(c => Grade(publisher, c)))
        : Grade(publisher, null) is { Length: > 0 } letter ? letter
        : "not assessed";

    /// <summary>The captures that claims quote; where none does, the newest.</summary>
    private static Seal[] Captured(int article, IEnumerable<Claim> claims, IReadOnlyList<CaptureSeal> captures)
    {
        var quoted = claims.SelectMany(c => c.Quotations).Select(q => q.Paragraph!.CaptureId).ToHashSet();
        var its = captures.Where(c => c.ArticleId == article).OrderBy(c => c.TakenAt).ThenBy(c => c.Id).ToList();
        var told = its.Where(c => quoted.Contains(c.Id)).ToList() is { Count: > 0 } used ? used : its.TakeLast(1).ToList();
        return [.. told.Select(c => new Seal(c.TakenAt.ToString("d MMM yyyy", CultureInfo.InvariantCulture), $"{c.Sha256[..4]}…{c.Sha256[^4..]}"))];
    }
}
