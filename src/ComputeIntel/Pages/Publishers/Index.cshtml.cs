using ComputeIntel.Data;
using ComputeIntel.Pages.Shared;

namespace ComputeIntel.Pages.Publishers;

/// <summary>All publishers, how far each can be relied on, and what became of their claims.</summary>
public sealed class IndexModel(IntelContext db, TimeProvider clock) : IntelPage(db, clock)
{
    public IReadOnlyList<ListedPublisher> Publishers { get; private set; } = [];

    public async Task OnGetAsync() => Publishers = await ListedPublisher.AllAsync(Db);
}
