using System.Net;
using ComputeIntel.Articles;
using ComputeIntel.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Tests.Pages;

public sealed class ArticlePagesTests(Hosts hosts)
{
    private const string Form = "main form";

    [Theory, OnBothDatabases]
    public async Task A_pasted_write_up_is_previewed_then_saved_and_read(Database database)
    {
        var host = await hosts.On(database);
        using var person = new Browsing(host);
        var shared = Environment.GetEnvironmentVariable("COMPUTEINTEL_SHARED");
        var text = "Detailed Analysis\nThe first paragraph says one thing.\nThe second one says another, at some length.\nRead original article →";
        if (shared is not null)
        {
            text = await File.ReadAllTextAsync(Path.Combine(shared, "input", "deal-write-up.txt"));
        }

        await person.GoAsync("/articles/add");
        await person.SubmitAsync(Form, new { markdown = text, url = "https://wire.example/deal" }, "button[formaction*=Preview]");
        Assert.Equal(HttpStatusCode.OK, person.Status);
        Assert.Equal("Detailed Analysis", person.Value("title"));
        Assert.Contains("Read original article →", person.One(".preview").TextContent, StringComparison.Ordinal);
        Assert.Equal("Detailed Analysis", person.Texts(".preview .says")[0]);
        Assert.DoesNotContain("Read original article →", person.Texts(".preview .says"));
        Assert.Equal(text.ReplaceLineEndings("\n").Trim(), person.Value("markdown")!.ReplaceLineEndings("\n").Trim());

        var title = Some.Word("Write-up");
        await person.SubmitAsync(Form, new { title, publisher = "The Example Wire", authors = "Ada\nBo", publishedOn = "2026-05" }, ".first");
        Assert.Equal(title, person.Heading);
        Assert.StartsWith("/articles/", person.Address, StringComparison.Ordinal);
        var stored = await host.InStoreAsync(db => db.Articles.Include(a => a.Publisher).Include(a => a.Captures).SingleAsync(a => a.Title == title));
        Assert.Equal(("The Example Wire", "2026-05", CaptureMethod.Pasted), (stored.Publisher!.Name, stored.PublishedOn.ToString(), Assert.Single(stored.Captures).Method));
        Assert.Equal(["Ada", "Bo"], stored.Authors);
    }

    [Theory, OnBothDatabases]
    public async Task What_is_wrong_stands_beside_its_field_and_what_was_typed_is_kept(Database database)
    {
        using var person = new Browsing(await hosts.On(database));
        await person.GoAsync("/articles/add");
        await person.SubmitAsync(Form, new { title = " ", url = "ftp://x", publishedOn = "2026-13", language = "??", kind = "rumour", publisher = "Kept", markdown = "Kept text." }, ".first");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, person.Status);
        Assert.NotEmpty(person.Errors);
        Assert.Equal("Kept", person.Value("publisher"));

        await person.SubmitAsync(Form, new { kind = "Analysis" }, ".first");
        Assert.Equal(["title-wrong", "url-wrong", "publishedon-wrong", "language-wrong"], person.Page.QuerySelectorAll(".wrong[id]").Select(e => e.Id!));
        Assert.All(person.Page.QuerySelectorAll(".validation-summary-errors a"), link => Assert.NotNull(person.Page.QuerySelector(link.GetAttribute("href")!)));
        Assert.Equal("url-wrong", person.One("#url").GetAttribute("aria-describedby"));
        Assert.Equal("true", person.One("#url").GetAttribute("aria-invalid"));
        Assert.Equal(("ftp://x", "2026-13", "Kept text.", "Analysis"), (person.Value("url"), person.Value("publishedOn"), person.Value("markdown"), person.Value("kind")));
    }

    [Theory, OnBothDatabases]
    public async Task A_missing_title_is_suggested_from_the_heading(Database database)
    {
        using var person = new Browsing(await hosts.On(database));
        await person.GoAsync("/articles/add");
        await person.SubmitAsync(Form, new { markdown = "# A heading\n\nAnd a paragraph." }, ".first");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, person.Status);
        Assert.Equal("A heading", person.Value("title"));
    }

    [Theory, OnBothDatabases]
    public async Task Texts_over_the_limit_are_told_beside_the_field_and_bodies_over_theirs_are_413(Database database)
    {
        using var person = new Browsing(await hosts.On(database));
        await person.GoAsync("/articles/add");
        var most = new string('a', ArticleDraft.MaxTextBytes);
        await person.SubmitAsync(Form, new { title = "Long", markdown = most + "b" }, ".first");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, person.Status);
        Assert.Contains("2 MB at most", person.One("#markdown-wrong").TextContent, StringComparison.Ordinal);

        await person.SubmitAsync(Form, new { title = "Too long", markdown = new string('a', 9_000_000) }, ".first");
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, person.Status);

        await person.GoAsync("/articles/add");
        await person.SubmitAsync(Form, new { title = "Just so", markdown = most }, ".first");
        Assert.Equal("Just so", person.Heading);
    }

    [Theory, OnBothDatabases]
    public async Task A_correction_keeps_what_was_said_before(Database database)
    {
        var host = await hosts.On(database);
        using var person = new Browsing(host);
        var id = await StoredAsync(host);
        var title = Some.Word("Better title");
        await person.GoAsync($"/articles/{id}/edit");
        await person.SubmitAsync(Form, new { title, kind = "Filing", publisher = Some.Word("Court") });
        Assert.Equal(title, person.Heading);
        await person.GoAsync($"/articles/{id}/edit");
        Assert.Contains(title, person.One(".revisions ins").TextContent, StringComparison.Ordinal);
        Assert.Contains(IntelHost.Analyst, person.One(".revisions").TextContent, StringComparison.Ordinal);

        await person.SubmitAsync(Form, new { url = "javascript:alert(1)" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, person.Status);
        Assert.Equal("javascript:alert(1)", person.Value("url"));
    }

    [Theory, OnBothDatabases]
    public async Task Two_peoples_corrections_are_laid_side_by_side_and_merged(Database database)
    {
        var host = await hosts.On(database);
        var id = await StoredAsync(host);
        using var first = new Browsing(host);
        using var second = new Browsing(host);
        await first.GoAsync($"/articles/{id}/edit");
        await second.GoAsync($"/articles/{id}/edit");
        var (theirs, yours) = (Some.Word("Theirs"), Some.Word("Yours"));
        await first.SubmitAsync(Form, new { title = theirs, language = "de" });
        await second.SubmitAsync(Form, new { title = yours, publishedOn = "2026-05-06" });
        Assert.Equal(HttpStatusCode.PreconditionFailed, second.Status);
        Assert.Equal(["Title", "Published on", "Language"], second.Texts(".versions legend"));
        Assert.Contains(yours, second.One(".conflict").TextContent, StringComparison.Ordinal);
        Assert.Contains(theirs, second.One(".conflict").TextContent, StringComparison.Ordinal);

        // What only one of the two changed is chosen; the title is for the person to choose.
        Assert.True(second.One("#language-theirs").HasAttribute("checked"));
        Assert.True(second.One("#publishedon-yours").HasAttribute("checked"));
        Assert.True(second.One("#title-yours").HasAttribute("checked"));

        await second.SubmitAsync(".conflict form", button: "[formaction*=Again]");
        Assert.Equal((yours, "2026-05-06", "de"), (second.Value("title"), second.Value("publishedOn"), second.Value("language")));
        await second.SubmitAsync(Form);
        Assert.Equal(yours, second.Heading);
        var stored = await host.InStoreAsync(db => db.Articles.SingleAsync(a => a.Id == id));
        Assert.Equal((yours, "2026-05-06", "de", 3), (stored.Title, stored.PublishedOn.ToString(), stored.Language, stored.Version));
    }

    [Theory, OnBothDatabases]
    public async Task A_conflict_can_be_saved_as_chosen_at_once(Database database)
    {
        var host = await hosts.On(database);
        var id = await StoredAsync(host);
        using var first = new Browsing(host);
        using var second = new Browsing(host);
        await first.GoAsync($"/articles/{id}/edit");
        await second.GoAsync($"/articles/{id}/edit");
        var theirs = Some.Word("Theirs");
        await first.SubmitAsync(Form, new { title = theirs });
        await second.SubmitAsync(Form, new { title = Some.Word("Yours"), language = "fr" });
        await second.SubmitAsync(".conflict form", new { title = theirs });
        Assert.Equal(theirs, second.Heading);
        Assert.Equal("fr", (await host.InStoreAsync(db => db.Articles.SingleAsync(a => a.Id == id))).Language);
    }

    [Theory, OnBothDatabases]
    public async Task Only_an_article_on_which_nothing_rests_is_deleted_and_after_being_asked(Database database)
    {
        var host = await hosts.On(database);
        using var person = new Browsing(host);
        var id = await StoredAsync(host);
        await person.GoAsync($"/articles/{id}/edit");
        await person.FollowAsync("Delete…");
        await person.SubmitAsync("form.actions");
        Assert.Equal("/articles", person.Address);
        Assert.Contains("was deleted", person.Notice, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await person.OpenAsync($"/articles/{id}")).Status);

        var claim = await host.InStoreAsync(db => Some.ClaimAsync(db));
        await person.GoAsync($"/articles/{claim.ArticleId}/edit");
        Assert.Contains("cannot be deleted: 1 claim", person.One("main").TextContent, StringComparison.Ordinal);
        await person.GoAsync($"/articles/{claim.ArticleId}/delete");
        Assert.Null(person.Page.QuerySelector("form.actions"));
    }

    [Theory, OnBothDatabases]
    public async Task A_capture_is_shown_as_it_was_and_downloaded_as_the_exact_bytes(Database database)
    {
        var host = await hosts.On(database);
        using var person = new Browsing(host);
        var title = "A “title”/with\r\nsigns \u202Egnp.exe";
        var text = $"# Heading\r\n\r\n<script>alert(1)</script> and {Some.Word()} 🚀\n\nRead original article →";
        await person.GoAsync("/articles/add");
        await person.SubmitAsync(Form, new { title, markdown = text }, ".first");
        await person.FollowAsync("Capture 1");
        Assert.Contains("<script>alert(1)</script>", person.One("pre.raw").TextContent, StringComparison.Ordinal);
        Assert.Null(person.Page.QuerySelector("pre.raw script"));
        var sent = System.Text.Encoding.UTF8.GetBytes(text);
        Assert.Contains(StoredBytes.HashOf(sent), person.One(".hash").TextContent, StringComparison.Ordinal);

        using var client = host.Client();
        using var answer = await client.GetAsync($"{person.Address}/original");
        Assert.Equal(sent, await answer.Content.ReadAsByteArrayAsync());
        Assert.Equal("application/octet-stream", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Matches("^\"?[a-z0-9-]+\\.(md|txt)\"?$", answer.Content.Headers.ContentDisposition.FileName);
        Assert.Equal(["nosniff"], answer.Headers.GetValues("X-Content-Type-Options"));
    }

    [Theory, OnBothDatabases]
    public async Task What_is_not_there_is_not_found(Database database)
    {
        using var person = new Browsing(await hosts.On(database));
        foreach (var address in new[] { "/articles/999999/edit", "/articles/999999/delete", "/articles/999999/captures/1", "/articles/x/edit", "/articles/99999999999/edit" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await person.OpenAsync(address)).Status);
        }
    }

    private static Task<int> StoredAsync(IntelHost host) => host.InStoreAsync(async db =>
    {
        var article = Some.ArticleSaying("One paragraph.");
        db.Articles.Add(article);
        await db.SaveChangesAsync();
        return article.Id;
    });
}
