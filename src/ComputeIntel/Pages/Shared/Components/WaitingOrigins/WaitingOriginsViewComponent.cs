using ComputeIntel.Data;
using ComputeIntel.Data.Origins;
using Microsoft.AspNetCore.Mvc;

namespace ComputeIntel.Pages.Shared.Components.WaitingOrigins;

/// <summary>What is proposed and not decided about an article: where its claims may come from, and which others may come from it.</summary>
public sealed class WaitingOriginsViewComponent(IntelContext db) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(int articleId) => View((articleId, await db.WaitingOriginsAsync([articleId])));
}
