using ComputeIntel.Data;
using ComputeIntel.Jobs;
using ComputeIntel.Pages.Shared;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Pages.Jobs;

/// <summary>The jobs of late, newest first.</summary>
public sealed class IndexModel(IntelContext db, TimeProvider clock) : IntelPage(db, clock)
{
    private const int Shown = 100;

    public IReadOnlyList<ListedJob> Jobs { get; private set; } = [];

    public async Task OnGetAsync() => Jobs = await Db.Jobs.OrderByDescending(j => j.Id).Take(Shown)
        .Select(j => new ListedJob(
            j.Id, j.Kind, j.State, j.AddedAt, j.AddedBy,
            j.Items.OrderBy(i => i.Number).Select(i => i.Source).First(),
            j.Items.Count,
            j.Items.Count(i => i.State == ItemState.Done),
            j.Items.Count(i => i.State == ItemState.Failed),
            j.Items.Count(i => i.State == ItemState.Waiting)))
        .ToListAsync();
}

/// <summary>One job in the list; its first item stands for all.</summary>
public sealed record ListedJob(int Id, JobKind Kind, JobState State, DateTime AddedAt, string AddedBy, string First, int Total, int Done, int Failed, int Waiting);
