using System.Runtime.CompilerServices;
using ComputeIntel.Claims;
using ComputeIntel.Data.Claims;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Data.Searching;

/// <summary>Asks the store for the claims that a <see cref="ClaimFilter"/> means.</summary>
public static class ClaimSearch
{
    /// <summary>All claims that a checked filter means, whatever its page.</summary>
    public static IQueryable<Claim> Matching(this IntelContext db, ClaimFilter filter)
    {
        var organizations = db.Organizations
            .Where(o => db.Organizations.Any(asked => asked.Slug == filter.Organization && (asked.StandsForId ?? asked.Id) == (o.StandsForId ?? o.Id)));
        var facilities = db.Facilities
            .Where(f => db.Facilities.Any(asked => asked.Slug == filter.Facility && (asked.StandsForId ?? asked.Id) == (f.StandsForId ?? f.Id)));
        var claims = filter.Narrow(
            db.Claims,
            db.Deals.Where(d => d.Slug == filter.Deal).Select(d => d.Id),
            organizations.Select(o => o.Id),
            facilities.Select(f => f.Id));
        if (filter.Demo is null)
        {
            claims = claims.Where(c => !c.IsDemo || !db.Claims.Any(real => !real.IsDemo));
        }

        if (SearchQuery.Of(filter.Q) is { IsEmpty: false } sought)
        {
            var found = db.ClaimsFound(sought);
            claims = claims.Where(c => found.Contains(c.Id));
        }

        return claims;
    }

    /// <summary>Every claim that a checked filter means, newest first, fetched a page at a time.</summary>
    public static async IAsyncEnumerable<Claim> AllAsync(this IntelContext db, ClaimFilter filter, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        for (int? after = int.MaxValue; after is not null;)
        {
            (var claims, after) = await db.PageAsync(filter with { After = after, Limit = ListLimit.Most }, cancel);
            foreach (var claim in claims)
            {
                yield return claim;
            }
        }
    }

    /// <summary>The page of claims that a checked filter asks for, newest first, and the value for <c>after</c> that gives the next one, or null.</summary>
    public static Task<(List<Claim> Claims, int? Next)> PageAsync(this IntelContext db, ClaimFilter filter, CancellationToken cancel = default) =>
        db.InOneSnapshotAsync(() => db.Matching(filter).Listed().PageAsync(filter.After, filter.PageSize, c => c.Id, cancel));
}
