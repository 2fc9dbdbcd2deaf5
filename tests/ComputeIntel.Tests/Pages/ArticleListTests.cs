using System.Net;
using System.Text.Json;
using ComputeIntel.Articles;
using ComputeIntel.Tests.Support;

namespace ComputeIntel.Tests.Pages;

public sealed class ArticleListTests(Hosts hosts)
{
    [Theory, OnBothDatabases]
    public async Task Filters_narrow_the_list_and_stand_in_the_address(Database database)
    {
        var host = await hosts.On(database);
        var publisher = await FilledAsync(host);
        using var person = new Browsing(host);
        foreach (var (query, expected) in new[]
        {
            ("", "Alpha, Beta, Gamma, Delta"),
            ("kind=filing", "Beta"),
            ("kind=primary", "Beta"),
            ("captured=no", "Gamma, Delta"),
            ("captured=yes", "Alpha, Beta"),
            ("language=de", "Gamma"),
            ("q=zirconium", "Alpha"),
            ("from=2026-05", "Beta, Gamma"),
            ("from=2026-05-07", "Gamma"),
            ("to=2026", "Alpha, Beta, Gamma"),
            ("to=2026-05", "Alpha, Beta"),
            ("from=2026&to=2026-05-06", "Alpha, Beta"),
        })
        {
            await person.GoAsync($"/articles?publisher={publisher}&sort=added&{query}");
            Assert.Equal((query, expected), (query, string.Join(", ", Titles(person))));
        }
    }

    [Theory, OnBothDatabases]
    public async Task The_list_is_ordered_as_its_heads_say_those_without_a_date_last(Database database)
    {
        var host = await hosts.On(database);
        var publisher = await FilledAsync(host);
        using var person = new Browsing(host);
        await person.GoAsync($"/articles?publisher={publisher}");
        Assert.Equal(["Delta", "Gamma", "Beta", "Alpha"], Titles(person));
        await person.FollowAsync("Published");
        Assert.Equal(["Gamma", "Beta", "Alpha", "Delta"], Titles(person));
        await person.FollowAsync("Published ↓");
        Assert.Equal(["Alpha", "Beta", "Gamma", "Delta"], Titles(person));
        Assert.Equal("ascending", person.One("[aria-sort]").GetAttribute("aria-sort"));
        await person.FollowAsync("Title");
        Assert.Equal(["Alpha", "Beta", "Delta", "Gamma"], Titles(person));
    }

    [Theory, OnBothDatabases]
    public async Task Counts_lead_to_lists_of_so_many_and_choices_can_be_taken_back(Database database)
    {
        var host = await hosts.On(database);
        var publisher = await FilledAsync(host);
        using var person = new Browsing(host);
        await person.GoAsync($"/articles?publisher={publisher}&kind=news&sort=title");
        foreach (var facet in person.Page.QuerySelectorAll(".facet li a:not([aria-current])").Select(a => (Href: a.GetAttribute("href")!, Count: int.Parse(a.QuerySelector(".count")!.TextContent, System.Globalization.CultureInfo.InvariantCulture))).Where(f => f.Href.Contains(publisher, StringComparison.Ordinal)))
        {
            await person.GoAsync(facet.Href);
            Assert.Contains("sort=title", facet.Href, StringComparison.Ordinal);
            Assert.StartsWith($"{facet.Count:N0} article", person.One("caption span").TextContent, StringComparison.Ordinal);
        }

        await person.GoAsync($"/articles?publisher={publisher}&kind=filing");
        Assert.Equal(["Beta"], Titles(person));
        await person.GoAsync(person.One(".chosen a[href]:not([href*=kind])").GetAttribute("href")!);
        Assert.Equal(4, Titles(person).Count);
    }

    [Theory, OnBothDatabases]
    public async Task Pages_show_every_article_once(Database database)
    {
        var host = await hosts.On(database);
        var publisher = await FilledAsync(host);
        using var person = new Browsing(host);
        await person.GoAsync($"/articles?publisher={publisher}&sort=-published&limit=3");
        var seen = Titles(person).ToList();
        await person.FollowAsync("Next →");
        seen.AddRange(Titles(person));
        Assert.Equal(["Gamma", "Beta", "Alpha", "Delta"], seen);
        Assert.Null(person.Page.QuerySelector("[rel=next]"));
    }

    [Theory, OnBothDatabases]
    public async Task What_cannot_be_asked_is_told_and_not_a_fault(Database database)
    {
        var host = await hosts.On(database);
        await FilledAsync(host);
        using var person = new Browsing(host);
        foreach (var query in new[] { "kind=rumour", "captured=perhaps", "from=yesterday", "sort=color", "limit=0", "limit=x", "skip=x", "demo=only", "publisher=No+Slug" })
        {
            await person.OpenAsync($"/articles?{query}");
            Assert.True(person.Status == HttpStatusCode.UnprocessableEntity, $"{query} answered {person.Status}");
            Assert.NotEmpty(person.Errors);
        }

        await person.OpenAsync("/articles?q=%00");
        Assert.NotEqual(HttpStatusCode.InternalServerError, person.Status);
        Assert.Empty(Titles(await person.GoAsync("/articles?publisher=nobody-at-all")));
        Assert.Equal("No article matches.", person.One(".empty .prose").TextContent);
    }

    [Theory, OnBothDatabases]
    public async Task The_table_travels_as_csv_and_json(Database database)
    {
        var host = await hosts.On(database);
        var publisher = await FilledAsync(host);
        using var client = host.Client();
        using var csv = await client.GetAsync($"/articles.csv?publisher={publisher}&sort=title&limit=1");
        var lines = (await csv.Content.ReadAsStringAsync()).TrimEnd().Split("\r\n");
        Assert.Equal(5, lines.Length);
        Assert.Contains("Title,Kind,Publisher", lines[0], StringComparison.Ordinal);
        Assert.Equal("attachment", csv.Content.Headers.ContentDisposition!.DispositionType);

        var rows = JsonDocument.Parse(await client.GetStringAsync($"/articles.json?publisher={publisher}&sort=title")).RootElement;
        Assert.Equal(["Alpha", "Beta", "Delta", "Gamma"], rows.EnumerateArray().Select(r => r.GetProperty("title").GetString()!.Split(' ')[0]));
        Assert.Equal("https://wire.example/alpha", rows[0].GetProperty("url").GetString());
    }

    private static IReadOnlyList<string> Titles(Browsing person) => [.. person.Texts("tbody th > a:first-child").Select(t => t.Split(' ')[0])];

    /// <summary>Four articles of a publisher of their own.</summary>
    /// <returns>The publisher's slug.</returns>
    private static Task<string> FilledAsync(IntelHost host) => host.InStoreAsync(async db =>
    {
        var name = Some.Word("Publisher");
        var publisher = Publisher.Named(name, new HashSet<string>());
        var alpha = Some.ArticleSaying("A text on zirconium.");
        var beta = Some.ArticleSaying("A filing.", ArticleKind.Filing);
        var gamma = Some.Article(ArticleKind.Analysis);
        var delta = Some.Article();
        (alpha.Title, beta.Title, gamma.Title, delta.Title) = ("Alpha " + name, "Beta " + name, "Gamma " + name, "Delta " + name);
        (alpha.PublishedOn, beta.PublishedOn, gamma.PublishedOn) = (PartialDate.Parse("2026-04"), PartialDate.Parse("2026-05-06"), PartialDate.Parse("2026-06-01"));
        (alpha.Url, gamma.Language) = ("https://wire.example/alpha", "de");
        foreach (var article in new[] { alpha, beta, gamma, delta })
        {
            article.Publisher = publisher;
            db.Articles.Add(article);
            await db.SaveChangesAsync();
        }

        return publisher.Slug;
    });
}
