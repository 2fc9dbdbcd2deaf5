using ComputeIntel.Data;
using ComputeIntel.Pages.Shared;

namespace ComputeIntel.Pages.Deals;

public sealed class IndexModel(IntelContext db, TimeProvider clock) : IntelPage(db, clock)
{
    private const int Most = 500;

    public IReadOnlyList<DealRow> Deals { get; private set; } = [];

    public async Task OnGetAsync() => Deals = await DealRow.ListAsync(Db, Most);
}
