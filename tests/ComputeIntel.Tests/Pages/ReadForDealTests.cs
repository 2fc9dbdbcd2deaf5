using System.Net;
using ComputeIntel.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Tests.Pages;

/// <summary>The second and every further article on a deal: claims on it belong to the deal from the first one on.</summary>
public sealed class ReadForDealTests(Hosts hosts)
{
    [Theory, OnBothDatabases]
    public async Task An_article_that_is_added_for_a_deal_is_read_for_it(Database database)
    {
        var host = await hosts.On(database);
        var (slug, title) = await DealAsync(host);
        using var person = new Browsing(host);
        await person.GoAsync($"/deals/{slug}");
        await person.FollowAsync("Add an article");
        Assert.Contains($"for {title}", person.One(".eyebrow").TextContent, StringComparison.Ordinal);
        await person.SubmitAsync("form.form", new { title = "The write-up", markdown = "The whole of it is let." }, "form.form button.first");
        Assert.Equal(title, person.One(".for-deal a").TextContent);

        await person.GoAsync($"/articles/add?deal={slug}");
        await person.SubmitAsync("form.form", new { title = "Another story", markdown = "It is let for three years." }, "form.form button.first");
        Assert.EndsWith($"?deal={slug}", person.Address, StringComparison.Ordinal);
        Assert.Equal((title, slug), (person.One(".for-deal a").TextContent, person.One("#reader").GetAttribute("data-deal")));
        await person.GoAsync(person.One(".add").GetAttribute("href")!);
        await person.SubmitAsync("form:has([name=statement])");
        var claim = await host.InStoreAsync(db => db.Claims.Include(c => c.Article).SingleAsync(c => c.Article!.Title == "Another story" && db.Deals.Any(d => d.Id == c.DealId && d.Slug == slug)));
        Assert.Equal(title, (await person.GoAsync($"/articles/{claim.ArticleId}")).One(".for-deal a").TextContent);
    }

    [Theory, OnBothDatabases]
    public async Task An_article_that_belongs_to_no_deal_asks_which_and_the_one_chosen_stands_in_its_address(Database database)
    {
        var host = await hosts.On(database);
        var (slug, title) = await DealAsync(host);
        var article = await host.InStoreAsync(async db =>
        {
            var made = Some.ArticleSaying("It is let for three years.");
            db.Add(made);
            await db.SaveChangesAsync();
            return made.Id;
        });
        using var person = new Browsing(host);
        await person.GoAsync($"/articles/{article}");
        await person.SubmitAsync(".for-deal", new { deal = slug });
        Assert.Equal((title, $"/articles/{article}?deal={slug}"), (person.One(".for-deal a").TextContent, person.Address));
        Assert.Contains($"deal={slug}", person.One(".add").GetAttribute("href"), StringComparison.Ordinal);
        Assert.NotNull((await person.GoAsync($"/articles/{article}?deal=no-such-deal")).One("select[name=deal]"));
        Assert.Equal(HttpStatusCode.NotFound, (await person.OpenAsync($"/articles/{int.MaxValue}?deal={slug}")).Status);

        // A key that saves the words selected starts from the deal's last claim as well.
        var draft = await host.InStoreAsync(async db =>
        {
            await Some.ClaimIntake(db).MakeAsync(new() { Quotations = [new() { ParagraphId = await db.Paragraphs.Where(p => p.Capture!.ArticleId == article).Select(p => p.Id).SingleAsync() }], Deal = slug, Acquirer = "Anthropic" }, "Ada", Some.Time);
            var other = Some.ArticleSaying("Another says so.");
            db.Add(other);
            await db.SaveChangesAsync();
            return await Some.ClaimIntake(db).StartedAsync(new() { Quotations = [new() { ParagraphId = other.Captures[0].Paragraphs[0].Id }], Deal = slug }, null);
        });
        Assert.Equal(("Anthropic", slug), (draft.Acquirer, draft.Deal));
    }

    private static async Task<(string Slug, string Title)> DealAsync(IntelHost host) => await host.InStoreAsync(async db =>
    {
        var deal = new ComputeIntel.Deals.Deal { Slug = Some.Word("deal"), Title = Some.Word("Deal"), AddedBy = "Ada", AddedAt = Some.Time };
        db.Add(deal);
        await db.SaveChangesAsync();
        return (deal.Slug, deal.Title);
    });
}
