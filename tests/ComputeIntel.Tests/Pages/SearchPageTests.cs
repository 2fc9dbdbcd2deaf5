using System.Net;
using ComputeIntel.Articles;
using ComputeIntel.Parties;
using ComputeIntel.Tests.Support;

namespace ComputeIntel.Tests.Pages;

public sealed class SearchPageTests(Hosts hosts)
{
    [Theory, OnBothDatabases]
    public async Task Articles_claims_and_names_are_found_with_the_words_marked(Database database)
    {
        var host = await hosts.On(database);
        var word = "quark" + Guid.NewGuid().ToString("N")[..8];
        var (article, claim) = await host.InStoreAsync(async db =>
        {
            var written = Some.ArticleSaying($"Nobody expected a {word} here, <b>least</b> of all the engineers.");
            db.Articles.Add(written);
            db.Publishers.Add(Publisher.Named($"The {word} Gazette", new HashSet<string>()));
            db.Facilities.Add(new Facility { Name = $"Campus {word}", Slug = word, Aliases = [Alias.Of($"Campus {word}")] });
            await db.SaveChangesAsync();
            var said = Some.ClaimOn(written);
            said.Statement = $"A {word} was expected.";
            db.Claims.Add(said);
            await db.SaveChangesAsync();
            return (written, said);
        });
        using var person = new Browsing(host);
        await person.GoAsync("/search");
        await person.SubmitAsync(".search-again", new { q = word.ToUpperInvariant()[..8] });
        Assert.Equal([word], person.Texts(".snippet mark"));
        Assert.Equal($"/articles/{article.Id}#p-1", person.One(".snippet a").GetAttribute("href"));
        Assert.Null(person.Page.QuerySelector(".snippet b"));
        Assert.Equal([$"Campus {word}", $"The {word} Gazette"], person.Texts(".found-names a"));
        Assert.Contains($"C-{claim.Id}", person.One(".claim-list").TextContent, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Any_text_can_be_sought(Database database)
    {
        using var person = new Browsing(await hosts.On(database));
        foreach (var query in new[] { "", " ", "\"", "*", "%", "'; DROP TABLE", "a%00b", "%F0%9F%9A%80", "%ED%A0%80", "孟菲斯", "<script>alert(1)</script>", new string('x', 5000), "-a", "NEAR(", "zzzznothing" })
        {
            await person.OpenAsync($"/search?q={query}");
            Assert.True(person.Status == HttpStatusCode.OK, $"{query} answered {person.Status}");
            Assert.Null(person.Page.QuerySelector("main script"));
        }

        Assert.Contains("Nothing here has “zzzznothing”.", person.One(".empty").TextContent, StringComparison.Ordinal);
    }
}
