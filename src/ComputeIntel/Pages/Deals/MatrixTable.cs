using ComputeIntel.Articles;
using ComputeIntel.Claims;
using ComputeIntel.Data;
using ComputeIntel.Data.Deals;
using ComputeIntel.Deals;
using ComputeIntel.Deals.Terms;
using ComputeIntel.Pages.Shared;

namespace ComputeIntel.Pages.Deals;

/// <summary>A deal's matrix as tables that travel.</summary>
public static class MatrixTable
{
    public static void Map(RouteGroupBuilder tables)
    {
        tables.MapGet("/deals/{slug}/matrix.csv", async (HttpContext context, IntelContext db, TimeProvider time, string slug, string? asOf, string? knownOn) =>
        {
            var matrix = await LoadAsync(db, time, slug, DealClock.Read(asOf, knownOn));
            await CsvTable.WriteAsync(context.Response, $"{slug}-matrix.csv", ["Term", "Of", .. matrix.Sources.Select(Heading)], matrix.Rows.Select(Line), context.RequestAborted);
        });
        tables.MapGet("/deals/{slug}/matrix.json", async (IntelContext db, TimeProvider time, string slug, string? asOf, string? knownOn) =>
            MatrixAnswer.Of(await LoadAsync(db, time, slug, DealClock.Read(asOf, knownOn))));
    }

    /// <summary>"SEC, 20 May 2026: S-1": what a column is headed by where there is no room for two lines.</summary>
    private static string Heading(Article source) =>
        string.Join(", ", new[] { source.Publisher?.Name, source.PublishedOn?.ToReadable() }.OfType<string>()) is { Length: > 0 } from ? $"{from}: {source.Title}" : source.Title;

    private static string[] Line(MatrixRow row) => [Words.Capital(Words.Of(row.Term)), row.Scope ?? "", .. row.Cells.Select(Cell)];

    private static string Cell(IReadOnlyList<MatrixEntry> entries) =>
        string.Join("; ", entries.Select(e => $"{e.Text} ({Words.Of(e.Tag)}, {string.Join(" ", e.Claims.Select(c => $"C-{c}"))})"));

    private static async Task<Matrix> LoadAsync(IntelContext db, TimeProvider time, string slug, DealClock clock) =>
        Matrix.Of((await db.SynthesisAsync(await db.DealAsync(slug), clock, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime))).Table);
}

/// <summary>A deal's matrix.</summary>
/// <param name="Sources">The columns.</param>
/// <param name="Rows">A row for each term and what its figures are of.</param>
public sealed record MatrixAnswer(IReadOnlyList<MatrixSourceAnswer> Sources, IReadOnlyList<MatrixRowAnswer> Rows)
{
    public static MatrixAnswer Of(Matrix matrix) => new(
        [.. matrix.Sources.Select(a => new MatrixSourceAnswer(a.Id, a.Title, a.Publisher?.Name, a.Kind, a.IsPrimary, a.PublishedOn))],
        [.. matrix.Rows.Select(row => RowOf(row, matrix.Sources))]);

    private static MatrixRowAnswer RowOf(MatrixRow row, IReadOnlyList<Article> sources)
    {
        var values = from cell in row.Cells.Zip(sources)
                     from entry in cell.First
                     select new MatrixValueAnswer(cell.Second.Id, entry.Text, entry.Tag, entry.Claims);
        return new(row.Term, row.Scope, [.. values]);
    }
}

public sealed record MatrixSourceAnswer(int Article, string Title, string? Publisher, ArticleKind Kind, bool IsPrimary, PartialDate? PublishedOn);

/// <param name="Term">Which.</param>
/// <param name="Of">What its figures are of.</param>
/// <param name="Values">Those that are said, in the order of the sources.</param>
public sealed record MatrixRowAnswer(TermKind Term, string? Of, IReadOnlyList<MatrixValueAnswer> Values);

public sealed record MatrixValueAnswer(int Article, string Value, Tag Tag, IReadOnlyList<int> Claims);
