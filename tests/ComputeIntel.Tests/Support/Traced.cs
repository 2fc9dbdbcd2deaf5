using ComputeIntel.Articles;
using ComputeIntel.Claims;
using ComputeIntel.Deals;
using ComputeIntel.Parties;

namespace ComputeIntel.Tests.Support;

/// <summary>A stored deal with a filing, stories that say "according to the filing", and a story that says nothing of the kind.</summary>
public sealed record Traced(string Slug, int Story, int StoryArticle, int Filing)
{
    /// <param name="host">Where it is stored.</param>
    /// <param name="stories">How many say "according to the filing"; the first is <see cref="Story"/>.</param>
    public static Task<Traced> StoredAsync(IntelHost host, int stories = 1) => host.InStoreAsync(async db =>
    {
        var filing = Some.ArticleSaying("The fee is paid monthly.", ArticleKind.Filing);
        var deal = new Deal { Slug = Some.Word("deal"), Title = Some.Word("Deal"), WriteUp = filing, AddedBy = "Ada", AddedAt = Some.Time };
        var acquirer = new Organization { Name = Some.Word("Acquirer"), Slug = Some.Word("acquirer") };
        acquirer.Aliases.Add(Alias.Of(acquirer.Name));
        db.AddRange(deal, acquirer);
        await db.SaveChangesAsync();
        var draft = new ClaimDraft { Acquirer = acquirer.Name, Deal = deal.Slug };
        var story = await MadeAsync($"{Own()}, according to the filing.");
        for (var more = 1; more < stories; more++)
        {
            await MadeAsync($"{Own()}, according to the filing.");
        }

        await MadeAsync($"{Own()}.");
        return new Traced(deal.Slug, story.Id, story.ArticleId, filing.Id);

        async Task<Claim> MadeAsync(string text)
        {
            var article = Some.ArticleSaying(text);
            db.Add(article);
            await db.SaveChangesAsync();
            return await Some.ClaimIntake(db).MakeAsync(draft with { Quotations = [new() { ParagraphId = article.Captures[0].Paragraphs[0].Id }] }, "Ada", Some.Time);
        }
    });

    // Words that no other story has, lest it be taken for a copy of one.
    private static string Own() => $"The cluster at {Some.Word()} {Some.Word()} {Some.Word()} {Some.Word()} is let whole to {Some.Word()} {Some.Word()}";
}
