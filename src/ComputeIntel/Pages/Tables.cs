using ComputeIntel.Articles;
using ComputeIntel.Claims;
using ComputeIntel.Data;
using ComputeIntel.Pages.Articles;
using ComputeIntel.Pages.Claims;
using ComputeIntel.Pages.Shared;

namespace ComputeIntel.Pages;

/// <summary>The tables of pages as <c>.csv</c> and <c>.json</c>: the same filters, every row.</summary>
public static class Tables
{
    public static void MapTables(this IEndpointRouteBuilder app)
    {
        var tables = app.MapGroup("").ExcludeFromDescription();
        tables.MapGet("/articles.csv", (HttpContext context, IntelContext db, [AsParameters] ArticleFilter filter, string? sort) =>
            CsvTable.WriteAsync(context.Response, "articles.csv", ListedArticle.RowsAsync(db, filter.Checked(), ArticleOrder.Checked(sort)), context.RequestAborted));
        tables.MapGet("/articles.json", (IntelContext db, [AsParameters] ArticleFilter filter, string? sort) =>
            ListedArticle.RowsAsync(db, filter.Checked(), ArticleOrder.Checked(sort)));
        tables.MapGet("/claims.csv", (HttpContext context, IntelContext db, [AsParameters] ClaimFilter filter) =>
            CsvTable.WriteAsync(context.Response, "claims.csv", ClaimRow.AllAsync(db, filter.Checked()), context.RequestAborted));
        tables.MapGet("/claims.json", (IntelContext db, [AsParameters] ClaimFilter filter) => ClaimRow.AllAsync(db, filter.Checked()));
    }
}
