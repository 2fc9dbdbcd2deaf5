using System.Net;
using System.Text;
using ComputeIntel.Articles;
using ComputeIntel.Jobs;
using ComputeIntel.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Tests.Pages;

/// <summary>The ways in, as a person without scripts uses them.</summary>
public sealed class ImportPagesTests(Hosts hosts)
{
    private const string Form = "main form";

    [Theory, OnBothDatabases]
    public async Task A_single_link_leads_to_its_article_and_a_known_one_to_a_question(Database database)
    {
        await using var site = await TestSite.StartAsync();
        await using var host = await IntelHost.StartAsync(database, services: s => s.Open(site.Limits));
        using var person = new Browsing(host);
        var link = site.Serve("/story", Some.Page("Anthropic takes Colossus 1"));
        await (await person.GoAsync("/import")).SubmitAsync(Form, new { links = link.AbsoluteUri });
        Assert.Equal("Anthropic takes Colossus 1", person.Heading);
        var article = person.Address;

        await (await person.GoAsync("/import")).SubmitAsync(Form, new { links = link.AbsoluteUri });
        Assert.Equal("Before it is saved", person.Heading);
        Assert.Contains($"A-{article.Split('/')[2]}", person.One(".notice").TextContent, StringComparison.Ordinal);
        await person.SubmitAsync(Form, button: "button[value=NewCapture]");
        Assert.Equal((article, "It was saved as capture 2."), (person.Address, person.Notice));
        Assert.Equal(2, await host.InStoreAsync(db => db.Captures.CountAsync()));
    }

    [Theory, OnBothDatabases]
    public async Task Particulars_are_corrected_before_anything_is_saved(Database database)
    {
        await using var site = await TestSite.StartAsync();
        await using var host = await IntelHost.StartAsync(database, services: s => s.Open(site.Limits));
        using var person = new Browsing(host);
        var links = new[] { "/one", "/two" }.Select(path => site.Serve(path, Some.Page($"Story {path}")).AbsoluteUri);
        await (await person.GoAsync("/import")).SubmitAsync(Form, new { links = string.Join("\n", links), asksFirst = "true" });
        await UntilAsync(person, "asks you", 2);
        Assert.Equal(0, await host.InStoreAsync(db => db.Articles.CountAsync()));

        await person.FollowAsync("Answer");
        Assert.Equal("Story /one", person.Value("title"));
        await person.SubmitAsync(Form, new { title = "Mine", publisher = "The Ledger", publishedOn = "2026-05-06" });
        Assert.Equal("Story /two", person.Value("title"));
        await person.SubmitAsync(Form, button: "button[formaction$=Drop]");
        Assert.Equal("It was dropped.", person.Notice);
        var article = await host.InStoreAsync(db => db.Articles.Include(a => a.Publisher).SingleAsync());
        Assert.Equal(("Mine", "The Ledger", "2026-05-06"), (article.Title, article.Publisher!.Name, $"{article.PublishedOn}"));
        Assert.Equal(0, await host.InStoreAsync(db => db.WaitingDocuments.CountAsync()));
    }

    [Theory, OnBothDatabases]
    public async Task What_failed_is_told_by_its_name_and_can_be_tried_again(Database database)
    {
        await using var site = await TestSite.StartAsync();
        await using var host = await IntelHost.StartAsync(database, services: s => s.Open(site.Limits));
        using var person = new Browsing(host);
        await (await person.GoAsync("/import")).SubmitAsync(Form, new { links = $"{site.At("/gone")} {site.Serve("/here", Some.Page("Here"))}" });
        await UntilAsync(person, "failed", 1);
        Assert.Contains("404", person.One(".results").TextContent, StringComparison.Ordinal);
        site.Serve("/gone", Some.Page("Back"));
        await person.SubmitAsync("form[action*=Retry]");
        await UntilAsync(person, "done", 2);
        Assert.Contains(person.Texts(".log li"), line => line.Contains("tried again by", StringComparison.Ordinal));
        Assert.Contains("2 of 2 done", (await person.GoAsync("/jobs")).Page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Links_that_are_none_are_told_beside_the_field(Database database)
    {
        using var person = new Browsing(await hosts.On(database));
        await (await person.GoAsync("/import")).SubmitAsync(Form, new { links = "https://example.com/a not-a-link" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, person.Status);
        Assert.Equal("https://example.com/a not-a-link", person.Value("links"));
        Assert.Contains("“not-a-link” is none", person.One("#links-wrong").TextContent, StringComparison.Ordinal);
        await person.SubmitAsync(Form, new { links = "" });
        Assert.Equal(["Give a link or a file."], person.Errors);
    }

    [Theory, OnBothDatabases]
    public async Task What_the_bookmarklet_sends_is_only_shown_and_stored_from_there(Database database)
    {
        await using var host = await IntelHost.StartAsync(database);
        var html = Some.Page("A page behind a paywall");
        using var browser = host.Client();
        var before = await host.InStoreAsync(async db => (await db.Articles.CountAsync(), await db.StoredBytes.CountAsync(), await db.Jobs.CountAsync(), await db.WaitingDocuments.CountAsync()));
        using var sent = new HttpRequestMessage(HttpMethod.Post, "/import/clip") { Headers = { { "Sec-Fetch-Site", "cross-site" }, { "Origin", "https://paywall.example" } } };
        sent.Content = new MultipartFormDataContent { { new StringContent("https://paywall.example/story"), "from" }, { new StringContent(html), "page" } };
        using var shown = await browser.SendAsync(sent);
        Assert.Equal(HttpStatusCode.OK, shown.StatusCode);
        Assert.DoesNotContain(shown.Headers.GetValues("Set-Cookie"), cookie => cookie.StartsWith("computeintel-antiforgery=", StringComparison.Ordinal));
        Assert.Equal(before, await host.InStoreAsync(async db => (await db.Articles.CountAsync(), await db.StoredBytes.CountAsync(), await db.Jobs.CountAsync(), await db.WaitingDocuments.CountAsync())));

        using var person = new Browsing(host, browser);
        await person.ShowAsync(shown, "/import/clip");
        Assert.Equal(("A page behind a paywall", "https://paywall.example/story"), (person.Value("title"), person.Value("url")));
        await person.SubmitAsync(Form, new { title = "Corrected" });
        Assert.Equal("Corrected", person.Heading);
        var capture = await host.InStoreAsync(db => db.Captures.Include(c => c.Bytes).SingleAsync());
        Assert.Equal((CaptureMethod.Clipped, html), (capture.Method, Encoding.UTF8.GetString(capture.Bytes!.Bytes).ReplaceLineEndings("\n")));
    }

    [Theory, OnBothDatabases]
    public async Task What_cannot_be_read_says_so_with_the_choice_to_paste(Database database)
    {
        using var client = (await hosts.On(database)).Client();
        using var answer = await client.PostAsync("/import/clip", new FormUrlEncodedContent([new("from", "https://example.com/"), new("page", "<html><body></body></html>")]));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("/articles/add", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_file_is_kept_and_downloaded_exactly_and_never_rendered(Database database)
    {
        await using var host = await IntelHost.StartAsync(database);
        using var person = new Browsing(host);
        var bytes = Encoding.UTF8.GetBytes(Some.Page("An uploaded page"));
        await (await person.GoAsync("/import")).SubmitFileAsync(Form, "file", "report.txt", bytes);
        Assert.Equal("An uploaded page", person.Heading);
        await person.FollowAsync("Capture 1");
        using var client = host.Client();
        using var answer = await client.GetAsync($"{person.Address}/original");
        Assert.Equal(bytes, await answer.Content.ReadAsByteArrayAsync());
        Assert.Equal(("application/octet-stream", "attachment"), (answer.Content.Headers.ContentType!.MediaType, answer.Content.Headers.ContentDisposition!.DispositionType));
        Assert.EndsWith("-1.html", answer.Content.Headers.ContentDisposition.FileName!.Trim('"'), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Pasted_html_is_read_as_markdown_into_the_form(Database database)
    {
        using var person = new Browsing(await hosts.On(database));
        await person.GoAsync("/articles/add");
        await person.SubmitAsync("main form", new { html = Some.Page("Pasted"), publisher = "Mine" }, "button[formaction]");
        Assert.Contains("# Pasted", person.Value("markdown"), StringComparison.Ordinal);
        Assert.Equal(("Pasted", "Mine", "Markdown"), (person.Value("title"), person.Value("publisher"), person.Value("format")));
        Assert.NotEmpty(person.Texts("#preview .says"));
    }

    private static async Task UntilAsync(Browsing person, string state, int count)
    {
        for (var i = 0; i < 100 && person.Page.QuerySelector("[data-running=false]") is null; i++)
        {
            await Task.Delay(100, TestContext.Current.CancellationToken);
            await person.GoAsync(person.Address);
        }

        Assert.Equal(count, person.Texts(".results td:nth-child(2)").Count(s => s == state));
    }
}
