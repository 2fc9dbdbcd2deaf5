using ComputeIntel.Data;
using ComputeIntel.Pages.Shared;

namespace ComputeIntel.Pages.Deals;

public sealed class IndexModel(IntelContext db, TimeProvider clock) : IntelPage(db, clock)
{
    public IReadOnlyList<ListedDeal> Deals { get; private set; } = [];

    public async Task OnGetAsync() => Deals = await ListedDeal.ListAsync(Db, ListedDeal.Most);
}
