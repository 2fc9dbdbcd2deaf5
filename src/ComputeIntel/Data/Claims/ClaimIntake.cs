using ComputeIntel.Articles;
using ComputeIntel.Claims;
using ComputeIntel.Data.Anchoring;
using ComputeIntel.Data.Deals;
using ComputeIntel.Data.Origins;
using ComputeIntel.Data.Parties;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Data.Claims;

/// <summary>Takes claims in: looks up what a draft names, makes parties that are not known yet, and saves what the claim makes of it.</summary>
public sealed class ClaimIntake(IntelContext db, PartyNames parties, PlacementIntake placements, OriginLinks links, OriginSearch search)
{
    /// <summary>The draft of a new claim, filled in from the claim that it is the same as, else with the parties of the last one on this article, or on its deal, that names any.</summary>
    /// <exception cref="Refusal">404 where there is no claim <paramref name="sameAs"/>.</exception>
    public async Task<ClaimDraft> StartedAsync(ClaimDraft draft, int? sameAs)
    {
        if (sameAs is { } same)
        {
            var other = await db.Claims.AsNoTracking().Listed().SingleOrDefaultAsync(c => c.Id == same) ?? throw Refusal.NotFound($"claim C-{same}");
            return draft.SameAs(await DraftOfAsync(other));
        }

        var paragraph = draft.Quotations?.FirstOrDefault()?.ParagraphId;
        var article = await db.Paragraphs.Where(p => p.Id == paragraph).Select(p => p.Capture!.ArticleId).SingleOrDefaultAsync();
        var deal = await db.DealsOf(article, draft.Deal).FirstOrDefaultAsync();
        var naming = db.Claims.AsNoTracking().Listed().Where(c => c.AcquirerId != null || c.Counterparties.Any());
        var last = await naming.Where(c => c.ArticleId == article).OrderByDescending(c => c.Id).FirstOrDefaultAsync()
            ?? (deal is null ? null : await naming.Where(c => c.DealId == deal.Id && c.Bearing == Bearing.Deal).OrderByDescending(c => c.Id).FirstOrDefaultAsync());
        return draft.WithPartiesOf(last, deal?.Slug);
    }

    /// <summary>A new, untagged claim, saved.</summary>
    /// <exception cref="Refusal">As <see cref="ClaimDraftCheck.Checked"/> and <see cref="Claim.Made"/>.</exception>
    public Task<Claim> MakeAsync(ClaimDraft draft, string by, DateTime at)
    {
        var asked = draft.Checked();
        return db.InOneTransactionAsync(async () =>
        {
            var claim = Claim.Made(asked, await NamesAsync(asked), by, at);
            await CheckOriginAsync(claim);
            db.Claims.Add(claim);
            await db.SaveChangesAsync();
            await placements.ClaimedAsync(claim);
            await search.ProposeAsync([claim], at);
            return claim;
        });
    }

    /// <summary>Makes a claim, loaded <see cref="ClaimQueries.Whole"/>, say what the draft says, and saves. A verified claim that would say otherwise loses <em>verified</em> first.</summary>
    /// <returns>The revision; null where nothing changed.</returns>
    /// <exception cref="Refusal">412 <c>stale-version</c>; else as <see cref="MakeAsync"/>.</exception>
    public Task<ClaimRevision?> EditAsync(Claim claim, ClaimDraft draft, int expectedVersion, string by, DateTime at)
    {
        var asked = draft.Checked();
        return db.InOneTransactionAsync(async () =>
        {
            db.Expect(claim, expectedVersion);
            var names = await NamesAsync(asked);
            if (claim.SaysOtherwise(asked, names) && claim.TakeOffVerified(at) is not null)
            {
                await db.SaveChangesAsync();
            }

            var former = claim.Attribution.ArticleId;
            var revision = claim.Edit(asked, names, by, at);
            if (claim.Attribution.ArticleId != former)
            {
                await CheckOriginAsync(claim);
            }

            await db.SaveChangesAsync();
            await placements.ClaimedAsync(claim);
            if (revision is not null)
            {
                await search.ProposeAgainAsync(claim, at);
            }

            return revision;
        });
    }

    /// <summary>The claim as a draft: where an edit or a merge patch starts from.</summary>
    public async Task<ClaimDraft> DraftOfAsync(Claim claim) =>
        claim.ToDraft(await db.Deals.Where(d => d.Id == claim.DealId).Select(d => d.Slug).SingleOrDefaultAsync());

    private Task CheckOriginAsync(Claim claim) =>
        claim.Attribution.ArticleId is { } origin && origin != claim.ArticleId ? links.CheckAsync(claim.ArticleId, origin, "attribution.articleId") : Task.CompletedTask;

    private async Task<ClaimNames> NamesAsync(ClaimDraft draft)
    {
        var ids = draft.Quotations!.Select(q => q.ParagraphId).Distinct().ToList();
        var paragraphs = await db.Paragraphs.Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id);

        // Loaded apart, so that a capture's text travels once however many of its paragraphs are quoted.
        var captures = paragraphs.Values.Select(p => p.CaptureId).Distinct().ToList();
        await db.Captures.Include(c => c.Article).Where(c => captures.Contains(c.Id)).LoadAsync();
        var isDemo = paragraphs.Values.Any(p => p.Capture!.Article!.IsDemo);
        IEnumerable<string> organizations = [.. draft.Counterparties!.Select(c => c.Name!), .. draft.Acquirer is { } acquirer ? [acquirer] : Array.Empty<string>()];
        return new ClaimNames
        {
            Paragraphs = paragraphs,
            AttributedTo = await AttributedToAsync(draft.Attribution!, isDemo),
            DealId = await DealIdAsync(draft.Deal, isDemo),
            Organizations = await parties.OrganizationsAsync(organizations, isDemo),
            Facilities = await parties.FacilitiesAsync(draft.Facilities!, isDemo),
        };
    }

    private async Task<Article?> AttributedToAsync(AttributionDraft attribution, bool isDemo)
    {
        if (attribution.ArticleId is not { } id)
        {
            return null;
        }

        return await db.Articles.FindAsync(id) is { } article && article.IsDemo == isDemo
            ? article
            : throw Refusal.Invalid("attribution.articleId", $"There is no {(isDemo ? "demo " : "")}article {id} that this could go back to.");
    }

    private async Task<int?> DealIdAsync(string? slug, bool isDemo)
    {
        if (slug is null)
        {
            return null;
        }

        var deal = await db.Deals.Where(d => d.Slug == slug).Select(d => new { d.Id, d.IsDemo }).SingleOrDefaultAsync()
            ?? throw Refusal.Invalid("deal", $"There is no deal “{slug}”.");
        return deal.IsDemo == isDemo
            ? deal.Id
            : throw Refusal.Invalid("deal", deal.IsDemo
                ? "The sample deal holds only the sample's claims; make a deal of your own."
                : "A claim of the sample belongs to the sample deal only.");
    }
}
