using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Data.Copies;

/// <summary>
/// Gives the captures of an earlier version of the program their bands, some at a time. How far it came is remembered with each part, so that it goes on from
/// there whenever it is interrupted; once through, it never looks again.
/// </summary>
public static class BandFilling
{
    private const int AtOnce = 50;

    private const string Done = "done";

    /// <summary>Whether every capture has its bands.</summary>
    public static Task<bool> IsDoneAsync(IntelContext db, CancellationToken cancel) =>
        db.Settings.AnyAsync(s => s.Name == Setting.CopiesFilled && s.Value == Done, cancel);

    /// <summary>Fills the next part.</summary>
    /// <returns>False where there is nothing left to do.</returns>
    public static async Task<bool> FillNextAsync(IntelContext db, CancellationToken cancel) => !await IsDoneAsync(db, cancel) && await db.InOneTransactionAsync(async () =>
    {
        var filled = await db.Settings.FindAsync([Setting.CopiesFilled], cancel);
        var last = filled is null ? 0 : int.Parse(filled.Value, CultureInfo.InvariantCulture);
        var captures = await db.Captures.Where(c => c.Id > last).OrderBy(c => c.Id).Take(AtOnce)
            .Select(c => new { c.Id, IsNewest = !db.Captures.Any(n => n.ArticleId == c.ArticleId && n.Number > c.Number) }).ToListAsync(cancel);
        var newest = captures.Where(c => c.IsNewest).Select(c => c.Id).ToList();
        var bare = await db.Paragraphs.Where(p => newest.Contains(p.CaptureId) && !db.ParagraphBands.Any(b => b.ParagraphId == p.Id)).ToListAsync(cancel);
        db.AddRange(bare.Select(Data.ParagraphBands.Of).OfType<ParagraphBands>());
        if (filled is null)
        {
            db.Settings.Add(filled = new Setting { Name = Setting.CopiesFilled, Value = "" });
        }

        filled.Value = captures.Count == 0 ? Done : captures[^1].Id.ToString(CultureInfo.InvariantCulture);
        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
        return filled.Value != Done;
    });
}
