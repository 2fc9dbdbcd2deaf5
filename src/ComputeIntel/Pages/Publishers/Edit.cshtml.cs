using ComputeIntel.Articles;
using ComputeIntel.Data;
using ComputeIntel.Data.Articles;
using ComputeIntel.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Pages.Publishers;

/// <summary>A publisher's name, domains and reliability.</summary>
public sealed class EditModel(IntelContext db, TimeProvider clock, PublisherNames names) : EditPage(db, clock)
{
    public Publisher Publisher { get; private set; } = null!;

    [BindProperty]
    public string? Name { get; set; }

    /// <summary>One a line.</summary>
    [BindProperty]
    public string? Domains { get; set; }

    [BindProperty]
    public Reliability? Reliability { get; set; }

    public async Task<IActionResult> OnGetAsync(string slug)
    {
        await FindAsync(slug);
        Fill();
        return ShowOpened(Publisher.Version);
    }

    public Task<IActionResult> OnPostAsync(string slug) => TryAsync(
        async () =>
        {
            await FindAsync(slug);
            var draft = new PublisherDraft { Name = Name, Domains = Lines.Of(Domains), Reliability = Reliability };
            return Done(await names.EditAsync(Publisher, draft, Version) ? $"{Publisher.Name} was saved." : "Nothing was changed.", $"/publishers/{Publisher.Slug}");
        },
        () => AgainAsync(slug));

    /// <summary>The form with what was chosen from two versions, to be edited further.</summary>
    public Task<IActionResult> OnPostAgainAsync(string slug) => AgainAsync(slug);

    protected override IReadOnlyList<FormField> Fields() =>
    [
        new("name", "Name", Name ?? ""),
        new("domains", "Domains", Domains ?? ""),
        new("reliability", "Reliability", $"{Reliability}") { Shown = ReliabilityWords.WithLetter(Reliability ?? default) },
    ];

    private void Fill() => (Name, Domains, Reliability) = (Publisher.Name, Lines.Joined(Publisher.Domains), Publisher.Reliability);

    private async Task<IActionResult> AgainAsync(string slug)
    {
        await FindAsync(slug);
        return ShowTyped(Publisher.Version, Fill);
    }

    private async Task FindAsync(string slug) =>
        Publisher = await Db.Publishers.SingleOrDefaultAsync(p => p.Slug == slug) ?? throw Refusal.NotFound($"publisher “{slug}”");
}
