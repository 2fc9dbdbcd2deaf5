using ComputeIntel.Articles;
using ComputeIntel.Claims;
using ComputeIntel.Data;
using ComputeIntel.Pages.Shared;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Pages.Publishers;

/// <summary>All publishers, how far each can be relied on, and what became of their claims.</summary>
public sealed class IndexModel(IntelContext db, TimeProvider clock) : IntelPage(db, clock)
{
    public IReadOnlyList<PublisherRow> Publishers { get; private set; } = [];

    public async Task OnGetAsync()
    {
        var articles = await Db.Articles.Where(a => a.PublisherId != null).GroupBy(a => a.PublisherId!.Value).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
        var claims = (await Db.Claims.Where(c => c.Article!.PublisherId != null).GroupBy(c => new { Publisher = c.Article!.PublisherId!.Value, c.Tag })
            .Select(g => new { g.Key.Publisher, g.Key.Tag, Count = g.Count() }).ToListAsync()).ToLookup(c => c.Publisher);
        var publishers = await Db.Publishers.AsNoTracking().OrderBy(p => p.Name).ToListAsync();
        Publishers = [.. publishers.Select(p => new PublisherRow(p, articles.GetValueOrDefault(p.Id), claims[p.Id].ToDictionary(c => c.Tag, c => c.Count)))];
    }
}

/// <summary>One publisher in a list.</summary>
public sealed record PublisherRow(Publisher Publisher, int Articles, IReadOnlyDictionary<Tag, int> Claims);
