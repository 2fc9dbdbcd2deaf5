using CsvHelper;

namespace ComputeIntel.Pages.Shared;

/// <summary>Rows as CSV (RFC 4180) that spreadsheets open as they are: UTF-8 with its mark, and nothing that they would run as a formula.</summary>
public static class CsvTable
{
    private static readonly CsvWriterOptions Options = CsvWriterOptions.Default with { Injection = CsvInjection.Escape, WriteByteOrderMark = true };

    public static async Task WriteAsync<T>(HttpResponse response, string fileName, IAsyncEnumerable<T> rows, CancellationToken cancel)
    {
        // The first row before the answer begins: a store that does not answer can then still be told as such.
        await using var reading = rows.GetAsyncEnumerator(cancel);
        var isRow = await reading.MoveNextAsync();
        response.ContentType = "text/csv; charset=utf-8";
        response.Headers.ContentDisposition = $"attachment; filename=\"{fileName}\"";
        await using var csv = CsvWriter.Create(response.Body, Options, leaveOpen: true);
        await csv.WriteRecordsAsync(Rest(reading, isRow), cancel);
    }

    private static async IAsyncEnumerable<T> Rest<T>(IAsyncEnumerator<T> reading, bool isRow)
    {
        for (; isRow; isRow = await reading.MoveNextAsync())
        {
            yield return reading.Current;
        }
    }
}
