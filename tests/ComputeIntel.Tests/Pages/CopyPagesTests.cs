using System.Net;
using System.Text.Json;
using ComputeIntel.Tests.Support;

namespace ComputeIntel.Tests.Pages;

public sealed class CopyPagesTests(Hosts hosts)
{
    [Theory, OnBothDatabases]
    public async Task Copied_paragraphs_stand_beside_the_earliest_with_what_was_changed(Database database)
    {
        var host = await hosts.On(database);
        var word = Some.Word("lease");
        var first = $"The {word} covers up to 300 megawatts and may run until 2029, {Own()}, the company said of {word}.";
        var later = await host.InStoreAsync(db => db.ArticleAsync("2026-05-09", Copied.Text(9_001), first.Replace("up to 300", "300", StringComparison.Ordinal).Replace("may run", "runs", StringComparison.Ordinal)));
        var earliest = await host.InStoreAsync(db => db.ArticleAsync("2026-05-07", first));
        var same = await host.InStoreAsync(db => db.ArticleAsync(null, first.Replace("said of", "said, of", StringComparison.Ordinal).Replace("300 megawatts", "300 MEGAWATTS", StringComparison.Ordinal)));
        using var person = new Browsing(host);
        await person.GoAsync($"/articles/{later.Id}");
        await person.FollowAsync("Copied paragraphs (1)");
        Assert.Equal(HttpStatusCode.OK, person.Status);
        Assert.Equal("Paragraph 2 in 2 other articles", person.One(".copied h2").TextContent);
        Assert.Equal($"/articles/{later.Id}#p-2", person.One(".copied h2 a").GetAttribute("href"));
        Assert.Equal(
            [$"/articles/{earliest.Id}#p-1", $"/articles/{later.Id}#p-2", $"/articles/{same.Id}#p-1"],
            person.Page.QuerySelectorAll(".copied figcaption a").Select(a => a.GetAttribute("href")));
        Assert.Equal(first, person.Texts(".copied blockquote")[0]);
        Assert.Equal("Changed in copying: figure: “up to” was left out; hedge: “may run” became “runs”.", person.Texts(".copied .changed").Single());
        Assert.Contains("up to", person.Texts(".copied .later del")[0], StringComparison.Ordinal);
        Assert.Equal("Word for word.", person.Texts(".copied .later .soft").Single());
        Assert.Contains("published 7 May 2026", person.Texts(".copied figcaption")[0], StringComparison.Ordinal);
        Assert.Contains("captured 1 June 2026", person.Texts(".copied figcaption")[2], StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task The_table_behind_it_comes_as_csv_json_and_over_the_api(Database database)
    {
        var host = await hosts.On(database);
        var text = $"=HYPERLINK(\"x\") {Some.Word("lease")} offered to several tenants {Own()} <script>alert(1)</script>";
        var one = await host.InStoreAsync(db => db.ArticleAsync("2026-05-07", text));
        var other = await host.InStoreAsync(db => db.ArticleAsync("2026-05-08", text.Replace("several", "three", StringComparison.Ordinal)));
        using var client = host.Client();
        var csv = await client.GetStringAsync($"/articles/{other.Id}/copies.csv");
        Assert.Contains("'=HYPERLINK", csv, StringComparison.Ordinal);
        using var rows = JsonDocument.Parse(await client.GetStringAsync($"/articles/{other.Id}/copies.json"));
        Assert.Equal(2, rows.RootElement.GetArrayLength());
        Assert.Equal($"/articles/{one.Id}#p-1", rows.RootElement[0].GetProperty("link").GetString());
        Assert.Equal("figure: “several” became “three”", rows.RootElement[1].GetProperty("changed").GetString());
        using var answer = JsonDocument.Parse(await client.GetStringAsync($"/api/v1/articles/{other.Id}/copies"));
        var item = Assert.Single(answer.RootElement.GetProperty("items").EnumerateArray());
        Assert.Equal([one.Id, other.Id], item.GetProperty("holders").EnumerateArray().Select(h => h.GetProperty("articleId").GetInt32()));
        var changes = item.GetProperty("holders")[1].GetProperty("changes");
        Assert.Equal(("several", "three"), (changes[0].GetProperty("before").GetString(), changes[0].GetProperty("after").GetString()));
        Assert.InRange(item.GetProperty("holders")[0].GetProperty("resemblance").GetDouble(), 0.4, 0.99);
        using var person = new Browsing(host);
        await person.GoAsync($"/articles/{other.Id}/copies");
        Assert.Empty(person.Page.QuerySelectorAll(".copied script"));
        Assert.Equal([$"/articles/{other.Id}/copies.csv", $"/articles/{other.Id}/copies.json"], person.Page.QuerySelectorAll(".as a").Select(a => a.GetAttribute("href")));
    }

    [Theory, OnBothDatabases]
    public async Task An_article_without_copies_says_so_and_one_that_is_not_there_is_not_found(Database database)
    {
        var host = await hosts.On(database);
        var alone = await host.InStoreAsync(db => db.ArticleAsync(null, $"{Some.Word()} {Copied.Text(Random.Shared.Next())}"));
        using var person = new Browsing(host);
        await person.GoAsync($"/articles/{alone.Id}/copies?skip=-5");
        Assert.Contains("No other article has a paragraph of this one.", person.Text, StringComparison.Ordinal);
        await person.GoAsync($"/articles/{alone.Id}");
        Assert.DoesNotContain("Copied paragraphs", person.Text, StringComparison.Ordinal);
        using var client = host.Client();
        foreach (var path in new[] { "/articles/99999999/copies", "/articles/99999999/copies.csv", "/articles/99999999/copies.json", "/api/v1/articles/99999999/copies" })
        {
            using var answer = await client.GetAsync(path);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    [Theory, OnBothDatabases]
    public async Task Of_many_holders_the_first_stand_beside_it_and_the_others_are_named(Database database)
    {
        var host = await hosts.On(database);
        var text = $"{Some.Word("lease")} {Own()} {Some.Word("lease")}";
        for (var day = 1; day <= 9; day++)
        {
            await host.InStoreAsync(db => db.ArticleAsync($"2026-05-0{day}", text));
        }

        var last = await host.InStoreAsync(db => db.ArticleAsync("2026-05-20", text));
        using var person = new Browsing(host);
        await person.GoAsync($"/articles/{last.Id}/copies");
        Assert.Equal(6, person.Page.QuerySelectorAll(".later figure").Length);
        Assert.Contains("this article", person.Texts(".later figcaption")[^1], StringComparison.Ordinal);
        Assert.Equal(3, person.Page.QuerySelectorAll(".more-holders li").Length);
    }

    [Theory, OnBothDatabases]
    public async Task Soon_after_the_start_everything_captured_before_is_looked_through(Database database)
    {
        var host = await hosts.On(database);
        var article = await host.InStoreAsync(db => db.ArticleAsync(null, Own()));
        using var client = host.Client();
        for (var i = 0; ; i++)
        {
            using var answer = JsonDocument.Parse(await client.GetStringAsync($"/api/v1/articles/{article.Id}/copies"));
            if (answer.RootElement.GetProperty("isComplete").GetBoolean())
            {
                break;
            }

            Assert.True(i < 150, "It is still not done after half a minute.");
            await Task.Delay(200, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>Words that no other test's paragraph has, since all share one store.</summary>
    private static string Own() => Copied.Text(Random.Shared.Next(), 25).TrimEnd('.');
}
