using ComputeIntel.Data;
using ComputeIntel.Data.Origins;
using Microsoft.AspNetCore.Mvc;

namespace ComputeIntel.Pages.Shared.Components.WaitingOrigins;

/// <summary>What is proposed and not decided about an article: where its claims may come from, and which others may come from it.</summary>
public sealed class WaitingOriginsViewComponent(IntelContext db) : ViewComponent
{
    /// <param name="articleId">The article's.</param>
    /// <param name="deal">The slug of the deal on whose page they are decided together; null where it belongs to none.</param>
    public async Task<IViewComponentResult> InvokeAsync(int articleId, string? deal = null) => View((articleId, await db.WaitingOriginsAsync([articleId]), deal));
}
