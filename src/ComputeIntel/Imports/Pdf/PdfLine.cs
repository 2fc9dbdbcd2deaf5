namespace ComputeIntel.Imports.Pdf;

/// <summary>One line of a page, in points from its lower left corner.</summary>
/// <param name="Size">The height of its letters, as most of them have it.</param>
/// <param name="Column">The left and right edge of the column that it stands in.</param>
/// <param name="Cells">Its parts, where wide gaps part them as in a table; else empty.</param>
internal sealed record PdfLine(int Page, string Text, double Left, double Right, double Baseline, double Size, bool IsBold, (double Left, double Right) Column, IReadOnlyList<string> Cells);
