using ComputeIntel.Data;
using ComputeIntel.Data.Feeds;
using ComputeIntel.Feeds;
using ComputeIntel.Jobs;
using ComputeIntel.Pages.Shared;
using CsvHelper;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Pages.Inbox;

/// <summary>An entry in a list, with what its job has come to where it was kept.</summary>
public sealed record ListedEntry(FeedEntry Entry, JobItem? Item)
{
    /// <summary>Whether it can be made to wait again: nothing came of it, and nothing is under way.</summary>
    public bool CanReturn => Entry.State == EntryState.Dismissed || (Entry.State == EntryState.Kept && Entry.ArticleId is null && Item?.State is null or ItemState.Failed or ItemState.Cancelled);

    public static async Task<(IReadOnlyList<ListedEntry> Entries, int? Next)> PageAsync(IntelContext db, InboxFilter filter)
    {
        var (entries, next) = await db.PageAsync(filter);
        var jobs = entries.Where(e => e.JobId is not null).Select(e => e.JobId!.Value).Distinct().ToList();
        var items = jobs.Count == 0 ? [] : await db.JobItems.AsNoTracking().Where(i => jobs.Contains(i.JobId)).ToListAsync();
        return ([.. entries.Select(e => new ListedEntry(e, items.Find(i => i.JobId == e.JobId && i.Source == e.Link)))], next);
    }
}

/// <summary>An entry as one row of a table that travels.</summary>
[CsvRecord]
public sealed partial record EntryRow(int Id, string Title, string Feed, string? Link, string? PublishedAt, string SeenAt, string? Summary, string State, string? DecidedBy, string? DecidedAt, int? ArticleId)
{
    /// <param name="db">The store.</param>
    /// <param name="filter">A checked filter.</param>
    public static async IAsyncEnumerable<EntryRow> AllAsync(IntelContext db, InboxFilter filter)
    {
        await foreach (var e in db.AllAsync(filter))
        {
            yield return new EntryRow(e.Id, e.Title, e.Feed!.Title, e.Link, At(e.PublishedAt), At(e.SeenAt)!, e.Summary, Words.Of(e.State), e.DecidedBy, At(e.DecidedAt), e.ArticleId);
        }
    }

    private static string? At(DateTime? time) => time?.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);
}
