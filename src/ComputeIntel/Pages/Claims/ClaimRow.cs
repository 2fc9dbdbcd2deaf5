using ComputeIntel.Articles;
using ComputeIntel.Claims;
using ComputeIntel.Data;
using ComputeIntel.Data.Searching;
using ComputeIntel.Pages.Shared;
using ComputeIntel.Parties;
using CsvHelper;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Pages.Claims;

/// <summary>A claim as one row of a table that travels.</summary>
[CsvRecord]
public sealed partial record ClaimRow
{
    public required string Number { get; init; }

    public required string Tag { get; init; }

    /// <summary>Why it needs to be looked at again; null where it does not.</summary>
    public string? Recheck { get; init; }

    public required string Statement { get; init; }

    public required string Nature { get; init; }

    public required string Bearing { get; init; }

    public string? Hedge { get; init; }

    public string? Acquirer { get; init; }

    public required string Facilities { get; init; }

    public required string Counterparties { get; init; }

    /// <summary>The names that it writes where others stand above, because their parties are merged: "Colossus I = Colossus 1".</summary>
    public required string WrittenNames { get; init; }

    public string? StatedRationale { get; init; }

    public required string Measures { get; init; }

    public required string Attribution { get; init; }

    public int? Credibility { get; init; }

    public string? AsOf { get; init; }

    public string? Deal { get; init; }

    public required string Quotation { get; init; }

    public required string Article { get; init; }

    public string? Publisher { get; init; }

    public string? PublishedOn { get; init; }

    /// <summary>The original, opened at the words quoted.</summary>
    public string? Original { get; init; }

    public bool IsDemo { get; init; }

    /// <param name="db">The store.</param>
    /// <param name="filter">A checked filter.</param>
    public static async IAsyncEnumerable<ClaimRow> AllAsync(IntelContext db, ClaimFilter filter)
    {
        var deals = await db.Deals.ToDictionaryAsync(d => d.Id, d => d.Slug);
        await foreach (var claim in db.AllAsync(filter))
        {
            yield return Of(claim, claim.DealId is { } deal ? deals.GetValueOrDefault(deal) : null);
        }
    }

    private static ClaimRow Of(Claim claim, string? deal) => new()
    {
        Number = claim.Number,
        Tag = TagWords.Css(claim.Tag),
        Recheck = claim.NeedsRecheck ? RecheckWords.Of(claim) : null,
        Statement = claim.Statement,
        Nature = Words.Of(claim.Nature),
        Bearing = Words.Of(claim.Bearing),
        Hedge = claim.Hedge,
        Acquirer = claim.Acquirer?.NameNow(),
        Facilities = string.Join("; ", claim.Facilities.OrderBy(f => f.Ordinal).Select(f => f.Facility!.NameNow()).Distinct()),
        Counterparties = string.Join("; ", claim.Counterparties.OrderBy(c => c.Ordinal).Select(c => $"{c.Organization!.NameNow()} ({Words.Of(c.Role)})").Distinct()),
        WrittenNames = string.Join("; ", claim.Parties.Where(p => p.Written() is not null).Select(p => $"{p.Written()} = {p.NameNow()}")),
        StatedRationale = claim.StatedRationale?.Text,
        Measures = string.Join("; ", claim.Measures.OrderBy(m => m.Ordinal).Select(MeasureText.Compact)),
        Attribution = Words.Of(claim.Attribution),
        Credibility = claim.Credibility,
        AsOf = claim.AsOf?.ToString(),
        Deal = deal,
        Quotation = string.Join(" … ", claim.Quotations.OrderBy(q => q.Ordinal).Select(q => q.Words)),
        Article = claim.Article!.Title,
        Publisher = claim.Article.Publisher?.Name,
        PublishedOn = claim.Article.PublishedOn?.ToString(),
        Original = claim.Quotations.MinBy(q => q.Ordinal) is { } first ? TextFragment.LinkTo(claim.Article, first) : claim.Article.Url,
        IsDemo = claim.IsDemo,
    };
}
