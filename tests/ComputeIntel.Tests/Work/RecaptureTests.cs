using ComputeIntel.Articles;
using ComputeIntel.Data.Articles;
using ComputeIntel.Jobs;
using ComputeIntel.Tests.Support;
using ComputeIntel.Work;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Tests.Work;

public sealed class RecaptureTests(Newsroom newsroom)
{
    [Theory, OnBothDatabases]
    public async Task A_page_that_has_changed_becomes_a_new_capture_and_an_unchanged_one_a_line(Database database)
    {
        var (host, title) = (await newsroom.On(database), Some.Word("Story"));
        var id = await ArticleAsync(host, newsroom.Story(title).AbsoluteUri);
        var first = await RecapturedAsync(host, id);
        Assert.Equal((ItemState.Done, 1), (first.State, first.CaptureNumber));

        var same = await RecapturedAsync(host, id);
        Assert.Equal((ItemState.Done, null), (same.State, same.CaptureNumber));
        Assert.Contains("Not changed since capture 1", await LogAsync(host, same.JobId), StringComparison.Ordinal);

        newsroom.Site.Serve($"/stories/{Slug.Of(title)}", await TextAsync(newsroom.Site.At($"/stories/{Slug.Of(title)}")) + "<!-- token 7 -->");
        var token = await RecapturedAsync(host, id);
        Assert.Null(token.CaptureNumber);
        Assert.Contains("its text is that of capture 1", await LogAsync(host, token.JobId), StringComparison.Ordinal);

        newsroom.Story(title, "Correction: an earlier version of this article said that half of the capacity was taken.");
        var changed = await RecapturedAsync(host, id);
        Assert.Equal((id, 2), (changed.ArticleId, changed.CaptureNumber));
        var capture = await host.InStoreAsync(db => db.Captures.SingleAsync(c => c.ArticleId == id && c.Number == 2));
        Assert.Equal((CaptureMethod.Fetched, NoticeKind.Correction), (capture.Method, Assert.Single(capture.Notices).Kind));
    }

    [Theory, OnBothDatabases]
    public async Task What_came_with_validators_is_asked_for_with_them(Database database)
    {
        var (host, title) = (await newsroom.On(database), Some.Word("Story"));
        var id = await ArticleAsync(host, newsroom.Story(title, "", ("ETag", "\"a1\"")).AbsoluteUri);
        await RecapturedAsync(host, id);
        newsroom.Site.Answer($"/stories/{Slug.Of(title)}", context =>
        {
            context.Response.StatusCode = context.Request.Headers.IfNoneMatch == "\"a1\"" ? 304 : 500;
            return Task.CompletedTask;
        });
        var item = await RecapturedAsync(host, id);
        Assert.Equal((ItemState.Done, null), (item.State, item.CaptureNumber));
        Assert.Contains("Not changed", await LogAsync(host, item.JobId), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_watched_article_is_ordered_once_when_it_is_due(Database database)
    {
        var (host, title) = (await newsroom.On(database), Some.Word("Story"));
        var id = await ArticleAsync(host, newsroom.Story(title).AbsoluteUri);
        await host.InStoreAsync(async db =>
        {
            (await db.Articles.SingleAsync(a => a.Id == id)).Watch(24, DateTime.UtcNow.AddHours(-25));
            return await db.SaveChangesAsync();
        });
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => host.WithAsync((RecaptureIntake intake) => intake.OrderDueAsync())));
        var item = await host.InStoreAsync(db => db.JobItems.AsNoTracking().SingleAsync(i => i.SubjectId == id && i.Job!.Kind == JobKind.Recapture));
        var next = await host.InStoreAsync(db => db.Articles.Where(a => a.Id == id).Select(a => a.NextCaptureAt!.Value).SingleAsync());
        Assert.InRange(next, DateTime.UtcNow.AddHours(23.9), DateTime.UtcNow.AddHours(24.1));
        Assert.Equal(1, (await EndedAsync(host, item.JobId)).CaptureNumber);
    }

    [Theory, OnBothDatabases]
    public async Task An_article_without_a_link_cannot_be_captured_again_or_watched(Database database)
    {
        var host = await newsroom.On(database);
        var id = await ArticleAsync(host, null);
        Assert.Equal("article-without-link", (await Assert.ThrowsAsync<Refusal>(() => host.WithAsync((RecaptureIntake intake) => intake.OrderAsync(id, "Ada")))).Type);
        Assert.Equal("article-without-link", Assert.Throws<Refusal>(() => Some.Article().Watch(24, Some.Time)).Type);
        Assert.Equal(404, (await Assert.ThrowsAsync<Refusal>(() => host.WithAsync((RecaptureIntake intake) => intake.OrderAsync(int.MaxValue, "Ada")))).Status);
    }

    private static async Task<string> TextAsync(Uri address)
    {
        using var client = new HttpClient();
        return await client.GetStringAsync(address);
    }

    private static Task<int> ArticleAsync(IntelHost host, string? url) => host.InStoreAsync(async db =>
    {
        var article = Some.Article();
        article.Url = url;
        db.Articles.Add(article);
        await db.SaveChangesAsync();
        return article.Id;
    });

    private static async Task<JobItem> RecapturedAsync(IntelHost host, int id)
    {
        var job = await host.WithAsync((RecaptureIntake intake) => intake.OrderAsync(id, "Ada"));
        host.Ring();
        return await EndedAsync(host, job.Id);
    }

    private static async Task<JobItem> EndedAsync(IntelHost host, int job)
    {
        for (var i = 0; i < 400; i++)
        {
            if (await host.InStoreAsync(db => db.JobItems.AsNoTracking().SingleOrDefaultAsync(item => item.JobId == job && item.EndedAt != null)) is { } ended)
            {
                return ended;
            }

            await Task.Delay(50);
        }

        throw new TimeoutException($"Job {job} has not ended.");
    }

    private static async Task<string> LogAsync(IntelHost host, int job) => string.Join('\n', await host.InStoreAsync(db => db.JobLines.Where(l => l.JobId == job).Select(l => l.Text).ToListAsync()));
}
