using ComputeIntel.Articles;
using ComputeIntel.Briefings;
using ComputeIntel.BrowserTests.Support;
using ComputeIntel.Claims;
using ComputeIntel.Data;
using ComputeIntel.Feeds;
using ComputeIntel.Imports;
using ComputeIntel.Jobs;
using ComputeIntel.Tests.Support;
using Microsoft.EntityFrameworkCore;

[assembly: AssemblyFixture(typeof(SampleSite))]

namespace ComputeIntel.BrowserTests.Support;

/// <summary>The program with the sample deal loaded, for tests that only look, and the address of each of its pages.</summary>
public sealed class SampleSite : IAsyncLifetime
{
    private Dictionary<string, string> _paths = null!;

    public IntelHost Host { get; private set; } = null!;

    /// <summary>One address for each page's route template.</summary>
    public IReadOnlyDictionary<string, string> Paths => _paths;

    public int WriteUp { get; private set; }

    public int Briefing { get; private set; }

    public async ValueTask InitializeAsync()
    {
        Host = await IntelHost.StartAsync(Database.Sqlite, new Dictionary<string, string> { ["Samples:Load"] = "true" });
        var (slug, article, claim, paragraph, briefing, publisher) = await Host.InStoreAsync(async db =>
        {
            var deal = await db.Deals.SingleAsync();
            var claim = await db.Claims.Include(c => c.Quotations).OrderByDescending(c => c.Evidence.Count).FirstAsync(c => c.ArticleId == deal.WriteUpId);
            return (deal.Slug, deal.WriteUpId!.Value, claim.Id, claim.Quotations[0].ParagraphId, await db.Briefings.Select(b => b.Id).SingleAsync(), await db.Publishers.OrderBy(p => p.Id).Select(p => p.Slug).FirstAsync());
        });
        var edited = await Host.InStoreAsync(async db =>
        {
            var onIt = await Edited.ClaimAsync(db, isDemo: true);
            await Edited.CaptureAsync(db, onIt.ArticleId, Edited.WithoutSite);
            await db.ArticleAsync("2026-05-06", [.. Edited.WithoutSite.Split("\n\n").Select(p => p.Replace("takes the full", "may take the full", StringComparison.Ordinal))]);
            return onIt.ArticleId;
        });
        await Host.InStoreAsync(async db =>
        {
            // An edition of what was printed before the text changed.
            var claims = await db.Claims.Where(c => c.IsDemo).OrderByDescending(c => c.Id).Take(2).ToListAsync();
            var bytes = StoredBytes.Of([37, 80, 68, 70]);
            db.Editions.Add(new Edition
            {
                BriefingId = briefing,
                Number = 1,
                ContentHash = bytes.Sha256,
                Sha256 = bytes.Sha256,
                Bytes = bytes,
                MadeAt = Some.Time,
                MadeBy = "Ada",
                Claims = [.. claims.Select(c => new EditionClaim { ClaimId = c.Id, Tag = Tag.Verified })],
            });
            return await db.SaveChangesAsync();
        });
        (WriteUp, Briefing) = (article, briefing);
        var job = await Host.InStoreAsync(WaitingJobAsync);
        var feed = await Host.InStoreAsync(FeedAsync);
        _paths = new Dictionary<string, string>
        {
            ["/"] = "/",
            ["/articles"] = "/articles",
            ["/articles/add"] = "/articles/add",
            ["/articles/{id:int}"] = $"/articles/{article}",
            ["/articles/{id:int}/edit"] = $"/articles/{article}/edit",
            ["/articles/{id:int}/delete"] = $"/articles/{article}/delete",
            ["/articles/{id:int}/captures/{number:int}"] = $"/articles/{article}/captures/1",
            ["/articles/{id:int}/copies"] = $"/articles/{edited}/copies",
            ["/articles/{id:int}/captures/{number:int}/changes"] = $"/articles/{edited}/captures/2/changes",
            ["/briefings"] = "/briefings",
            ["/briefings/add"] = $"/briefings/add?deal={slug}",
            ["/briefings/{id:int}"] = $"/briefings/{briefing}",
            ["/briefings/{id:int}/print"] = $"/briefings/{briefing}/print",
            ["/briefings/{id:int}/changes"] = $"/briefings/{briefing}/changes?since=1",
            ["/briefings/{id:int}/editions/{number:int}/erratum"] = $"/briefings/{briefing}/editions/1/erratum",
            ["/claims"] = "/claims",
            ["/claims/new"] = $"/claims/new?paragraph={paragraph}",
            ["/claims/{id:int}"] = $"/claims/{claim}",
            ["/claims/{id:int}/edit"] = $"/claims/{claim}/edit",
            ["/claims/{id:int}/review"] = $"/claims/{claim}/review?tag=verified",
            ["/claims/{id:int}/origins"] = $"/claims/{claim}/origins",
            ["/deals"] = "/deals",
            ["/deals/add"] = "/deals/add",
            ["/deals/{slug}"] = $"/deals/{slug}",
            ["/deals/{slug}/edit"] = $"/deals/{slug}/edit",
            ["/deals/{slug}/matrix"] = $"/deals/{slug}/matrix",
            ["/deals/{slug}/pictures"] = $"/deals/{slug}/pictures",
            ["/capacity"] = "/capacity?demo=include",
            ["/deals/{slug}/origins"] = $"/deals/{slug}/origins",
            ["/deals/{slug}/disagreements"] = $"/deals/{slug}/disagreements",
            ["/articles/{id:int}/captures"] = $"/articles/{edited}/captures",
            ["/feeds"] = "/feeds",
            ["/feeds/{id:int}"] = $"/feeds/{feed}",
            ["/inbox"] = "/inbox",
            ["/import"] = "/import",
            ["/import/clip"] = "/import/clip",
            ["/jobs"] = "/jobs",
            ["/jobs/{id:int}"] = $"/jobs/{job}",
            ["/jobs/{id:int}/items/{number:int}"] = $"/jobs/{job}/items/1",
            ["/keys"] = "/keys",
            ["/{kind:regex(^(organizations|facilities)$)}"] = "/organizations",
            ["/{kind:regex(^(organizations|facilities)$)}/{slug}"] = "/facilities/colossus-1",
            ["/{kind:regex(^(organizations|facilities)$)}/{slug}/edit"] = "/organizations/anthropic/edit",
            ["/{kind:regex(^(organizations|facilities)$)}/{slug}/merge"] = "/facilities/colossus-1/merge?other=colossus-2",
            ["/publishers"] = "/publishers",
            ["/publishers/{slug}"] = $"/publishers/{publisher}",
            ["/publishers/{slug}/edit"] = $"/publishers/{publisher}/edit",
            ["/search"] = "/search?q=colossus",
            ["/unplaced"] = "/unplaced",
            ["/error"] = "/no-such-page",
        };
    }

    public ValueTask DisposeAsync() => Host.DisposeAsync();

    /// <summary>A feed that has failed, with entries that wait.</summary>
    private static async Task<int> FeedAsync(IntelContext db)
    {
        var feed = Feed.At("https://wire.example/compute/a-feed-with-a-long-address-without-any-place-to-break-it-in-two.xml", "Ada", DateTime.UtcNow);
        feed.Failed("https://wire.example/compute could not be fetched: it answered 503 (Service Unavailable).", null, DateTime.UtcNow, 0);
        db.Feeds.Add(feed);
        db.FeedEntries.AddRange(Enumerable.Range(1, 3).Select(i => new FeedEntry
        {
            Feed = feed,
            Key = StoredBytes.HashOf([(byte)i]),
            Title = $"Anthropic takes the full capacity of Colossus {i}",
            Link = i == 3 ? null : $"https://wire.example/stories/{i}",
            Summary = string.Join(' ', Enumerable.Repeat("What the feed says of it.", 20)),
            PublishedAt = i == 2 ? null : Some.Time,
            SeenAt = Some.Time,
        }));
        await db.SaveChangesAsync();
        return feed.Id;
    }

    /// <summary>A job of one page that waits for somebody to look at it, and one that failed.</summary>
    private static async Task<int> WaitingJobAsync(IntelContext db)
    {
        var job = new Job { Kind = JobKind.Import, State = JobState.Done, AddedAt = Some.Time, AddedBy = IntelHost.Analyst, EndedAt = Some.Time };
        job.Items.Add(new JobItem { Number = 1, Source = "https://news.example/colossus", State = ItemState.Waiting, Error = "It was read and waits for you to look at it." });
        job.Items.Add(new JobItem { Number = 2, Source = "minutes.pdf", State = ItemState.Failed, ErrorType = "pdf-without-text", Error = "minutes.pdf holds pictures of pages only." });
        job.Lines.Add(new JobLine { At = Some.Time, ItemNumber = 2, Text = "minutes.pdf holds pictures of pages only.", IsProblem = true });
        db.Jobs.Add(job);
        await db.SaveChangesAsync();
        var page = new ArrivedDocument(System.Text.Encoding.UTF8.GetBytes(Some.Page("Anthropic takes Colossus 1")), "text/html", null, new Arrival(CaptureMethod.Fetched, "https://news.example/colossus", "https://news.example/colossus", [], []));
        db.WaitingDocuments.Add(WaitingDocument.Of(job.Items[0].Id, page));
        await db.SaveChangesAsync();
        return job.Id;
    }
}
