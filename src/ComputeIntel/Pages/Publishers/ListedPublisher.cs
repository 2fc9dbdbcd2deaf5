using ComputeIntel.Articles;
using ComputeIntel.Claims;
using ComputeIntel.Data;
using CsvHelper;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Pages.Publishers;

/// <summary>A publisher in a list: how many articles are known, and what became of the claims in them.</summary>
public sealed record ListedPublisher(Publisher Publisher, int Articles, IReadOnlyDictionary<Tag, int> Claims)
{
    /// <summary>All publishers, by name.</summary>
    public static async Task<IReadOnlyList<ListedPublisher>> AllAsync(IntelContext db)
    {
        var articles = await db.Articles.Where(a => a.PublisherId != null)
            .GroupBy(a => a.PublisherId!.Value)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count);
        var claims = (await db.Claims.Where(c => c.Article!.PublisherId != null).GroupBy(c => new { Publisher = c.Article!.PublisherId!.Value, c.Tag })
            .Select(g => new { g.Key.Publisher, g.Key.Tag, Count = g.Count() }).ToListAsync()).ToLookup(c => c.Publisher);
        var publishers = await db.Publishers.AsNoTracking().OrderBy(p => p.Name).ToListAsync();
        return [.. publishers.Select(p => new ListedPublisher(p, articles.GetValueOrDefault(p.Id), claims[p.Id].ToDictionary(c => c.Tag, c => c.Count)))];
    }
}

/// <summary>A publisher as one row of a table that travels.</summary>
[CsvRecord]
public sealed partial record PublisherRow(string Slug, string Name, string Reliability, string Domains, int Articles, int Verified, int Reported, int Disputed, int Untagged, bool IsDemo)
{
    public static PublisherRow Of(ListedPublisher listed) => new(
        listed.Publisher.Slug,
        listed.Publisher.Name,
        ReliabilityWords.WithLetter(listed.Publisher.Reliability),
        string.Join("; ", listed.Publisher.Domains),
        listed.Articles,
        listed.Claims.GetValueOrDefault(Tag.Verified),
        listed.Claims.GetValueOrDefault(Tag.Reported),
        listed.Claims.GetValueOrDefault(Tag.Disputed),
        listed.Claims.GetValueOrDefault(Tag.Untagged),
        listed.Publisher.IsDemo);
}
