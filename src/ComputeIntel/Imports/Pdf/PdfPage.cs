namespace ComputeIntel.Imports.Pdf;

/// <summary>One page: its words, in no order yet.</summary>
/// <param name="Height">In points.</param>
internal sealed record PdfPage(int Number, double Height, List<PdfWord> Words);
