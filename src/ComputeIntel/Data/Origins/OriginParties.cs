using ComputeIntel.Articles;
using ComputeIntel.Claims;
using ComputeIntel.Parties;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Data.Origins;

/// <summary>Looks up whom claims go back to by name, so that parties that no claim names as its own, but that were merged, count as one origin.</summary>
public static class OriginParties
{
    /// <summary>Gives claims their <see cref="Claim.NamedOrigins"/>. Needs attributions, origins and articles with their publishers loaded.</summary>
    public static async Task NameOriginsAsync(this IntelContext db, IReadOnlyCollection<Claim> claims)
    {
        var named = claims.Select(c => (Claim: c, Keys: KeysOf(c).ToHashSet())).Where(n => n.Keys.Count > 0).ToList();
        var keys = named.SelectMany(n => n.Keys).Distinct().ToArray();
        var parties = keys.Length == 0 ? [] : await db.Organizations.AsNoTrackingWithIdentityResolution().Include(o => o.Aliases).Include(o => o.StandsFor)
            .Where(o => o.Aliases.Any(a => EF.Parameter(keys).Contains(a.Key))).AsSplitQuery().ToListAsync();
        var byKey = parties.SelectMany(p => p.Aliases.Select(a => (a.Key, Party: p))).DistinctBy(p => p.Key).ToDictionary(p => p.Key, p => p.Party);
        foreach (var (claim, own) in named)
        {
            claim.NamedOrigins = [.. own.Select(byKey.GetValueOrDefault).OfType<Organization>().Distinct()];
        }
    }

    /// <summary>The folded names of parties, whatever was decided on them, and of those whose own words the articles are.</summary>
    private static IEnumerable<string> KeysOf(Claim claim) =>
    [
        .. claim.Origins.Select(o => o.PartyKey).OfType<string>(),
        .. claim.Attribution is { Kind: AttributionKind.Party, Name: { } name } ? [PlainText.NameKey(name)] : Array.Empty<string>(),
        .. claim.Origins.Select(o => o.Article).Prepend(claim.Attribution.Article).Prepend(claim.Article).SelectMany(Behind)
            .Where(a => a is { IsPrimary: true, Publisher: not null }).Select(a => a.Publisher!.NameKey),
    ];

    private static IEnumerable<Article> Behind(Article? article)
    {
        for (; article is not null; article = article.GoesBackTo)
        {
            yield return article;
        }
    }
}
