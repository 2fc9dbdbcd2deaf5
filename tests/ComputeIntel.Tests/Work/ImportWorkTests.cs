using System.Text;
using ComputeIntel.Articles;
using ComputeIntel.Claims;
using ComputeIntel.Data;
using ComputeIntel.Data.Anchoring;
using ComputeIntel.Data.Articles;
using ComputeIntel.Data.Jobs;
using ComputeIntel.Imports;
using ComputeIntel.Jobs;
using ComputeIntel.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Tests.Work;

/// <summary>Links and files brought in, one by one, whatever happens in between.</summary>
public sealed class ImportWorkTests
{
    [Theory, OnBothDatabases]
    public async Task A_link_becomes_an_article_with_a_capture_that_keeps_how_it_came(Database database)
    {
        await using var site = await TestSite.StartAsync();
        await using var store = await TestStore.NewAsync(database);
        await using var shop = new Workshop(store, site.Limits);
        var html = Some.Page("Anthropic takes Colossus 1");
        site.Serve("/story", html, headers: [("X-Told", "yes")]);
        var asked = site.Redirect("/short", "/story");
        var job = await shop.ImportAsync(new ImportOrder { Links = [asked.AbsoluteUri] });
        await shop.WorkAsync();

        job = await shop.SeeAsync(job);
        Assert.Equal((JobState.Done, ItemState.Done, null), (job.State, job.Items[0].State, job.Items[0].Error));
        await using var db = store.Open();
        var article = await db.Articles.Include(a => a.Captures).ThenInclude(c => c.Bytes).Include(a => a.Captures).ThenInclude(c => c.Paragraphs).AsSplitQuery().SingleAsync(a => a.Id == job.Items[0].ArticleId);
        var capture = article.Captures.Single();
        Assert.Equal(("Anthropic takes Colossus 1", "Ada"), (article.Title, capture.TakenBy));
        Assert.Equal(site.At("/story").AbsoluteUri, article.Url);
        Assert.Equal((CaptureMethod.Fetched, asked.AbsoluteUri, site.At("/story").AbsoluteUri), (capture.Method, capture.AskedUrl, capture.FinalUrl));
        Assert.Equal([site.At("/story").AbsoluteUri], capture.Redirects);
        Assert.Contains(new HeaderLine("X-Told", "yes"), capture.Headers);
        Assert.Equal(html, Encoding.UTF8.GetString(capture.Bytes!.Bytes));
        Assert.Equal(DocumentReader.Version, capture.ReaderVersion);
        Assert.True(capture.Paragraphs.Count >= 8);
    }

    [Theory, OnBothDatabases]
    public async Task A_new_capture_follows_the_words_that_claims_quote(Database database)
    {
        await using var store = await TestStore.NewAsync(database);
        await using var db = store.Open();
        var claim = await Edited.ClaimAsync(db);
        var bytes = Encoding.UTF8.GetBytes(Edited.WithFewer);
        var arrived = new ArrivedDocument(bytes, "text/plain", "story.txt", new Arrival(CaptureMethod.Uploaded, null, null, [], []));
        await new CaptureIntake(db, new PublisherNames(db), new BytesKeeper(db), new PlacementIntake(db)).TakeAgainAsync(claim.ArticleId, arrived, DocumentReader.Read(arrived), "Ada", Some.Time);
        Assert.Equal(RecheckReason.QuotationChanged, (await db.Rechecks.SingleAsync()).Reason);
        Assert.Contains("200,000", (await db.Placements.Include(p => p.Paragraph).SingleAsync()).AsQuotation()!.Words, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_hundred_links_are_one_job_with_a_result_for_each(Database database)
    {
        await using var site = await TestSite.StartAsync();
        await using var store = await TestStore.NewAsync(database);
        await using var shop = new Workshop(store, site.Limits);
        var links = Enumerable.Range(1, 100).Select(i => i % 10 == 0 ? site.At($"/gone/{i}") : site.Serve($"/story/{i}", Some.Page($"Story {i}"))).Select(l => l.AbsoluteUri).ToList();
        var job = await shop.ImportAsync(new ImportOrder { Links = links });
        await Task.WhenAll(shop.WorkAsync(), shop.WorkAsync(), shop.WorkAsync());

        job = await shop.SeeAsync(job);
        Assert.Equal(JobState.Done, job.State);
        Assert.Equal(links, job.Items.Select(i => i.Source));
        Assert.All(job.Items, item => Assert.Equal(item.Number % 10 == 0 ? (ItemState.Failed, "fetch-failed", false) : (ItemState.Done, null, true), (item.State, item.ErrorType, item.ArticleId is not null)));
        await using var db = store.Open();
        Assert.Equal(90, await db.Articles.CountAsync());
        Assert.All(Enumerable.Range(1, 9), i => Assert.Equal(1, site.TimesAsked($"/story/{i}")));
    }

    [Theory, OnBothDatabases]
    public async Task The_same_article_that_comes_several_times_at_once_is_stored_once(Database database)
    {
        await using var site = await TestSite.StartAsync();
        await using var store = await TestStore.NewAsync(database);
        await using var shop = new Workshop(store, site.Limits);
        for (var round = 1; round <= 5; round++)
        {
            site.Serve($"/story/{round}", Some.Page($"Story {round}"));
            var links = Enumerable.Range(1, 4).Select(i => site.Redirect($"/short/{round}/{i}", $"/story/{round}").AbsoluteUri).ToList();
            var job = await shop.ImportAsync(new ImportOrder { Links = links });
            await Task.WhenAll(links.Select(_ => Task.Run(shop.WorkAsync, TestContext.Current.CancellationToken)));
            job = await shop.SeeAsync(job);
            Assert.Equal([ItemState.Waiting, ItemState.Waiting, ItemState.Waiting, ItemState.Done], job.Items.Select(i => i.State).Order());
        }

        await using var db = store.Open();
        Assert.Equal(5, await db.Articles.CountAsync());
    }

    [Theory, OnBothDatabases]
    public async Task A_job_goes_on_where_a_killed_program_left_it(Database database)
    {
        await using var site = await TestSite.StartAsync();
        await using var store = await TestStore.NewAsync(database);
        var clock = new TestClock();
        var links = Enumerable.Range(1, 3).Select(i => site.Serve($"/{i}", Some.Page($"Story {i}")).AbsoluteUri).ToList();
        Job job;
        await using (var killed = new Workshop(store, site.Limits, clock))
        {
            job = await killed.ImportAsync(new ImportOrder { Links = links });
            Assert.True(await killed.Worker.WorkOneAsync(default));

            // Killed in the middle: taken, and never heard of again.
            await using var db = store.Open();
            Assert.NotNull(await new JobQueue(db, clock).TakeAsync(default));
        }

        clock.Now += JobQueue.LeaseLength * 2;
        await using var shop = new Workshop(store, site.Limits, clock);
        await shop.WorkAsync();
        job = await shop.SeeAsync(job);
        Assert.Equal(JobState.Done, job.State);
        Assert.Equal([(ItemState.Done, 1), (ItemState.Done, 2), (ItemState.Done, 1)], job.Items.Select(i => (i.State, i.Attempts)));
    }

    [Theory, OnBothDatabases]
    public async Task A_program_that_is_stopped_gives_back_what_it_was_doing(Database database)
    {
        await using var site = await TestSite.StartAsync();
        await using var store = await TestStore.NewAsync(database);
        await using var shop = new Workshop(store, site.Limits);
        var job = await shop.ImportAsync(new ImportOrder { Links = [site.Hang("/slow").AbsoluteUri] });
        using var stopping = new CancellationTokenSource();
        var working = shop.Worker.WorkOneAsync(stopping.Token);
        while (site.TimesAsked("/slow") == 0)
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        await stopping.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => working);
        site.Serve("/slow", Some.Page("Slow"));
        await shop.WorkAsync();
        job = await shop.SeeAsync(job);
        Assert.Equal((ItemState.Done, 1), (job.Items[0].State, job.Items[0].Attempts));
    }

    [Theory, OnBothDatabases]
    public async Task An_item_that_ends_the_program_again_and_again_is_given_up(Database database)
    {
        await using var site = await TestSite.StartAsync();
        await using var store = await TestStore.NewAsync(database);
        var clock = new TestClock();
        await using var shop = new Workshop(store, site.Limits, clock);
        var job = await shop.ImportAsync(new ImportOrder { Links = [site.At("/deadly").AbsoluteUri] });
        for (var i = 0; i < JobQueue.MaxAttempts; i++)
        {
            await using var db = store.Open();
            Assert.NotNull(await new JobQueue(db, clock).TakeAsync(default));
            clock.Now += JobQueue.LeaseLength * 2;
        }

        await shop.WorkAsync();
        Assert.Equal((ItemState.Failed, "gave-up"), ((await shop.SeeAsync(job)).Items[0].State, (await shop.SeeAsync(job)).Items[0].ErrorType));
        Assert.Equal(0, site.TimesAsked("/deadly"));
    }

    [Theory, OnBothDatabases]
    public async Task Files_wait_with_their_items_and_go_when_they_are_done(Database database)
    {
        await using var store = await TestStore.NewAsync(database);
        await using var shop = new Workshop(store, new FetchLimits());
        var text = $"# Minutes\n\nThe board of {Some.Word()} heard that Colossus 1 is taken.\n";
        var job = await shop.ImportAsync(new ImportOrder { Files = [File("minutes.md", text), File("zeros.bin", new string('\0', 2000))] });
        await using var db = store.Open();
        Assert.Equal(2, await db.WaitingDocuments.CountAsync());
        await shop.WorkAsync();

        job = await shop.SeeAsync(job);
        Assert.Equal([ItemState.Done, ItemState.Failed], job.Items.Select(i => i.State));
        Assert.Equal("unknown-document", job.Items[1].ErrorType);
        var capture = await db.Captures.Include(c => c.Bytes).Include(c => c.Article).SingleAsync();
        Assert.Equal(("Minutes", CaptureMethod.Uploaded, text), (capture.Article!.Title, capture.Method, Encoding.UTF8.GetString(capture.Bytes!.Bytes)));
        Assert.Equal([job.Items[1].Id], await db.WaitingDocuments.Select(d => d.ItemId).ToListAsync());
    }

    private static ArrivedDocument File(string name, string text) => new(Encoding.UTF8.GetBytes(text), null, name, new Arrival(CaptureMethod.Uploaded, null, null, [], []));
}
