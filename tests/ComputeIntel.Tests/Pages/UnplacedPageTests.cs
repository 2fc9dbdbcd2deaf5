using System.Net;
using ComputeIntel.Anchoring;
using ComputeIntel.Articles;
using ComputeIntel.Claims;
using ComputeIntel.Data.Anchoring;
using ComputeIntel.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Tests.Pages;

/// <summary>What waits at /unplaced, and what a person says of it.</summary>
public sealed class UnplacedPageTests(Hosts hosts)
{
    // Like the words quoted, and yet another sentence: never placed without a person.
    private static readonly string Reworded = Edited.First.Replace(
        "The site holds more than 220,000 accelerators and draws 300 MW, according to a person who has seen the plans.",
        "About 200,000 accelerators stand on the site, which holds rather less than was said before, the operator wrote.",
        StringComparison.Ordinal);

    [Theory, OnBothDatabases]
    public async Task Words_are_placed_where_they_might_stand(Database database)
    {
        var host = await hosts.On(database);
        var (claim, quotation) = await UnplacedAsync(host, Reworded, offered: true);
        using var person = new Browsing(host);
        await person.GoAsync($"/unplaced?article={claim.ArticleId}");
        Assert.Equal(Edited.Quoted, person.One("figure mark").TextContent);
        Assert.Equal("About 200,000 accelerators", person.One(".candidate mark").TextContent);
        await person.SubmitAsync(".candidate");
        Assert.Equal($"The words of {claim.Number} were placed; it needs a recheck.", person.Notice);
        var placement = await host.InStoreAsync(db => db.Newest().Include(p => p.Paragraph).SingleAsync(p => p.QuotationId == quotation));
        Assert.Equal((PlacementMethod.ByHand, IntelHost.Analyst, "About 200,000 accelerators"), (placement.Method, placement.By, placement.AsQuotation()!.Words));
        var rechecks = await host.InStoreAsync(db => db.Rechecks.Where(r => r.ClaimId == claim.Id && r.ClearedAt == null).ToListAsync());
        Assert.Equal(RecheckReason.QuotationChanged, Assert.Single(rechecks).Reason);
        Assert.Equal(Edited.Quoted, await host.InStoreAsync(db => db.Quotations.Where(q => q.Id == quotation).Select(q => q.Exact).SingleAsync()));
        await person.GoAsync($"/articles/{claim.ArticleId}");
        Assert.Equal("About 200,000 accelerators", person.One("mark").TextContent);
    }

    [Theory, OnBothDatabases]
    public async Task Words_are_placed_by_hand_by_paragraph_and_words(Database database)
    {
        var host = await hosts.On(database);
        var (claim, _) = await UnplacedAsync(host, Edited.WithoutSite);
        using var person = new Browsing(host);
        await person.GoAsync($"/unplaced?article={claim.ArticleId}");
        await person.SubmitAsync("form.form", new { paragraph = 2, words = "which is not there" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, person.Status);
        Assert.Equal(["These words do not stand in the paragraph as quoted."], person.Errors);
        await person.SubmitAsync("form.form", new { paragraph = 99, words = "how large" });
        Assert.Equal(["Say which paragraph, by its number in the newest capture."], person.Errors);
        await person.SubmitAsync("form.form", new { paragraph = 2, words = "how large the building is" });
        Assert.Contains("were placed", person.Notice, StringComparison.Ordinal);
        await person.GoAsync($"/articles/{claim.ArticleId}");
        Assert.Equal("how large the building is", person.One("mark").TextContent);
        await person.FollowAsync("Place it elsewhere");
        await person.SubmitAsync("form.form", new { paragraph = 2, words = "" });
        await person.GoAsync($"/articles/{claim.ArticleId}");
        Assert.StartsWith("Nobody would say", person.One("mark").TextContent, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task What_is_said_to_be_gone_waits_no_more_and_stays_so(Database database)
    {
        var host = await hosts.On(database);
        var (claim, quotation) = await UnplacedAsync(host, Edited.WithoutSite);
        using var person = new Browsing(host);
        await person.GoAsync($"/unplaced?article={claim.ArticleId}");
        await person.SubmitAsync("form[action*='Gone']");
        Assert.Contains("are gone", person.Notice, StringComparison.Ordinal);
        Assert.Empty(person.Page.QuerySelectorAll(".waiting"));
        await person.GoAsync($"/claims/{claim.Id}");
        Assert.Contains($"Gone from the text: {IntelHost.Analyst}.", person.One(".rechecks").TextContent, StringComparison.Ordinal);

        await host.InStoreAsync(db => Edited.CaptureAsync(db, claim.ArticleId, Edited.WithoutSite + "\n\nA closing line."));
        Assert.False(await host.InStoreAsync(db => db.Waiting().AnyAsync(p => p.QuotationId == quotation)));
        await host.InStoreAsync(db => Edited.CaptureAsync(db, claim.ArticleId, Edited.First));
        Assert.Equal(PlacementMethod.Exact, await host.InStoreAsync(db => db.Newest().Where(p => p.QuotationId == quotation).Select(p => p.Method).SingleAsync()));
    }

    [Theory, OnBothDatabases]
    public async Task Two_people_do_not_place_the_same_words_unseen(Database database)
    {
        var host = await hosts.On(database);
        var (claim, _) = await UnplacedAsync(host, Edited.WithoutSite);
        using var person = new Browsing(host);
        using var other = new Browsing(host);
        await person.GoAsync($"/unplaced?article={claim.ArticleId}");
        await other.GoAsync($"/unplaced?article={claim.ArticleId}");
        await other.SubmitAsync("form[action*='Gone']");
        await person.SubmitAsync("form.form", new { paragraph = 2, words = "how large" });
        Assert.Equal(HttpStatusCode.Conflict, person.Status);
        Assert.StartsWith("Someone has placed these words meanwhile", Assert.Single(person.Errors), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_newer_capture_keeps_what_was_placed_by_hand(Database database)
    {
        var host = await hosts.On(database);
        var (claim, quotation) = await UnplacedAsync(host, Edited.WithoutSite);
        using var person = new Browsing(host);
        await person.GoAsync($"/unplaced?article={claim.ArticleId}");
        await person.SubmitAsync("form.form", new { paragraph = 2, words = "how large the building is, what stands in it" });
        await host.InStoreAsync(db => Edited.CaptureAsync(db, claim.ArticleId, "A new opening line.\n\n" + Edited.WithoutSite));
        var placement = await host.InStoreAsync(db => db.Newest().Include(p => p.Paragraph).SingleAsync(p => p.QuotationId == quotation));
        Assert.Equal((3, "how large the building is, what stands in it"), (placement.Paragraph!.Ordinal, placement.AsQuotation()!.Words));
        Assert.NotEmpty(placement.Changes);
    }

    [Theory, OnBothDatabases]
    public async Task How_many_wait_stands_in_the_navigation(Database database)
    {
        await using var host = await IntelHost.StartAsync(database);
        await UnplacedAsync(host, Edited.WithoutSite);
        using var person = new Browsing(host);
        await person.GoAsync("/claims");
        Assert.Equal(["Unplaced", "1"], person.One(".menu a[href='/unplaced']").TextContent.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
        await person.GoAsync("/unplaced");
        await person.SubmitAsync("form[action*='Gone']");
        Assert.Equal("Unplaced", person.One(".menu a[href='/unplaced']").TextContent.Trim());
    }

    [Theory, OnBothDatabases]
    public async Task More_than_a_page_is_reached_page_by_page(Database database)
    {
        await using var host = await IntelHost.StartAsync(database);
        var (claim, quotation) = await UnplacedAsync(host, Edited.WithoutSite);
        await host.InStoreAsync(async db =>
        {
            var quoted = await db.Captures.Include(c => c.Paragraphs).Include(c => c.Article).SingleAsync(c => c.ArticleId == claim.ArticleId && c.Number == 1);
            var newest = await db.Captures.Where(c => c.ArticleId == claim.ArticleId).MaxAsync(c => c.Id);
            for (var i = 0; i < 30; i++)
            {
                var other = await Edited.ClaimOnAsync(db, quoted, Edited.Quoted);
                db.Placements.Add(new Placement { QuotationId = other.Quotations[0].Id, CaptureId = newest, Method = PlacementMethod.Unplaced, At = Some.Time, By = Placement.Program });
            }

            return await db.SaveChangesAsync();
        });
        using var person = new Browsing(host);
        await person.GoAsync("/unplaced");
        Assert.Equal(30, person.Page.QuerySelectorAll(".waiting").Length);
        await person.FollowAsync("Next page →");
        Assert.Equal($"q-{quotation}", Assert.Single(person.Page.QuerySelectorAll(".waiting")).Id);
        await person.FollowAsync("First page");
        Assert.Equal(30, person.Page.QuerySelectorAll(".waiting").Length);
    }

    /// <param name="offered">With a place offered that the placer was not sure of.</param>
    private static async Task<(Claim Claim, int Quotation)> UnplacedAsync(IntelHost host, string text, bool offered = false)
    {
        var claim = await host.InStoreAsync(db => Edited.ClaimAsync(db));
        var capture = await host.InStoreAsync(db => Edited.CaptureAsync(db, claim.ArticleId, text));
        var quotation = claim.Quotations[0].Id;
        if (offered)
        {
            var place = Edited.QuotationOf(capture, "About 200,000 accelerators");
            await host.InStoreAsync(async db =>
            {
                db.Placements.Add(new Placement
                {
                    QuotationId = quotation,
                    CaptureId = capture.Id,
                    Method = PlacementMethod.Unplaced,
                    Candidates = [new Candidate(2, place.Start!.Value, place.End!.Value, 0.5, [ChangeKind.Figure])],
                    At = Some.Time,
                    By = Placement.Program,
                });
                return await db.SaveChangesAsync();
            });
        }

        return (claim, quotation);
    }
}
