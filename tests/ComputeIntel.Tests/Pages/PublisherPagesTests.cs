using System.Net;
using ComputeIntel.Articles;
using ComputeIntel.Claims;
using ComputeIntel.Tests.Support;

namespace ComputeIntel.Tests.Pages;

public sealed class PublisherPagesTests(Hosts hosts)
{
    private const string Form = "main form.form";

    [Theory, OnBothDatabases]
    public async Task A_publishers_record_counts_its_claims_by_tag(Database database)
    {
        var host = await hosts.On(database);
        var slug = await host.InStoreAsync(async db =>
        {
            var publisher = Publisher.Named(Some.Word("Wire"), new HashSet<string>());
            var (reported, untagged) = (await Some.ClaimAsync(db), await Some.ClaimAsync(db));
            (reported.Article!.Publisher, untagged.Article!.Publisher) = (publisher, publisher);
            reported.Review(Tag.Reported, null, "Ada", Some.Time);
            await db.SaveChangesAsync();
            return publisher.Slug;
        });
        using var person = new Browsing(host);
        await person.GoAsync($"/publishers/{slug}");
        Assert.Equal(["Reliability", "Verified", "Reported", "Disputed", "Untagged"], person.Texts(".facts dt"));
        Assert.Equal(["✓0", "❝1", "⇄0", "○1"], person.Texts(".facts .tag"));
        Assert.Equal(2, person.Texts("tbody tr").Count);
        await person.GoAsync(person.One(".facts a[href*='tag=reported']").GetAttribute("href")!);
        Assert.Equal("1 claim, newest first", person.Texts("caption span")[0]);
        Assert.Contains(slug, (await person.GoAsync("/publishers")).One("main").InnerHtml, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Reliability_is_assessed_in_the_words_of_the_scale(Database database)
    {
        var host = await hosts.On(database);
        var slug = await AddedAsync(host);
        using var person = new Browsing(host);
        await person.GoAsync($"/publishers/{slug}/edit");
        Assert.Equal(["Not assessed", "A – completely reliable", "B – usually reliable", "C – fairly reliable", "D – not usually reliable", "E – unreliable", "F – reliability cannot be judged"], person.Texts("#reliability option"));
        await person.SubmitAsync(Form, new { reliability = "B", domains = "www.Example.com\nnews.example.com" });
        Assert.Contains("B – usually reliable", person.One(".facts").TextContent, StringComparison.Ordinal);
        Assert.Contains("example.com, news.example.com", person.One(".eyebrow").TextContent, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task What_is_wrong_is_told_and_a_stale_edit_shows_both(Database database)
    {
        var host = await hosts.On(database);
        var slug = await AddedAsync(host);
        using var first = new Browsing(host);
        using var second = new Browsing(host);
        await first.GoAsync($"/publishers/{slug}/edit");
        await second.GoAsync($"/publishers/{slug}/edit");
        await first.SubmitAsync(Form, new { domains = "fine.example\nnot a domain", reliability = "C" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, first.Status);
        Assert.NotNull(first.Page.QuerySelector("#domains-wrong #domains-1"));
        Assert.Equal("C", first.Value("reliability"));
        await first.SubmitAsync(Form, new { domains = "" });
        await second.SubmitAsync(Form, new { reliability = "E" });
        Assert.Equal(HttpStatusCode.PreconditionFailed, second.Status);
        Assert.Contains("C – fairly reliable", second.One(".versions").TextContent, StringComparison.Ordinal);
        await second.SubmitAsync(".conflict form");
        Assert.Contains("E – unreliable", second.One(".facts").TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await second.OpenAsync("/publishers/nobody")).Status);
    }

    private static Task<string> AddedAsync(IntelHost host) => host.InStoreAsync(async db =>
    {
        var publisher = Publisher.Named(Some.Word("Wire"), new HashSet<string>());
        db.Publishers.Add(publisher);
        await db.SaveChangesAsync();
        return publisher.Slug;
    });
}
