using ComputeIntel.Anchoring;
using ComputeIntel.Articles;
using ComputeIntel.Claims;
using ComputeIntel.Data.Claims;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Data.Anchoring;

/// <summary>Finds in a new capture what was quoted from the article before, and says which claims must be looked at again. What was quoted stays as it was.</summary>
public sealed class PlacementIntake(IntelContext db)
{
    /// <summary>Holds the claims that a new capture of the article may put in doubt, until the transaction under way ends.</summary>
    public Task HoldClaimsAsync(int articleId) =>
        db.Claims.Where(c => c.ArticleId == articleId || c.Evidence.Any(e => e.ArticleId == articleId && e.Withdrawal == null)).HoldAsync();

    /// <summary>Places every quotation of the article's claims in a capture just stored, and saves. Part of the transaction under way.</summary>
    /// <param name="article">The article.</param>
    /// <param name="capture">Its newest capture, stored, with its paragraphs.</param>
    public async Task CaptureTakenAsync(Article article, Capture capture)
    {
        var earlier = await db.Captures.AsNoTracking().Where(c => c.ArticleId == article.Id && c.Number < capture.Number)
            .OrderByDescending(c => c.Number).Select(c => new { c.Id, c.Notices }).ToListAsync();
        var captures = earlier.ConvertAll(c => c.Id);
        var claims = await db.Claims.Include(c => c.Quotations).ThenInclude(q => q.Paragraph).Include(c => c.Rechecks)
            .Where(c => c.ArticleId == article.Id).AsSplitQuery().ToListAsync();
        var resting = await db.Claims.Include(c => c.Evidence).ThenInclude(e => e.Withdrawal).Include(c => c.Evidence).ThenInclude(e => e.Paragraph).Include(c => c.Rechecks)
            .Where(c => c.Evidence.Any(e => e.ArticleId == article.Id && e.Withdrawal == null)).AsSplitQuery().ToListAsync();
        var last = await LastPlacedAsync(claims);
        var texts = await TextsAsync(captures, claims, resting, last.Values);
        var follower = new QuotationFollower(capture.Paragraphs, id => [.. texts[id]]);
        var former = captures.Count == 0 ? null : new FormerText(captures[0], [.. texts[captures[0]]], id => [.. texts[id]]);

        FollowClaims(capture, claims, captures, last, follower);
        foreach (var claim in resting.Where(c => former is not null && c.Evidence.Any(e => e.ArticleId == article.Id && e.Stands && former.IsOtherwise(e, follower))))
        {
            claim.Doubt(RecheckReason.EvidenceChanged, article.Id, capture.Id, capture.TakenAt);
        }

        var known = earlier.FirstOrDefault()?.Notices ?? [];
        foreach (var notice in capture.Notices.Where(n => !known.Contains(n) && n.Kind != NoticeKind.Update))
        {
            foreach (var claim in claims.Union(resting))
            {
                claim.Doubt(notice.Kind == NoticeKind.Retraction ? RecheckReason.PublisherRetracted : RecheckReason.PublisherCorrected, article.Id, capture.Id, capture.TakenAt);
            }
        }

        await db.SaveChangesAsync();
    }

    /// <summary>Looks in the article's newest capture for what a claim, stored and with its quotations, quotes of an older one, and saves. Part of the transaction under way.</summary>
    public async Task ClaimedAsync(Claim claim)
    {
        var quoted = claim.Quotations.Select(q => q.Paragraph!.CaptureId).ToHashSet();
        var newest = await db.Captures.Where(c => c.ArticleId == claim.ArticleId).OrderByDescending(c => c.Number).FirstAsync();
        if (quoted.All(id => id == newest.Id))
        {
            return;
        }

        var placed = await db.Placements.Where(p => p.CaptureId == newest.Id && p.Quotation!.ClaimId == claim.Id).Select(p => p.QuotationId).ToListAsync();
        var texts = (await db.Paragraphs.Where(p => p.CaptureId == newest.Id || quoted.Contains(p.CaptureId)).OrderBy(p => p.Ordinal).ToListAsync()).ToLookup(p => p.CaptureId);
        var follower = new QuotationFollower([.. texts[newest.Id]], id => [.. texts[id]]);
        foreach (var quotation in claim.Quotations.Where(q => q.Paragraph!.CaptureId != newest.Id && !placed.Contains(q.Id)))
        {
            Add(claim, quotation, null, newest, follower);
        }

        await db.SaveChangesAsync();
    }

    /// <summary>Where each quotation stood in the newest capture that it was placed in before, by its id.</summary>
    private async Task<Dictionary<int, Placement>> LastPlacedAsync(List<Claim> claims)
    {
        var quoted = claims.SelectMany(c => c.Quotations).Select(q => q.Id).ToHashSet();
        return quoted.Count == 0 ? [] : await db.Placements.Include(p => p.Paragraph)
            .Where(p => quoted.Contains(p.QuotationId) && !db.Placements.Any(n => n.QuotationId == p.QuotationId
                && (n.Capture!.Number > p.Capture!.Number || (n.CaptureId == p.CaptureId && n.Id > p.Id))))
            .ToDictionaryAsync(p => p.QuotationId);
    }

    /// <summary>The texts that words are looked for from: a watched article has hundreds of captures, of which claims stand in a few.</summary>
    private async Task<ILookup<int, Paragraph>> TextsAsync(List<int> captures, List<Claim> claims, List<Claim> resting, IEnumerable<Placement> last)
    {
        var stoodIn = claims.SelectMany(c => c.Quotations).Select(q => q.Paragraph!.CaptureId)
            .Concat(resting.SelectMany(c => c.Evidence).Select(e => e.Paragraph?.CaptureId).OfType<int>())
            .Concat(last.Select(p => p.CaptureId));
        var read = (resting.Count > 0 ? stoodIn.Concat(captures.Take(1)) : stoodIn).Intersect(captures).ToList();
        return (await db.Paragraphs.Where(p => read.Contains(p.CaptureId)).OrderBy(p => p.Ordinal).ToListAsync()).ToLookup(p => p.CaptureId);
    }

    private void FollowClaims(Capture capture, List<Claim> claims, List<int> captures, Dictionary<int, Placement> last, QuotationFollower follower)
    {
        foreach (var claim in claims)
        {
            foreach (var quotation in claim.Quotations.Where(q => captures.Contains(q.Paragraph!.CaptureId)))
            {
                Add(claim, quotation, last.GetValueOrDefault(quotation.Id), capture, follower);
            }
        }
    }

    private void Add(Claim claim, Quotation quotation, Placement? before, Capture capture, QuotationFollower follower)
    {
        var (placed, fate) = follower.Follow(quotation, before);
        var placement = Placement.Of(quotation, capture.Id, capture.Paragraphs, placed, capture.TakenAt, Placement.Program);
        if (placement.Method == PlacementMethod.Unplaced && before is { Method: PlacementMethod.Unplaced, IsByHand: true })
        {
            // Who said that it is gone need not say so again.
            (placement.By, placement.Candidates) = (before.By, []);
        }

        db.Placements.Add(placement);
        if (fate != WordsFate.Same)
        {
            claim.Doubt(fate == WordsFate.Gone ? RecheckReason.QuotationUnplaced : RecheckReason.QuotationChanged, claim.ArticleId, capture.Id, capture.TakenAt);
        }
    }

    /// <summary>The newest text before, in which evidence is looked for as it is in the new one: nothing is kept of where it stood.</summary>
    private sealed class FormerText(int captureId, IReadOnlyList<Paragraph> paragraphs, Func<int, IReadOnlyList<Paragraph>> textOf)
    {
        private readonly QuotationFollower _follower = new(paragraphs, textOf);

        /// <summary>Whether what a piece of evidence quotes, or its paragraph, stands otherwise in the new text than it did in this one.</summary>
        public bool IsOtherwise(Evidence evidence, QuotationFollower newer)
        {
            if (QuotationOf(evidence) is not { } quotation)
            {
                return false;
            }

            var last = quotation.Paragraph!.CaptureId == captureId ? null
                : Placement.Of(quotation, captureId, paragraphs, _follower.Follow(quotation, last: null).Placed, at: default, Placement.Program);
            return newer.Follow(quotation, last).Fate != WordsFate.Same;
        }

        /// <summary>Null where no words and no paragraph are known.</summary>
        private Quotation? QuotationOf(Evidence evidence)
        {
            var places = from candidate in evidence.Paragraph is { } relied ? [relied] : paragraphs
                         from place in QuotationFinder.Places(candidate.Text, evidence.Exact ?? "")
                         select Quotation.At(candidate, place.Start, place.End);
            return places.FirstOrDefault() ?? (evidence.Paragraph is { } paragraph ? Quotation.OfWhole(paragraph) : null);
        }
    }
}
