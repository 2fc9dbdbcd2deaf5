using ComputeIntel.Articles;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Data.Articles;

/// <summary>Finds publishers by name, slug or the domain of a link, and makes those that are not known yet. Call it before anything else is changed; it saves.</summary>
public sealed class PublisherNames(IntelContext db)
{
    /// <summary>The publisher of that name or slug, made where it is not known; without a name, the one that publishes on the link's domain, or null.</summary>
    public async Task<Publisher?> OfAsync(string? name, string? url, bool isDemo)
    {
        if (name is null)
        {
            return url is null ? null : await OnDomainAsync(new Uri(url).IdnHost, isDemo);
        }

        var key = PlainText.NameKey(name);
        return await db.SettledAsync(async () =>
        {
            var publisher = await FoundAsync(key) ?? await MadeAsync(name, isDemo);
            if (publisher.IsDemo && !isDemo)
            {
                // A publisher of the sample that a real article names becomes real; its rating was made up.
                (publisher.IsDemo, publisher.Reliability) = (false, Reliability.NotAssessed);
            }

            return publisher;
        });
    }

    /// <summary>The publisher that publishes on a host or on a domain above it; null where none is known to.</summary>
    public async Task<Publisher?> OnDomainAsync(string host, bool isDemo)
    {
        var domains = await db.Publishers.Where(p => p.IsDemo == isDemo).Select(p => new { p.Id, p.Domains }).ToListAsync();
        var id = domains
            .SelectMany(p => p.Domains.Select(domain => (p.Id, Domain: domain)))
            .Where(p => host.Equals(p.Domain, StringComparison.OrdinalIgnoreCase) || host.EndsWith("." + p.Domain, StringComparison.OrdinalIgnoreCase))
            .OrderByDescending(p => p.Domain.Length)
            .Select(p => (int?)p.Id)
            .FirstOrDefault();
        return id is null ? null : await db.Publishers.FindAsync(id);
    }

    /// <summary>Makes a publisher say what the draft says, and saves.</summary>
    /// <returns>Whether anything changed.</returns>
    /// <exception cref="Refusal">412 <c>stale-version</c>; 409 <c>name-taken</c>; 422 <c>invalid-input</c>.</exception>
    public async Task<bool> EditAsync(Publisher publisher, PublisherDraft draft, int expectedVersion)
    {
        var asked = draft.Checked();
        db.Expect(publisher, expectedVersion);
        var key = PlainText.NameKey(asked.Name!);
        if (await db.Publishers.AnyAsync(p => p.NameKey == key && p.Id != publisher.Id))
        {
            var message = $"“{asked.Name}” is the name of another publisher already.";
            throw new Refusal("name-taken", 409, message) { Errors = { ["name"] = [message] } };
        }

        var changed = publisher.Edit(asked);
        await db.SaveChangesAsync();
        return changed;
    }

    private async Task<Publisher?> FoundAsync(string key)
    {
        var publishers = await db.Publishers.Where(p => p.NameKey == key || p.Slug == key).ToListAsync();
        return publishers.Find(p => p.NameKey == key) ?? publishers.Find(p => p.Slug == key);
    }

    private async Task<Publisher> MadeAsync(string name, bool isDemo)
    {
        var slug = Slug.Of(name, "publisher");
        var taken = (await db.Publishers.Where(p => p.Slug.StartsWith(slug)).Select(p => p.Slug).ToListAsync()).ToHashSet();
        var publisher = Publisher.Named(name, taken, isDemo);
        db.Add(publisher);
        await db.SaveChangesAsync();
        return publisher;
    }
}
