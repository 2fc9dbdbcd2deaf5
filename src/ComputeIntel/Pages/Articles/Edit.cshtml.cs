using ComputeIntel.Articles;
using ComputeIntel.Data;
using ComputeIntel.Data.Articles;
using ComputeIntel.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Pages.Articles;

/// <summary>Corrects what is said about an article; what was said before is kept.</summary>
public sealed class EditModel(IntelContext db, TimeProvider clock, ArticleIntake intake) : EditPage(db, clock)
{
    [BindProperty]
    public ArticleForm Form { get; set; } = new();

    public Article Article { get; private set; } = null!;

    public IReadOnlyList<string> Publishers { get; private set; } = [];

    public IReadOnlyList<CaptureLine> Captures { get; private set; } = [];

    /// <summary>What rests on the article, so that it cannot be deleted; null where nothing does.</summary>
    public string? Use { get; private set; }

    public async Task<IActionResult> OnGetAsync(int id)
    {
        await FindAsync(id);
        Form = ArticleForm.Of(Article.ToDraft());
        return ShowOpened(Article.Version);
    }

    public Task<IActionResult> OnPostAsync(int id) => TryAsync(
        async () =>
        {
            await FindAsync(id);
            var revision = await intake.CorrectAsync(Article, Form.ToDraft(), Version, Analyst, Now);
            Notice = revision is null ? "Nothing was changed." : "The article was corrected; what it said before is kept.";
            return Redirect($"/articles/{id}");
        },
        () => AgainAsync(id));

    /// <summary>The form with what was chosen from two versions, to be edited further.</summary>
    public Task<IActionResult> OnPostAgainAsync(int id) => AgainAsync(id);

    protected override IReadOnlyList<FormField> Fields() => Form.Fields();

    private async Task<IActionResult> AgainAsync(int id)
    {
        await FindAsync(id);
        return ShowTyped(Article.Version, () => Form = ArticleForm.Of(Article.ToDraft()));
    }

    private async Task FindAsync(int id)
    {
        Article = await Db.Articles.Include(a => a.Publisher).Include(a => a.Revisions).SingleOrDefaultAsync(a => a.Id == id) ?? throw Refusal.NotFound($"article {id}");
        Captures = await Db.Captures.Where(c => c.ArticleId == id).OrderBy(c => c.Number).Select(c => new CaptureLine(c.Number, c.TakenAt, c.TakenBy)).ToListAsync();
        Publishers = await Db.Publishers.Where(p => p.IsDemo == Article.IsDemo).OrderBy(p => p.Name).Select(p => p.Name).Take(1000).ToListAsync();
        Use = await intake.UseOfAsync(id);
    }
}

/// <summary>One capture in a list; its text is large and stays where it is.</summary>
public sealed record CaptureLine(int Number, DateTime TakenAt, string TakenBy);
