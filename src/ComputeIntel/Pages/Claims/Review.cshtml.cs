using ComputeIntel.Articles;
using ComputeIntel.Claims;
using ComputeIntel.Data;
using ComputeIntel.Data.Claims;
using ComputeIntel.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Pages.Claims;

/// <summary>A decision on a claim with its evidence and its reason; or evidence alone.</summary>
public sealed class ReviewModel(IntelContext db, TimeProvider clock, EvidenceIntake evidences) : IntelPage(db, clock)
{
    public Claim Claim { get; private set; } = null!;

    public ReviewForm Form { get; private set; } = new();

    /// <summary>Articles that can be chosen as evidence: primary ones first, those of the claim's deal before others.</summary>
    public IReadOnlyList<Article> Known { get; private set; } = [];

    [BindProperty(Name = "from")]
    public string? From { get; set; }

    public Task<IActionResult> OnGetAsync(int id, Tag? tag, string? evidence) =>
        ShowAsync(id, new ReviewForm { Tag = evidence == "only" ? null : tag ?? Tag.Verified, Stance = tag == Tag.Disputed ? Stance.Contradicts : Stance.Supports });

    public Task<IActionResult> OnPostAsync(int id, ReviewForm form) => TryAsync(
        async () =>
        {
            await Db.InOneTransactionAsync(() => DecideAsync(id, form));
            return Redirect($"{(Url.IsLocalUrl(From) ? From : $"/claims/{id}")}#c-{id}");
        },
        () => ShowAsync(id, form));

    private async Task<bool> DecideAsync(int id, ReviewForm form)
    {
        var claim = await Db.Claims.Whole().SingleOrDefaultAsync(c => c.Id == id) ?? throw Refusal.NotFound($"claim C-{id}");
        Db.Expect(claim, form.Version);
        var draft = form.ToEvidence();
        if (draft is null && form.Tag is null)
        {
            throw Refusal.Invalid("articleId", "Choose an article, or name a new source.");
        }

        var evidence = draft is null ? null : await evidences.AddAsync(claim, draft, Analyst, Now);
        if (form.Tag is { } tag)
        {
            claim.Review(tag, form.Reason, Analyst, Now, evidence);
        }

        await Db.SaveChangesAsync();
        Notice = form.Tag is null ? $"Evidence added to {claim.Number}." : $"{claim.Number} is {TagWords.Word(claim.Tag).ToLowerInvariant()}.";
        return true;
    }

    private async Task<IActionResult> ShowAsync(int id, ReviewForm form)
    {
        var claim = await Db.Claims.AsNoTracking().Whole().SingleOrDefaultAsync(c => c.Id == id);
        if (claim is null)
        {
            return NotFound();
        }

        (Claim, Form) = (claim, form.Version == 0 ? form with { Version = claim.Version } : form);
        Known = await Db.Articles.AsNoTracking().Include(a => a.Publisher)
            .Where(a => a.IsDemo == claim.IsDemo && a.Id != claim.ArticleId)
            .OrderByDescending(a => a.Kind == ArticleKind.Filing || a.Kind == ArticleKind.Statement || a.Kind == ArticleKind.Record)
            .ThenByDescending(a => Db.Claims.Any(c => c.DealId == claim.DealId && c.Evidence.Any(e => e.ArticleId == a.Id)))
            .ThenByDescending(a => a.Id).Take(300).ToListAsync();
        return Page();
    }
}
