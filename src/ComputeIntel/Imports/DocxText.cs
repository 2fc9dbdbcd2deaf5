using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ComputeIntel.Imports;

/// <summary>The text of a Word document as Markdown blocks: headings, lists, tables, links; the notes follow at the end.</summary>
internal sealed class DocxText(MainDocumentPart main, ReadingBudget budget)
{
    private const int MaxDepth = 30;
    private const int MaxLevel = 8;

    private readonly DocxStyles _styles = new(main);
    private readonly DocxNumbering _numbering = new(main);
    private readonly List<DocxBlock> _blocks = [];
    private readonly List<(string Mark, OpenXmlElement Note)> _notes = [];
    private int _listLevel = -1;

    /// <summary>The paragraph that is set as the document's title; null where there is none.</summary>
    public string? Title { get; private set; }

    public IReadOnlyList<DocxBlock> Read()
    {
        if (main.Document?.Body is { } body)
        {
            ReadAll(body, main, 0);
        }

        for (var i = 0; i < _notes.Count; i++)
        {
            var (mark, note) = _notes[i];
            var line = new InlineText();
            line.Write($"[{mark}] ");
            foreach (var paragraph in note.Elements<Paragraph>())
            {
                new DocxLine(line, note is Footnote ? main.FootnotesPart! : main.EndnotesPart!, null).Write(paragraph);
                line.Write(" ");
            }

            Add(MarkdownText.AsLine(line.ToMarkdown()));
        }

        return _blocks;
    }

    private void ReadAll(OpenXmlElement container, OpenXmlPart part, int depth)
    {
        if (depth > MaxDepth)
        {
            throw ReadingRefusals.TooDeep();
        }

        foreach (var element in container.ChildElements)
        {
            budget.Check();
            switch (element)
            {
                case Paragraph paragraph:
                    Read(paragraph, part);
                    break;
                case Table table:
                    Add(WriteTable(table, part));
                    break;
                case SdtBlock { SdtContentBlock: { } content }:
                    ReadAll(content, part, depth + 1);
                    break;
                case CustomXmlBlock or InsertedRun:
                    ReadAll(element, part, depth + 1);
                    break;
            }
        }
    }

    private void Read(Paragraph paragraph, OpenXmlPart part)
    {
        var line = LineOf(paragraph, part);
        var markdown = line.ToMarkdown();
        if (markdown.Length == 0)
        {
            return;
        }

        var style = paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value;
        var outline = paragraph.ParagraphProperties?.OutlineLevel?.Val?.Value is { } own and < 6 ? own + 1 : _styles.HeadingLevel(style);
        if (_styles.IsTitle(style) && Title is null)
        {
            Title = line.Plain;
            _blocks.Add(new DocxBlock(MarkdownText.Heading(1, markdown), IsTitle: true));
            _listLevel = -1;
        }
        else if (outline is { } level)
        {
            Add(MarkdownText.Heading(level, markdown));
        }
        else if (_numbering.MarkerOf(paragraph, _styles.NumberingOf(style)) is { } item)
        {
            // An item may go one level deeper than the one before it, else Markdown takes it for code.
            var depth = Math.Min(Math.Min(item.Level, _listLevel + 1), MaxLevel);
            Add(new string(' ', depth * 4) + item.Marker + MarkdownText.AsLine(markdown));
            _listLevel = depth;
        }
        else if (_styles.IsQuotation(style))
        {
            Add("> " + MarkdownText.AsLine(markdown));
        }
        else
        {
            Add(MarkdownText.AsLine(markdown));
        }
    }

    private InlineText LineOf(Paragraph paragraph, OpenXmlPart part)
    {
        var line = new InlineText();
        new DocxLine(line, part, MarkOf).Write(paragraph);
        return line;
    }

    /// <summary>The number that a reference gets, its note kept for the end.</summary>
    private string? MarkOf(OpenXmlElement reference)
    {
        OpenXmlElement? note = reference switch
        {
            FootnoteReference { Id: { } id } => main.FootnotesPart?.Footnotes?.Elements<Footnote>().FirstOrDefault(f => f.Id?.Value == id.Value && f.Type is null),
            EndnoteReference { Id: { } id } => main.EndnotesPart?.Endnotes?.Elements<Endnote>().FirstOrDefault(f => f.Id?.Value == id.Value && f.Type is null),
            _ => null,
        };
        if (note is null)
        {
            return null;
        }

        _notes.Add(($"{_notes.Count + 1}", note));
        return _notes[^1].Mark;
    }

    private string WriteTable(Table table, OpenXmlPart part)
    {
        var rows = table.Elements<TableRow>().Select(row => row.Elements<TableCell>().SelectMany(cell => CellsOf(cell, part)).Take(60).ToList()).Where(r => r.Count > 0).ToList();
        if (rows.Count == 0)
        {
            return "";
        }

        var width = rows.Max(r => r.Count);
        return string.Join('\n', rows.Take(1).Append([.. Enumerable.Repeat("---", width)]).Concat(rows.Skip(1)).Select(r => "| " + string.Join(" | ", r.Concat(Enumerable.Repeat("", width - r.Count))) + " |"));
    }

    private IEnumerable<string> CellsOf(TableCell cell, OpenXmlPart part)
    {
        budget.Check();
        var line = new InlineText();
        foreach (var paragraph in cell.Descendants<Paragraph>())
        {
            new DocxLine(line, part, MarkOf).Write(paragraph);
            line.Write(" ");
        }

        var span = Math.Clamp(cell.TableCellProperties?.GridSpan?.Val?.Value ?? 1, 1, 60);
        return Enumerable.Repeat("", span - 1).Prepend(line.ToMarkdown());
    }

    private void Add(string markdown)
    {
        _listLevel = -1;
        if (markdown.Length > 0)
        {
            _blocks.Add(new DocxBlock(markdown, IsTitle: false));
        }
    }
}

/// <summary>One paragraph or table as Markdown.</summary>
internal sealed record DocxBlock(string Markdown, bool IsTitle);
