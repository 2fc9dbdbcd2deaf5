using ComputeIntel.Briefings;
using ComputeIntel.Data;
using ComputeIntel.Data.Briefings;
using ComputeIntel.Pages.Shared;

namespace ComputeIntel.Pages.Briefings;

/// <summary>What an edition printed that has changed since, as it would be printed.</summary>
public sealed class ErratumModel(IntelContext db, TimeProvider clock) : IntelPage(db, clock)
{
    public Erratum Erratum { get; private set; } = null!;

    public async Task OnGetAsync(int id, int number) => Erratum = await Db.ErratumAsync(id, number, Now);
}
