using ComputeIntel.Data;
using ComputeIntel.Deals;
using ComputeIntel.Pages.Shared;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Pages.Deals;

/// <summary>The fields of a deal, as they are typed.</summary>
public sealed record DealForm
{
    private const int MaxWriteUps = 300;

    public string? Title { get; init; }

    public DealStatus? Status { get; init; }

    /// <summary>The id of the article read by default.</summary>
    public int? WriteUp { get; init; }

    /// <summary>One event a line, as <see cref="DealEventText"/> reads them.</summary>
    public string? Events { get; init; }

    public static DealForm Of(DealDraft draft) => new()
    {
        Title = draft.Title,
        Status = draft.Status,
        WriteUp = draft.WriteUp,
        Events = Lines.Joined(draft.Events?.Select(DealEventText.Told)),
    };

    public DealDraft ToDraft() => new() { Title = Title, Status = Status, WriteUp = WriteUp, Events = [.. Lines.Of(Events).Select(DealEventText.Read)] };

    public IReadOnlyList<FormField> Fields(IReadOnlyList<WriteUpChoice> writeUps) =>
    [
        new("title", "Title", Title ?? ""),
        new("status", "Status", $"{Status}") { Shown = Status is { } status ? Words.Of(status) : null },
        new("writeUp", "Write-up", $"{WriteUp}") { Shown = writeUps.FirstOrDefault(w => w.Id == WriteUp)?.Label },
        new("events", "Events", Events ?? ""),
    ];

    /// <summary>Articles that may be the write-up: the newest ones, and the one chosen.</summary>
    public static async Task<IReadOnlyList<WriteUpChoice>> WriteUpsAsync(IntelContext db, bool isDemo, int? chosen)
    {
        var articles = await db.Articles.Where(a => a.IsDemo == isDemo)
            .OrderByDescending(a => a.Id == chosen).ThenByDescending(a => a.Id).Take(MaxWriteUps)
            .Select(a => new { a.Id, a.Title, Publisher = a.Publisher!.Name }).ToListAsync();
        return [.. articles.Select(a => new WriteUpChoice(a.Id, a.Publisher is null ? a.Title : $"{a.Title} — {a.Publisher}"))];
    }
}

/// <summary>One article to choose as a deal's write-up.</summary>
public sealed record WriteUpChoice(int Id, string Label);
