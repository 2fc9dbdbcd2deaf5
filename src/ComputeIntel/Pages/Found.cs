using ComputeIntel.Articles;
using ComputeIntel.Claims;
using ComputeIntel.Data;
using ComputeIntel.Data.Claims;
using ComputeIntel.Data.Parties;
using ComputeIntel.Data.Searching;
using ComputeIntel.Parties;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Pages;

/// <summary>What a search found, the first of each sort with how many there are.</summary>
public sealed record Found
{
    private const int MaxArticles = 20;

    private const int MaxClaims = 20;

    private const int MaxNames = 30;

    private const int MaxParagraphs = 2;

    // A word that stands in every paragraph would bring whole books; the best of so many are enough to choose from.
    private const int MaxRead = 600;

    public required IReadOnlyList<FoundArticle> Articles { get; init; }

    public required int ArticleCount { get; init; }

    public required IReadOnlyList<Claim> Claims { get; init; }

    public required int ClaimCount { get; init; }

    public required IReadOnlyList<FoundName> Names { get; init; }

    public bool IsEmpty => ArticleCount + ClaimCount + Names.Count == 0;

    /// <param name="db">The store.</param>
    /// <param name="query">Not empty.</param>
    public static async Task<Found> ByAsync(IntelContext db, SearchQuery query)
    {
        var articles = db.ArticlesFound(query);
        var claims = db.ClaimsFound(query);
        return new Found
        {
            Articles = await ArticlesAsync(db, query, articles),
            ArticleCount = await articles.CountAsync(),
            Claims = await ClaimsAsync(db, claims),
            ClaimCount = await claims.CountAsync(),
            Names = [.. await PartiesAsync(db, query), .. await PublishersAsync(db, query)],
        };
    }

    private static Task<List<Claim>> ClaimsAsync(IntelContext db, IQueryable<int> ids) => db.InOneSnapshotAsync(() => db.Claims
        .Where(c => ids.Contains(c.Id))
        .OrderBy(c => c.IsDemo)
        .ThenByDescending(c => c.Id)
        .Take(MaxClaims)
        .Listed()
        .AsNoTrackingWithIdentityResolution()
        .ToListAsync());
    private static async Task<IReadOnlyList<FoundArticle>> ArticlesAsync(IntelContext db, SearchQuery query, IQueryable<int> ids)
    {
        var found = await db.Articles
            .Where(a => ids.Contains(a.Id))
            .OrderBy(a => a.IsDemo)
            .ThenByDescending(a => a.Id)
            .Take(MaxArticles)
            .Include(a => a.Publisher)
            .AsNoTracking()
            .ToListAsync();
        var shown = found.Select(a => a.Id).ToList();
        var paragraphs = await db.ParagraphsTouched(query)
            .Where(p => shown.Contains(p.Capture!.ArticleId))
            .OrderBy(p => p.Id)
            .Take(MaxRead)
            .Select(p => new FoundParagraph(p.Capture!.ArticleId, p.Ordinal, p.Text))
            .ToListAsync();
        var snippet = new Snippet(query);
        var best = paragraphs.GroupBy(p => p.ArticleId).ToDictionary(g => g.Key, BestOf);
        return [.. found.Select(a => new FoundArticle(a, [.. (best.GetValueOrDefault(a.Id) ?? []).Select(p => (p.Ordinal, snippet.Of(p.Text)))]))];

        List<FoundParagraph> BestOf(IEnumerable<FoundParagraph> all) =>
            [.. all.OrderByDescending(p => snippet.Rank(p.Text)).ThenBy(p => p.Ordinal).Take(MaxParagraphs).OrderBy(p => p.Ordinal)];
    }

    private static async Task<IEnumerable<FoundName>> PartiesAsync(IntelContext db, SearchQuery query)
    {
        var aliases = db.NamesFound(query);
        var organizations = await db.Organizations
            .Where(o => o.StandsForId == null
                && (o.Aliases.Any(a => aliases.Contains(a.Id)) || o.Merged.Any(m => m.Aliases.Any(a => aliases.Contains(a.Id)))))
            .OrderBy(o => o.Name)
            .Take(MaxNames)
            .WithNames()
            .AsNoTracking()
            .ToListAsync();
        var facilities = await db.Facilities
            .Where(f => f.StandsForId == null
                && (f.Aliases.Any(a => aliases.Contains(a.Id)) || f.Merged.Any(m => m.Aliases.Any(a => aliases.Contains(a.Id)))))
            .OrderBy(f => f.Name)
            .Take(MaxNames)
            .WithNames()
            .AsNoTracking()
            .ToListAsync();
        return
        [
            .. organizations.Select(o => NameOf(o, "organization", $"/organizations/{o.Slug}")),
            .. facilities.Select(f => NameOf(f, "facility", $"/facilities/{f.Slug}")),
        ];
    }

    private static async Task<IEnumerable<FoundName>> PublishersAsync(IntelContext db, SearchQuery query)
    {
        var ids = db.PublishersFound(query);
        var publishers = await db.Publishers.Where(p => ids.Contains(p.Id)).OrderBy(p => p.Name).Take(MaxNames).AsNoTracking().ToListAsync();
        return publishers.Select(p => new FoundName(p.Name, "publisher", $"/publishers/{p.Slug}", "", p.IsDemo));
    }

    private static FoundName NameOf(IParty party, string noun, string path) => new(party.Name, noun, path, string.Join(", ", party.AllOtherNames()), party.IsDemo);
}

/// <summary>An article found, with the paragraphs that best show why, cut around the words.</summary>
public sealed record FoundArticle(Article Article, IReadOnlyList<(int Ordinal, IReadOnlyList<(string Text, bool IsMarked)> Pieces)> Paragraphs);

/// <summary>A paragraph in which something sought stands.</summary>
public sealed record FoundParagraph(int ArticleId, int Ordinal, string Text);

/// <summary>An organization, a facility or a publisher found by one of its names.</summary>
public sealed record FoundName(string Name, string Noun, string Path, string OtherNames, bool IsDemo);
