using ComputeIntel.Articles;
using ComputeIntel.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Pages.Shared.Components.ArticleChoices;

/// <summary>The newest articles, to be chosen by their titles where a field takes a number.</summary>
public sealed class ArticleChoicesViewComponent(IntelContext db) : ViewComponent
{
    private const int Most = 300;

    /// <param name="id">Of the list that it makes.</param>
    public async Task<IViewComponentResult> InvokeAsync(string id)
    {
        var articles = await db.Articles.AsNoTracking().Include(a => a.Publisher).Where(a => !a.IsDemo).OrderByDescending(a => a.Id).Take(Most).ToListAsync();
        return View((id, (IReadOnlyList<Article>)articles));
    }
}
