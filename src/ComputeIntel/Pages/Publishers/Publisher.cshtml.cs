using ComputeIntel.Articles;
using ComputeIntel.Claims;
using ComputeIntel.Data;
using ComputeIntel.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Pages.Publishers;

/// <summary>One publisher: its reliability, its record, its articles.</summary>
public sealed class PublisherModel(IntelContext db, TimeProvider clock) : IntelPage(db, clock)
{
    private const int MaxArticles = 100;

    public Publisher Publisher { get; private set; } = null!;

    /// <summary>What became of the claims in its articles.</summary>
    public IReadOnlyDictionary<Tag, int> Record { get; private set; } = new Dictionary<Tag, int>();

    /// <summary>The newest of its articles, with the number of claims in each.</summary>
    public IReadOnlyList<(Article Article, int Claims)> Articles { get; private set; } = [];

    public int ArticleCount { get; private set; }

    public async Task<IActionResult> OnGetAsync(string slug)
    {
        Publisher = await Db.Publishers.AsNoTracking().SingleOrDefaultAsync(p => p.Slug == slug) ?? throw Refusal.NotFound($"publisher “{slug}”");
        var articles = Db.Articles.AsNoTracking().Where(a => a.PublisherId == Publisher.Id);
        Record = await Db.Claims.Where(c => c.Article!.PublisherId == Publisher.Id)
            .GroupBy(c => c.Tag)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count);
        ArticleCount = await articles.CountAsync();
        var newest = await articles.OrderBy(a => a.PublishedOn == null).ThenByDescending(a => a.PublishedOn).ThenByDescending(a => a.Id).Take(MaxArticles)
            .Select(a => new { Article = a, Claims = Db.Claims.Count(c => c.ArticleId == a.Id) }).ToListAsync();
        Articles = [.. newest.Select(a => (a.Article, a.Claims))];
        return Page();
    }
}
