using CsvHelper;

namespace ComputeIntel.Pages.Shared;

/// <summary>Rows as CSV (RFC 4180) that spreadsheets open as they are: UTF-8 with its mark, and nothing that they would run as a formula.</summary>
public static class CsvTable
{
    private static readonly CsvWriterOptions Options = CsvWriterOptions.Default with { Injection = CsvInjection.Escape, WriteByteOrderMark = true };

    public static async Task WriteAsync<T>(HttpResponse response, string fileName, IAsyncEnumerable<T> rows, CancellationToken cancel)
    {
        response.ContentType = "text/csv; charset=utf-8";
        response.Headers.ContentDisposition = $"attachment; filename=\"{fileName}\"";
        await using var csv = CsvWriter.Create(response.Body, Options, leaveOpen: true);
        await csv.WriteRecordsAsync(rows, cancel);
    }
}
