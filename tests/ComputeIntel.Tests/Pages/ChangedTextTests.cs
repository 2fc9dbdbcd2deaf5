using System.Net;
using ComputeIntel.Articles;
using ComputeIntel.Claims;
using ComputeIntel.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Tests.Pages;

/// <summary>An article that was edited by its publisher, as the reader shows it.</summary>
public sealed class ChangedTextTests(Hosts hosts)
{
    [Theory, OnBothDatabases]
    public async Task The_reader_shows_the_newest_text_with_what_changed_in_the_words_quoted(Database database)
    {
        var host = await hosts.On(database);
        var claim = await host.InStoreAsync(db => Edited.ClaimAsync(db));
        using var person = new Browsing(host);
        await person.GoAsync($"/articles/{claim.ArticleId}");
        Assert.Null(person.Page.QuerySelector(".recheck"));
        await host.InStoreAsync(db => Edited.CaptureAsync(db, claim.ArticleId, Edited.WithFewer));

        await person.GoAsync($"/articles/{claim.ArticleId}");
        Assert.Equal("The site holds more than 200,000 accelerators", person.One("mark").TextContent);
        Assert.Equal("Figure changed: 220,000 → 200,000", person.One(".card .changed").TextContent);
        Assert.Contains("Needs recheck", person.One(".card .tag").TextContent, StringComparison.Ordinal);
        Assert.Equal(Edited.Quoted, person.One(".words dd").TextContent);
        Assert.Null(person.Page.QuerySelector(".unplaced"));

        await person.GoAsync($"/articles/{claim.ArticleId}/captures/1");
        Assert.Equal(Edited.Quoted, person.One("mark").TextContent);
        Assert.Null(person.Page.QuerySelector(".card .changed"));
        Assert.Equal(Edited.First, person.One(".raw").TextContent);
    }

    [Theory, OnBothDatabases]
    public async Task Words_that_are_gone_stand_in_a_box_of_their_own(Database database)
    {
        var host = await hosts.On(database);
        var claim = await host.InStoreAsync(db => Edited.ClaimAsync(db));
        await host.InStoreAsync(db => Edited.CaptureAsync(db, claim.ArticleId, Edited.WithoutSite));
        using var person = new Browsing(host);
        await person.GoAsync($"/articles/{claim.ArticleId}");
        Assert.Equal(Edited.Quoted, person.One(".unplaced .gone del").TextContent);
        Assert.NotNull(person.Page.QuerySelector($".unplaced #c-{claim.Id}"));
        Assert.Empty(person.Page.QuerySelectorAll("mark"));
        await person.GoAsync($"/articles/{claim.ArticleId}/captures/1");
        Assert.Equal(Edited.Quoted, person.One("mark").TextContent);
        Assert.Null(person.Page.QuerySelector(".unplaced"));
    }

    [Theory, OnBothDatabases]
    public async Task What_changed_is_told_word_by_word(Database database)
    {
        var host = await hosts.On(database);
        var claim = await host.InStoreAsync(db => Edited.ClaimAsync(db));
        await host.InStoreAsync(db => Edited.CaptureAsync(db, claim.ArticleId, Edited.WithFewer + "\n\nA closing line was added here."));
        using var person = new Browsing(host);
        await person.GoAsync($"/articles/{claim.ArticleId}");
        await person.FollowAsync("What changed");
        Assert.Equal(["220,000"], person.Texts(".edited del"));
        Assert.Equal(["200,000"], person.Texts(".edited ins"));
        Assert.Equal(["A closing line was added here."], person.Texts(".added ins"));
        await person.OpenAsync($"/articles/{claim.ArticleId}/captures/1/changes");
        Assert.Equal(HttpStatusCode.NotFound, person.Status);
        await person.OpenAsync($"/articles/{claim.ArticleId}/captures/3/changes");
        Assert.Equal(HttpStatusCode.NotFound, person.Status);
    }

    [Theory, OnBothDatabases]
    public async Task A_correction_by_the_publisher_stands_at_the_head_of_the_text_that_has_it(Database database)
    {
        var host = await hosts.On(database);
        var claim = await host.InStoreAsync(db => Edited.ClaimAsync(db));
        await host.InStoreAsync(db => Edited.CaptureAsync(db, claim.ArticleId, Edited.WithFewer, new PublisherNotice(NoticeKind.Correction, "An earlier version misstated the number.")));
        using var person = new Browsing(host);
        await person.GoAsync($"/articles/{claim.ArticleId}");
        Assert.Contains("Correction by the publisher: “An earlier version misstated the number.”", person.One(".head .notice").TextContent, StringComparison.Ordinal);
        await person.GoAsync($"/articles/{claim.ArticleId}?capture=1");
        Assert.Null(person.Page.QuerySelector(".head .notice"));
    }

    [Theory, OnBothDatabases]
    public async Task What_is_claimed_of_an_older_text_is_looked_for_in_the_newest(Database database)
    {
        var host = await hosts.On(database);
        var claim = await host.InStoreAsync(db => Edited.ClaimAsync(db));
        await host.InStoreAsync(db => Edited.CaptureAsync(db, claim.ArticleId, Edited.WithFewer));
        var paragraph = await host.InStoreAsync(db => db.Quotations.Where(q => q.ClaimId == claim.Id).Select(q => q.ParagraphId).SingleAsync());
        using var person = new Browsing(host);
        await person.GoAsync($"/claims/new?quotations[0].paragraphId={paragraph}&quotations[0].exact=holds+more+than+220,000");
        await person.SubmitAsync("form.form", new { statement = "Claimed of the older text." });
        var later = await host.InStoreAsync(db => db.Claims.Include(c => c.Rechecks).Where(c => c.ArticleId == claim.ArticleId).OrderByDescending(c => c.Id).FirstAsync());
        Assert.Equal(RecheckReason.QuotationChanged, Assert.Single(later.Rechecks).Reason);
        await person.GoAsync($"/articles/{claim.ArticleId}");
        Assert.Equal(2, person.Page.QuerySelectorAll(".card").Length);
    }
}
