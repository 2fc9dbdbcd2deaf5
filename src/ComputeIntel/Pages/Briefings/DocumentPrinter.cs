using ComputeIntel.Briefings;
using ComputeIntel.Browser;

namespace ComputeIntel.Pages.Briefings;

/// <summary>Prints a briefing's document: its view as HTML, through the browser.</summary>
public sealed class DocumentPrinter(DocumentRenderer renderer, PdfPrinter printer)
{
    /// <exception cref="PrinterFailure">There is no browser, it failed, or too many are waiting.</exception>
    public async Task<byte[]> PrintAsync(BriefingDocument document, CancellationToken cancel) => await printer.PrintAsync(await renderer.RenderAsync(document), cancel);

    /// <exception cref="PrinterFailure">As for a briefing.</exception>
    public async Task<byte[]> PrintAsync(Erratum erratum, CancellationToken cancel) => await printer.PrintAsync(await renderer.RenderAsync(erratum), cancel);
}
