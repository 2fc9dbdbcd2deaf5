using ComputeIntel.Anchoring;
using ComputeIntel.Copies;
using ComputeIntel.Data;
using ComputeIntel.Data.Copies;
using CsvHelper;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Pages.Articles;

/// <summary>One holder of a copied paragraph as a row of a table that travels.</summary>
[CsvRecord]
public sealed partial record CopyRow
{
    /// <summary>The paragraph of the article asked for.</summary>
    public required int Paragraph { get; init; }

    /// <summary>1 for the earliest.</summary>
    public required int Place { get; init; }

    public required string Article { get; init; }

    public string? Publisher { get; init; }

    /// <summary>The published date, else the day of the first capture.</summary>
    public required string Since { get; init; }

    public required bool IsPublishedDate { get; init; }

    /// <summary>The share of word pairs that it has in common with the paragraph of the article asked for.</summary>
    public required double Resemblance { get; init; }

    /// <summary>What differs from the earliest.</summary>
    public required string Changed { get; init; }

    public required string Text { get; init; }

    public required string Link { get; init; }

    public bool IsDemo { get; init; }

    public static async Task<IEnumerable<CopyRow>> AllAsync(IntelContext db, int articleId, CancellationToken cancel)
    {
        if (!await db.Articles.AnyAsync(a => a.Id == articleId, cancel))
        {
            throw Refusal.NotFound($"article {articleId}");
        }

        return (await db.CopiesInAsync(articleId, cancel)).SelectMany(Of);
    }

    private static IEnumerable<CopyRow> Of(CopiedParagraph copied) => copied.Holders.Select((holder, i) => new CopyRow
    {
        Paragraph = copied.Own.Ordinal,
        Place = i + 1,
        Article = holder.Title,
        Publisher = holder.Publisher,
        Since = holder.Since.ToString(),
        IsPublishedDate = holder.PublishedOn is not null,
        Resemblance = Math.Round(copied.Others.FirstOrDefault(o => o.Holder == holder)?.Resemblance ?? 1, 3),
        Changed = i == 0 ? "" : string.Join("; ", CopyWords.Of(WordComparison.Of(copied.Holders[0].Text, holder.Text))),
        Text = holder.Text,
        Link = $"/articles/{holder.ArticleId}#p-{holder.Ordinal}",
        IsDemo = holder.IsDemo,
    });
}
