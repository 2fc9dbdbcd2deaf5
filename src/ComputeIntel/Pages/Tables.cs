using ComputeIntel.Articles;
using ComputeIntel.Claims;
using ComputeIntel.Data;
using ComputeIntel.Feeds;
using ComputeIntel.Pages.Articles;
using ComputeIntel.Pages.Claims;
using ComputeIntel.Pages.Deals;
using ComputeIntel.Pages.Feeds;
using ComputeIntel.Pages.Inbox;
using ComputeIntel.Pages.Parties;
using ComputeIntel.Pages.Publishers;
using ComputeIntel.Pages.Shared;
using ComputeIntel.Parties;

namespace ComputeIntel.Pages;

/// <summary>The tables of pages as <c>.csv</c> and <c>.json</c>: the same filters and orders, every row.</summary>
public static class Tables
{
    public static void MapTables(this IEndpointRouteBuilder app)
    {
        var tables = app.MapGroup("").ExcludeFromDescription();
        tables.MapGet("/articles.csv", (HttpContext context, IntelContext db, [AsParameters] ArticleFilter filter, string? sort) =>
            CsvTable.WriteAsync(context.Response, "articles.csv", ListedArticle.RowsAsync(db, filter.Checked(), ArticleOrder.Checked(sort)), context.RequestAborted));
        tables.MapGet("/articles.json", (IntelContext db, [AsParameters] ArticleFilter filter, string? sort) =>
            ListedArticle.RowsAsync(db, filter.Checked(), ArticleOrder.Checked(sort)));
        tables.MapGet("/articles/{id:int}/copies.csv", async (HttpContext context, IntelContext db, int id) =>
            await CsvTable.WriteAsync(context.Response, $"copies-{id}.csv", (await CopyRow.AllAsync(db, id, context.RequestAborted)).ToAsyncEnumerable(), context.RequestAborted));
        tables.MapGet("/articles/{id:int}/copies.json", (IntelContext db, int id, CancellationToken cancel) => CopyRow.AllAsync(db, id, cancel));
        tables.MapGet("/claims.csv", (HttpContext context, IntelContext db, [AsParameters] ClaimFilter filter) =>
            CsvTable.WriteAsync(context.Response, "claims.csv", ClaimRow.AllAsync(db, filter.Checked()), context.RequestAborted));
        tables.MapGet("/claims.json", (IntelContext db, [AsParameters] ClaimFilter filter) => ClaimRow.AllAsync(db, filter.Checked()));
        tables.MapGet("/inbox.csv", (HttpContext context, IntelContext db, [AsParameters] InboxFilter filter) =>
            CsvTable.WriteAsync(context.Response, "inbox.csv", EntryRow.AllAsync(db, filter.Checked()), context.RequestAborted));
        tables.MapGet("/inbox.json", (IntelContext db, [AsParameters] InboxFilter filter) => EntryRow.AllAsync(db, filter.Checked()));
        MapTable(tables, "feeds", async db => (await ListedFeed.AllAsync(db)).Select(FeedRow.Of));
        MapTable(tables, "deals", async db => (await ListedDeal.ListAsync(db, ListedDeal.Most)).Select(DealRow.Of));
        MatrixTable.Map(tables);
        PictureFiles.Map(tables);
        MapTable(tables, "publishers", async db => (await ListedPublisher.AllAsync(db)).Select(PublisherRow.Of));
        MapTable(tables, "organizations", async db => (await ListedParty.AllAsync(db, PartyType.Organization)).Select(PartyRow.Of));
        MapTable(tables, "facilities", async db => (await ListedParty.AllAsync(db, PartyType.Facility)).Select(PartyRow.Of));
    }

    private static void MapTable<T>(RouteGroupBuilder tables, string name, Func<IntelContext, Task<IEnumerable<T>>> rows)
    {
        tables.MapGet($"/{name}.csv", async (HttpContext context, IntelContext db) =>
            await CsvTable.WriteAsync(context.Response, $"{name}.csv", (await rows(db)).ToAsyncEnumerable(), context.RequestAborted));
        tables.MapGet($"/{name}.json", (IntelContext db) => rows(db));
    }
}
