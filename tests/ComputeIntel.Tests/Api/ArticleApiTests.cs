using System.Diagnostics;
using ComputeIntel.Articles;
using ComputeIntel.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Tests.Api;

public sealed class ArticleApiTests(Hosts hosts)
{
    [Theory, OnBothDatabases]
    public async Task An_article_is_sent_and_read_into_paragraphs(Database database)
    {
        using var api = new ApiClient(await hosts.On(database));
        var publisher = Some.Word("The Wire");
        var made = (await api.PostAsync("articles", new
        {
            title = "  Anthropic takes\r\n Colossus 1 ",
            publisher,
            kind = "analysis",
            url = "https://wire.example/colossus?a=b",
            authors = new[] { "A. Writer" },
            publishedOn = "2026-05",
            language = "en",
            markdown = "# Anthropic takes Colossus 1\n\nMore than **300 MW**.\n\n- one\n- two\n",
        })).Is(201);

        Assert.Equal($"/api/v1/articles/{made.Id}", made.Headers.Location!.ToString());
        Assert.Equal("Anthropic takes Colossus 1", (string?)made["title"]);
        Assert.Equal(64, ((string)made["capture"]!["sha256"]!).Length);
        Assert.Equal((1, "markdown"), ((int)made["capture"]!["number"]!, (string?)made["capture"]!["format"]));
        Assert.Equal(["heading", "text", "listItem", "listItem"], made["paragraphs"]!.AsArray().Select(p => (string?)p!["kind"]));
        Assert.Equal([1, 2, 3, 4], made["paragraphs"]!.AsArray().Select(p => (int)p!["ordinal"]!));
        Assert.Equal("More than 300 MW.", (string?)made["paragraphs"]![1]!["text"]);

        var read = (await api.GetAsync($"articles/{made.Id}")).Is(200);
        Assert.Equal(made.Text, read.Text);
        Assert.Equal("\"1\"", read.ETag);
        Assert.Equal(made.Text, (await api.GetAsync($"articles/{made.Id}?capture=1")).Text);
        (await api.GetAsync($"articles/{made.Id}?capture=2")).Refuses(404, "not-found");
        var listed = await api.GetAsync($"articles?publisher={Slug.Of(publisher)}&kind=analysis&q=colossus");
        Assert.Equal([made.Id], listed["items"]!.AsArray().Select(a => (int)a!["id"]!));
    }

    [Theory, OnBothDatabases]
    public async Task The_same_text_twice_is_kept_once_and_goes_with_the_last_article(Database database)
    {
        var host = await hosts.On(database);
        using var api = new ApiClient(host);
        var body = new { title = "Twice", markdown = Some.Word("The very same text") };
        var made = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => api.PostAsync("articles", body)));
        var hash = (string)made[0].Is(201)["capture"]!["sha256"]!;
        Assert.All(made, a => Assert.Equal(hash, (string?)a.Is(201)["capture"]!["sha256"]));
        foreach (var article in made)
        {
            Assert.True(await host.InStoreAsync(db => db.StoredBytes.AnyAsync(b => b.Sha256 == hash)));
            Assert.Equal("", (await api.DeleteAsync($"articles/{article.Id}")).Is(204).Text);
        }

        Assert.False(await host.InStoreAsync(db => db.StoredBytes.AnyAsync(b => b.Sha256 == hash)));
        (await api.GetAsync($"articles/{made[0].Id}")).Refuses(404, "not-found");
        (await api.DeleteAsync($"articles/{made[0].Id}")).Refuses(404, "not-found");
    }

    [Theory, OnBothDatabases]
    public async Task An_article_that_anything_rests_on_stays(Database database)
    {
        using var api = new ApiClient(await hosts.On(database));
        var claim = await api.ClaimAsync();
        var own = (int)claim["article"]!["id"]!;
        (await api.DeleteAsync($"articles/{own}")).Refuses(409, "article-in-use");

        var cited = (await api.PostAsync("articles", new { title = "A filing", kind = "filing" })).Is(201);
        Assert.Null(cited["capture"]);
        (await api.PostAsync($"claims/{claim.Id}/evidence", new { stance = "supports", articleId = cited.Id })).Is(201);
        (await api.DeleteAsync($"articles/{cited.Id}")).Refuses(409, "article-in-use");

        var origin = (await api.PostAsync("articles", new { title = "An origin" })).Is(201);
        (await api.PatchAsync($"claims/{claim.Id}", new { attribution = new { kind = "publisher", articleId = origin.Id } }, 2)).Is(200);
        (await api.DeleteAsync($"articles/{origin.Id}")).Refuses(409, "article-in-use");

        var writeUp = (await api.PostAsync("articles", new { title = "A write-up" })).Is(201);
        (await api.PostAsync("deals", new { title = Some.Word("Deal"), writeUp = writeUp.Id })).Is(201);
        (await api.DeleteAsync($"articles/{writeUp.Id}")).Refuses(409, "article-in-use");
    }

    [Theory, OnBothDatabases]
    public async Task Particulars_are_corrected_with_history_and_captures_never(Database database)
    {
        using var api = new ApiClient(await hosts.On(database));
        var made = (await api.PostAsync("articles", new { title = "Befor", url = "https://a.example/", authors = new[] { "A", "B" }, markdown = "Text." })).Is(201);
        var path = $"articles/{made.Id}";
        var patched = (await api.PatchAsync(path, new { title = "Before", url = (string?)null, authors = new[] { "C" } }, 1)).Is(200);
        Assert.Equal(("Before", null, "\"2\""), ((string?)patched["title"], (string?)patched["url"], patched.ETag));
        Assert.Equal(["C"], patched["authors"]!.AsArray().Select(a => (string?)a));
        Assert.Equal(["title", "link", "authors"], patched["revisions"]![0]!["changes"]!.AsArray().Select(c => (string?)c!["field"]));

        (await api.PatchAsync(path, new { title = "After" }, null)).Refuses(428, "version-needed");
        (await api.PatchAsync(path, new { title = "After" }, 1)).Refuses(412, "stale-version");
        (await api.PatchAsync(path, new { title = " " }, 2)).Refuses(422, "invalid-input", "title");
        (await api.PatchAsync(path, new { markdown = "Other text." }, 2)).Refuses(422, "invalid-input", "markdown");
        (await api.PatchAsync(path, new { id = 7 }, 2)).Refuses(400, "malformed-json", "id");
        (await api.PatchAsync($"articles/{int.MaxValue}", new { title = "After" }, 1)).Refuses(404, "not-found");
        (await api.SendAsync(HttpMethod.Delete, path, null, "\"1\"")).Refuses(412, "stale-version");
    }

    [Theory, OnBothDatabases]
    public async Task A_filing_stays_primary_while_verified_claims_rest_on_it(Database database)
    {
        using var api = new ApiClient(await hosts.On(database));
        var claim = await api.ClaimAsync();
        var review = (await api.PostAsync($"claims/{claim.Id}/reviews", new { tag = "verified", reason = "it is filed", evidence = new { stance = "supports", article = new { title = Some.Word("Filing"), kind = "filing" } } }, 1)).Is(201);
        var filing = (int)(await api.GetAsync($"claims/{claim.Id}"))["evidence"]![0]!["article"]!["id"]!;
        var refused = (await api.PatchAsync($"articles/{filing}", new { kind = "news" }, 1)).Refuses(409, "verified-needs-evidence", "kind");
        Assert.Contains($"C-{claim.Id}", (string?)refused["detail"], StringComparison.Ordinal);
        (await api.PatchAsync($"articles/{filing}", new { kind = "record" }, 1)).Is(200);
        (await api.PostAsync($"claims/{claim.Id}/reviews", new { tag = "reported" }, review.Version)).Is(201);
        (await api.PatchAsync($"articles/{filing}", new { kind = "news" }, 2)).Is(200);
    }

    [Theory, OnBothDatabases]
    public async Task What_cannot_be_an_article_is_refused_and_nothing_is_stored(Database database)
    {
        var host = await hosts.On(database);
        using var api = new ApiClient(host);
        var title = Some.Word("Refused");
        (await api.PostAsync("articles", new { })).Refuses(422, "invalid-input", "title");
        (await api.PostAsync("articles", new { title, url = "javascript:alert(1)", publishedOn = "2026-13", language = "not a language", authors = new[] { new string('a', 201) }, publisher = "a\0b" }))
            .Refuses(422, "invalid-input", "publisher", "url", "authors[0]", "publishedOn", "language");
        (await api.PostAsync("articles", new { title, markdown = " \n " })).Refuses(422, "invalid-input", "markdown");
        (await api.PostAsync("articles", new { title, markdown = "a\0b" })).Refuses(422, "invalid-input", "markdown");
        (await api.PostAsync("articles", new { title, markdown = string.Concat(Enumerable.Repeat("long text. ", 200_000)) })).Refuses(422, "invalid-input", "markdown");
        (await api.PostAsync("articles", new { title, kind = "rumour" })).Refuses(400, "malformed-json", "kind");
        (await api.PostAsync("articles", new { title, url = "https://example.com/" + new string('ü', 1900) })).Refuses(422, "invalid-input", "url");
        (await api.PostAsync("articles", new { title = new string('\uFB2C', 400) })).Refuses(422, "invalid-input", "title");
        Assert.False(await host.InStoreAsync(db => db.Articles.AnyAsync(a => a.Title == title)));
    }

    [Theory, OnBothDatabases]
    public async Task Markdown_nested_fifty_thousand_deep_is_refused_at_once(Database database)
    {
        using var api = new ApiClient(await hosts.On(database));
        foreach (var nested in new[] { Repeated("[a](", 50_000), Repeated("> ", 50_000) + "x", Repeated("*a ", 50_000), Repeated("- ", 50_000) + "x", Repeated("![", 50_000) })
        {
            var clock = Stopwatch.StartNew();
            var answer = await api.PostAsync("articles", new { title = "Deep", format = "markdown", markdown = nested });
            Assert.True(answer.Status is 400 or 201, answer.Text);
            Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(12));
            Assert.True(answer.Status == 201 || answer.Refuses(400, "markdown-too-deep").Status == 400);
        }
    }

    [Theory, OnBothDatabases]
    public async Task Articles_are_listed_page_by_page(Database database)
    {
        using var api = new ApiClient(await hosts.On(database));
        var publisher = Some.Word("Publisher");
        var ids = new List<int>();
        for (var i = 0; i < 3; i++)
        {
            ids.Add((await api.PostAsync("articles", new { title = $"Number {i}", publisher, kind = i == 2 ? "filing" : "news" })).Is(201).Id);
        }

        var slug = Slug.Of(publisher);
        var first = await api.GetAsync($"articles?publisher={slug}&limit=2&kind=");
        var second = await api.GetAsync($"articles?publisher={slug}&limit=2&after={first["next"]}");
        var primary = await api.GetAsync($"articles?publisher={slug}&kind=primary");
        Assert.Equal([ids[2], ids[1]], first["items"]!.AsArray().Select(a => (int)a!["id"]!));
        Assert.Equal([ids[0]], second["items"]!.AsArray().Select(a => (int)a!["id"]!));
        Assert.Null(second["next"]);
        Assert.Equal([ids[2]], primary["items"]!.AsArray().Select(a => (int)a!["id"]!));
        (await api.GetAsync("articles?kind=rumour&publisher=No%20Slug&limit=1000&q=%00")).Refuses(422, "invalid-input", "kind", "publisher", "q", "limit");
    }

    private static string Repeated(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}
