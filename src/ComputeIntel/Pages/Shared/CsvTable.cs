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
        await using var csv = Begin(response, fileName);
        await csv.WriteRecordsAsync(Rest(reading, isRow), cancel);
    }

    /// <summary>The same for a table whose columns are known only when it is made.</summary>
    public static async Task WriteAsync(HttpResponse response, string fileName, string[] columns, IEnumerable<string[]> rows, CancellationToken cancel)
    {
        await using var csv = Begin(response, fileName);
        foreach (var row in rows.Prepend(columns))
        {
            await csv.WriteRecordAsync(row, cancel);
        }
    }

    private static CsvWriter Begin(HttpResponse response, string fileName)
    {
        response.ContentType = "text/csv; charset=utf-8";
        response.Headers.ContentDisposition = $"attachment; filename=\"{fileName}\"";
        return CsvWriter.Create(response.Body, Options, leaveOpen: true);
    }

    private static async IAsyncEnumerable<T> Rest<T>(IAsyncEnumerator<T> reading, bool isRow)
    {
        for (; isRow; isRow = await reading.MoveNextAsync())
        {
            yield return reading.Current;
        }
    }
}
