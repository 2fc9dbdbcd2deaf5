using ComputeIntel.Anchoring;
using ComputeIntel.Copies;
using ComputeIntel.Data;
using ComputeIntel.Data.Copies;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Api;

/// <summary>Paragraphs that several articles have.</summary>
public static class CopyApi
{
    public static void MapCopies(this IEndpointRouteBuilder api) =>
        api.MapGet("/articles/{id:int}/copies", ListAsync).WithTags("Articles").WithName("listCopies").Refuses(404);

    /// <summary>The paragraphs of an article's newest capture that other articles have too, each with all who have it, earliest first.</summary>
    public static async Task<Ok<CopyList>> ListAsync(int id, IntelContext db, CancellationToken cancel)
    {
        if (!await db.Articles.AnyAsync(a => a.Id == id, cancel))
        {
            throw Refusal.NotFound($"article {id}");
        }

        var copied = await db.CopiesInAsync(id, cancel);
        return TypedResults.Ok(new CopyList([.. copied.Select(CopiedAnswer.Of)], await BandFilling.IsDoneAsync(db, cancel)));
    }
}

/// <param name="Items">In the order of the text.</param>
/// <param name="IsComplete">False while captures from before an update of the program are still looked through.</param>
public sealed record CopyList(IReadOnlyList<CopiedAnswer> Items, bool IsComplete);

/// <param name="ParagraphId">The paragraph of the article asked for.</param>
/// <param name="Ordinal">Its number in the newest capture.</param>
/// <param name="IsEverywhere">More articles have it than are listed: a standing phrase rather than a copy.</param>
/// <param name="Holders">Who has it, the article asked for among them, earliest first.</param>
public sealed record CopiedAnswer(int ParagraphId, int Ordinal, bool IsEverywhere, IReadOnlyList<HolderAnswer> Holders)
{
    public static CopiedAnswer Of(CopiedParagraph copied) => new(
        copied.Own.ParagraphId, copied.Own.Ordinal, copied.IsEverywhere, [.. copied.Holders.Select(h => HolderAnswer.Of(h, copied))]);
}

/// <summary>An article that has the paragraph.</summary>
public sealed record HolderAnswer
{
    public required int ArticleId { get; init; }

    public required string Title { get; init; }

    public required string? Publisher { get; init; }

    public required PartialDate? PublishedOn { get; init; }

    /// <summary>When the article was first captured.</summary>
    public required DateTime CapturedAt { get; init; }

    public required bool IsDemo { get; init; }

    public required int ParagraphId { get; init; }

    public required int Ordinal { get; init; }

    public required string Text { get; init; }

    /// <summary>The share of word pairs in common with the paragraph of the article asked for, 0 to 1.</summary>
    public required double Resemblance { get; init; }

    /// <summary>What differs from the earliest; empty for itself.</summary>
    public required IReadOnlyList<CopyChange> Changes { get; init; }

    public static HolderAnswer Of(ParagraphHolder holder, CopiedParagraph copied) => new()
    {
        ArticleId = holder.ArticleId,
        Title = holder.Title,
        Publisher = holder.Publisher,
        PublishedOn = holder.PublishedOn,
        CapturedAt = holder.CapturedAt,
        IsDemo = holder.IsDemo,
        ParagraphId = holder.ParagraphId,
        Ordinal = holder.Ordinal,
        Text = holder.Text,
        Resemblance = copied.Others.FirstOrDefault(o => o.Holder == holder)?.Resemblance ?? 1,
        Changes = holder == copied.Holders[0] ? [] : [.. WordComparison.Of(copied.Holders[0].Text, holder.Text).Replacements.Select(r => new CopyChange(r.Kinds, r.Before, r.After))],
    };
}

/// <param name="Kinds">What kinds of things changed.</param>
/// <param name="Before">The words of the earliest; empty where words were put in.</param>
/// <param name="After">The words in their place; empty where they were left out.</param>
public sealed record CopyChange(IReadOnlyList<ChangeKind> Kinds, string Before, string After);
