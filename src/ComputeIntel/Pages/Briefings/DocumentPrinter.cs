using ComputeIntel.Briefings;
using ComputeIntel.Browser;
using Microsoft.Extensions.FileProviders;

namespace ComputeIntel.Pages.Briefings;

/// <summary>Prints a briefing's document: its view as HTML, with its style sheets, through the browser.</summary>
public sealed class DocumentPrinter(DocumentRenderer renderer, PdfPrinter printer, IWebHostEnvironment host)
{
    private static readonly string[] Styles = ["/css/briefing.css", "/css/paper-a4.css", "/css/paper-letter.css"];

    /// <exception cref="PrinterFailure">There is no browser, it failed, or too many are waiting.</exception>
    public async Task<byte[]> PrintAsync(BriefingDocument document, CancellationToken cancel) => await PrintAsync(await renderer.RenderAsync(document), cancel);

    /// <exception cref="PrinterFailure">As for a briefing.</exception>
    public async Task<byte[]> PrintAsync(Erratum erratum, CancellationToken cancel) => await PrintAsync(await renderer.RenderAsync(erratum), cancel);

    private Task<byte[]> PrintAsync(string html, CancellationToken cancel) => printer.PrintAsync(new PrintJob(html, Styles.ToDictionary(path => path, TextOf)), cancel);

    private string TextOf(string path)
    {
        using var reader = new StreamReader(host.WebRootFileProvider.GetFileInfo(path).CreateReadStream());
        return reader.ReadToEnd();
    }
}
