using ComputeIntel.Articles;
using ComputeIntel.Claims;
using ComputeIntel.Data;
using ComputeIntel.Data.Articles;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Api;

/// <summary>Publishers, with the record of what was claimed of their articles.</summary>
public static class PublisherApi
{
    public static void MapPublishers(this IEndpointRouteBuilder api)
    {
        var publishers = api.MapGroup("/publishers").WithTags("Publishers");
        publishers.MapGet("", ListAsync).WithName("listPublishers").Refuses(422);
        publishers.MapGet("{slug}", GetAsync).WithName("getPublisher").Refuses(404);
        publishers.MapPatch("{slug}", EditAsync).WithName("editPublisher").Refuses(404, 412, 422, 428);
    }

    /// <summary>Publishers, newest first.</summary>
    public static async Task<Ok<PublisherList>> ListAsync([AsParameters] PageAsked asked, IntelContext db, CancellationToken cancel)
    {
        var (publishers, next) = await asked.OfAsync(db.Publishers, p => p.Id, cancel);
        return TypedResults.Ok(new PublisherList([.. await AnswersAsync(db, publishers)], next));
    }

    /// <summary>A publisher with its reliability, and how many claims of its articles are tagged how.</summary>
    public static async Task<Ok<PublisherAnswer>> GetAsync(string slug, IntelContext db) => TypedResults.Ok((await AnswersAsync(db, [await LoadAsync(db, slug)])).Single());

    /// <summary>Edits what is said about a publisher by a merge patch.</summary>
    public static async Task<Ok<PublisherAnswer>> EditAsync(string slug, MergePatch<PublisherDraft> patch, [FromHeader(Name = "If-Match")] string? ifMatch, PublisherNames names, IntelContext db)
    {
        var publisher = await LoadAsync(db, slug);
        var version = db.Expect(publisher, ifMatch);
        await names.EditAsync(publisher, patch.Onto(publisher.ToDraft()), version);
        return TypedResults.Ok((await AnswersAsync(db, [publisher])).Single());
    }

    private static async Task<Publisher> LoadAsync(IntelContext db, string slug) =>
        (Slug.IsValid(slug) ? await db.Publishers.SingleOrDefaultAsync(p => p.Slug == slug) : null) ?? throw Refusal.NotFound($"publisher “{PlainText.Shortened(slug, 100)}”");

    private static async Task<IEnumerable<PublisherAnswer>> AnswersAsync(IntelContext db, IReadOnlyList<Publisher> publishers)
    {
        var ids = publishers.Select(p => p.Id).ToList();
        var counts = await db.Claims.Where(c => ids.Contains(c.Article!.PublisherId ?? 0))
            .GroupBy(c => new { c.Article!.PublisherId, c.Tag }).Select(g => new { g.Key.PublisherId, g.Key.Tag, Count = g.Count() }).ToListAsync();
        var records = counts.ToLookup(c => c.PublisherId, c => (c.Tag, c.Count));
        return publishers.Select(p => PublisherAnswer.Of(p, records[p.Id].ToDictionary(c => c.Tag, c => c.Count)));
    }
}

/// <summary>Whoever puts articles out.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Slug">Its address.</param>
/// <param name="Name">Its name.</param>
/// <param name="Domains">Host names that it publishes on.</param>
/// <param name="Reliability">A to F (Admiralty), or not assessed.</param>
/// <param name="Claims">How many claims of its articles are tagged how.</param>
/// <param name="IsDemo">Of the sample.</param>
/// <param name="Version">Its ETag.</param>
public sealed record PublisherAnswer(int Id, string Slug, string Name, IReadOnlyList<string> Domains, Reliability Reliability, TagCounts Claims, bool IsDemo, int Version) : IVersionedAnswer
{
    public static PublisherAnswer Of(Publisher p, IReadOnlyDictionary<Tag, int> claims) => new(p.Id, p.Slug, p.Name, p.Domains, p.Reliability, TagCounts.Of(claims), p.IsDemo, p.Version);
}

/// <summary>How many claims have each tag.</summary>
public sealed record TagCounts(int Untagged, int Reported, int Verified, int Disputed, int Withdrawn)
{
    public static TagCounts Of(IReadOnlyDictionary<Tag, int> counts) => new(
        counts.GetValueOrDefault(Tag.Untagged), counts.GetValueOrDefault(Tag.Reported), counts.GetValueOrDefault(Tag.Verified), counts.GetValueOrDefault(Tag.Disputed), counts.GetValueOrDefault(Tag.Withdrawn));
}

/// <summary>A page of publishers; <paramref name="Next"/> is the value for <c>after</c> that gives the following one, or null.</summary>
public sealed record PublisherList(IReadOnlyList<PublisherAnswer> Items, int? Next);
