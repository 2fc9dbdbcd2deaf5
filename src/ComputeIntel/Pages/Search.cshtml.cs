using ComputeIntel.Data;
using ComputeIntel.Data.Searching;
using ComputeIntel.Pages.Shared;

namespace ComputeIntel.Pages;

/// <summary>Searches articles, claims and names at once.</summary>
public sealed class SearchModel(IntelContext db, TimeProvider clock) : IntelPage(db, clock)
{
    public SearchQuery Query { get; private set; } = SearchQuery.Of(null);

    /// <summary>Null while nothing is sought.</summary>
    public Found? Found { get; private set; }

    public async Task OnGetAsync(string? q)
    {
        Query = SearchQuery.Of(q);
        Found = Query.IsEmpty ? null : await Found.ByAsync(Db, Query);
    }
}
