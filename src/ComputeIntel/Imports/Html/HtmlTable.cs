using System.Text;
using AngleSharp.Dom;

namespace ComputeIntel.Imports.Html;

/// <summary>Tells tables of data from those that only lay out a page, and writes the former as pipe tables.</summary>
internal static class HtmlTable
{
    private const int MaxColumns = 60;
    private const int MaxRows = 5_000;
    private const int LongCell = 400;

    public static bool IsData(IElement table)
    {
        if (table.GetAttribute("role") is "presentation" or "none" || table.QuerySelector("table, p + p, h1, h2, h3, ul li ul") is not null)
        {
            return false;
        }

        if (table.QuerySelector("th, caption, thead") is not null)
        {
            return true;
        }

        var rows = RowsOf(table).Take(50).Select(r => CellsOf(r).Count()).ToList();
        return rows.Count >= 2 && rows.Max() >= 2 && rows.Count(n => n == rows.Max()) * 2 > rows.Count
            && RowsOf(table).Take(50).SelectMany(CellsOf).All(c => c.TextContent.Length <= LongCell);
    }

    public static string Write(IElement table, Func<IElement, InlineText> lineOf)
    {
        var rows = RowsOf(table).Take(MaxRows).Select(row => CellsOf(row).SelectMany(cell => Spread(cell, lineOf)).Take(MaxColumns).ToList()).Where(r => r.Exists(c => c.Length > 0)).ToList();
        if (rows.Count == 0)
        {
            return "";
        }

        // Markdown has no table without a heading row: an empty one is not shown.
        var width = rows.Max(r => r.Count);
        var hasHead = RowsOf(table).First() is var first && (first.ParentElement?.LocalName == "thead" || CellsOf(first).All(c => c.LocalName == "th"));
        var written = new StringBuilder();
        WriteRow(written, hasHead ? rows[0] : [], width);
        written.Append('\n').Append('|').Insert(written.Length, " --- |", width);
        foreach (var row in rows.Skip(hasHead ? 1 : 0))
        {
            written.Append('\n');
            WriteRow(written, row, width);
        }

        return written.ToString();
    }

    private static IEnumerable<IElement> RowsOf(IElement table) =>
        table.Children.SelectMany(c => c.LocalName == "tr" ? [c] : c.LocalName is "thead" or "tbody" or "tfoot" ? c.Children.Where(r => r.LocalName == "tr") : []);

    private static IEnumerable<IElement> CellsOf(IElement row) => row.Children.Where(c => c.LocalName is "td" or "th");

    private static IEnumerable<string> Spread(IElement cell, Func<IElement, InlineText> lineOf)
    {
        var span = int.TryParse(cell.GetAttribute("colspan"), out var n) ? Math.Clamp(n, 1, MaxColumns) : 1;
        return Enumerable.Repeat("", span - 1).Prepend(lineOf(cell).ToMarkdown());
    }

    private static void WriteRow(StringBuilder written, List<string> cells, int width)
    {
        written.Append('|');
        for (var i = 0; i < width; i++)
        {
            written.Append(' ').Append(i < cells.Count ? cells[i] : "").Append(" |");
        }
    }
}
