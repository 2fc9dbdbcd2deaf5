using AngleSharp.Dom;

namespace ComputeIntel.Imports.Html;

/// <summary>Writes a page's elements as Markdown: headings, lists, quotations, tables, captions, code, emphasis and links. What cannot be read is left out.</summary>
internal sealed class HtmlMarkdownWriter
{
    // Deeper lists and quotations are kept at this depth; their words are not lost.
    private const int MaxDepth = 12;

    private readonly HtmlPage _page;
    private readonly ReadingBudget _budget;
    private List<string> _blocks = [];
    private InlineText _line = new();
    private int _depth;
    private int _visited;

    private HtmlMarkdownWriter(HtmlPage page, ReadingBudget budget) => (_page, _budget) = (page, budget);

    public static string Write(INode root, HtmlPage page, ReadingBudget budget)
    {
        var writer = new HtmlMarkdownWriter(page, budget);
        writer.Visit(root, default);
        writer.EndLine();
        return string.Join("\n\n", writer._blocks) + (writer._blocks.Count > 0 ? "\n" : "");
    }

    private void Visit(INode node, HtmlSetting around)
    {
        if (++_visited % 256 == 0)
        {
            _budget.Check();
        }

        if (node is IText text)
        {
            _line.Write(text.Data, around.Setting, around.Link);
        }
        else if (node is IElement element)
        {
            Visit(element, around);
        }
        else
        {
            VisitAll(node, around);
        }
    }

    private void VisitAll(INode node, HtmlSetting around)
    {
        foreach (var child in node.ChildNodes)
        {
            Visit(child, around);
        }
    }

    private void Visit(IElement element, HtmlSetting around)
    {
        var name = element.LocalName;
        if (HtmlElements.Unreadable.Contains(name) || element.HasAttribute("hidden"))
        {
            return;
        }

        switch (name)
        {
            case "br":
                EndLineAtSecondBreak(element);
                break;
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                EndLine();
                VisitAll(element, around);
                _line = _line.Without(InlineSetting.Strong);
                EndLine(line => MarkdownText.Heading(name[1] - '0', line));
                break;
            case "ul" or "ol" or "menu":
                EndLine();
                WriteList(element, around);
                break;
            case "dt":
                EndLine();
                VisitAll(element, around with { Setting = InlineSetting.Strong });
                EndLine();
                break;
            case "blockquote":
                EndLine();
                WriteQuotation(element, around);
                break;
            case "pre":
                EndLine();
                WriteCode(element.TextContent);
                break;
            case "table" when HtmlTable.IsData(element):
                EndLine();
                Add(element.Children.FirstOrDefault(c => c.LocalName == "caption") is { } caption ? MarkdownText.AsLine(HtmlLine.Of(caption, around, _page).ToMarkdown()) : "");
                Add(HtmlTable.Write(element, cell => HtmlLine.Of(cell, around, _page)));
                break;
            case "figure":
                EndLine();
                WriteFigure(element, around);
                break;
            case "img" or "picture":
                break;
            case "sup" or "sub":
                HtmlLine.WriteRaised(element, around, _line);
                break;
            default:
                VisitOther(element, around.Within(element, _page));
                break;
        }
    }

    private void VisitOther(IElement element, HtmlSetting around)
    {
        var isBlock = HtmlElements.Blocks.Contains(element.LocalName);
        if (isBlock)
        {
            EndLine();
        }

        if (element.LocalName == "q")
        {
            _line.Write("“", around.Setting, around.Link);
        }

        VisitAll(element, around);
        if (element.LocalName == "q")
        {
            _line.Write("”", around.Setting, around.Link);
        }

        if (isBlock)
        {
            EndLine();
        }
    }

    /// <summary>One break is a space, as a paragraph has one line; two part paragraphs.</summary>
    private void EndLineAtSecondBreak(IElement br)
    {
        var before = br.PreviousSibling;
        while (before is IText { Data: var data } && string.IsNullOrWhiteSpace(data))
        {
            before = before.PreviousSibling;
        }

        if (before is IElement { LocalName: "br" })
        {
            EndLine();
        }
        else
        {
            _line.Write(" ");
        }
    }

    private void WriteList(IElement list, HtmlSetting around)
    {
        var number = int.TryParse(list.GetAttribute("start"), out var start) && start is >= 0 and < 100_000_000 ? start : 1;
        var items = new List<string>();
        foreach (var child in list.ChildNodes)
        {
            var blocks = Within(child, around);
            if (child is IElement { LocalName: not "li" } && items.Count > 0 && blocks.Count > 0)
            {
                // A list that stands between items instead of in one, as older pages have it.
                items[^1] += "\n" + Indented(blocks, "", "  ");
            }
            else if (blocks.Count > 0)
            {
                var marker = list.LocalName == "ol" ? $"{number++}. " : "- ";
                items.Add(_depth >= MaxDepth ? string.Join("\n\n", blocks) : Indented(blocks, marker, new string(' ', marker.Length)));
            }
        }

        // Two lists that follow each other would be one; a comment's place is taken by nothing that is seen.
        Add(string.Join('\n', items));
    }

    private void WriteQuotation(IElement quotation, HtmlSetting around)
    {
        var blocks = Within(quotation, around);
        Add(_depth >= MaxDepth ? string.Join("\n\n", blocks) : Indented(blocks, "> ", "> "));
    }

    private void WriteCode(string code)
    {
        var lines = code.ReplaceLineEndings("\n").Trim('\n').TrimEnd();
        Add(lines.Trim().Length == 0 ? "" : MarkdownText.Fenced(lines));
    }

    /// <summary>A figure's words are its caption; a figure may also be what a table or code stands in.</summary>
    private void WriteFigure(IElement figure, HtmlSetting around)
    {
        var caption = figure.QuerySelector("figcaption");
        var image = figure.QuerySelector("img");
        if (caption is null || image is null || figure.QuerySelector("table, pre, blockquote") is not null)
        {
            VisitAll(figure, around);
            EndLine();
            return;
        }

        var words = HtmlLine.Of(caption, default, _page).Plain;
        var address = _page.Resolve(image.GetAttribute("src") is { Length: > 0 } src && !src.StartsWith("data:", StringComparison.OrdinalIgnoreCase) ? src : image.GetAttribute("data-src"));
        Add(words.Length == 0 ? "" : address is null ? MarkdownText.AsLine(MarkdownText.Escaped(words)) : $"![{MarkdownText.Escaped(words)}]({MarkdownText.Address(address)})");
    }

    private List<string> Within(INode node, HtmlSetting around)
    {
        var outer = (_blocks, _line);
        (_blocks, _line) = ([], new InlineText());
        _depth++;
        if (node is IElement { LocalName: "li" or "blockquote" } container)
        {
            VisitAll(container, around);
        }
        else
        {
            Visit(node, around);
        }

        EndLine();
        _depth--;
        var blocks = _blocks;
        (_blocks, _line) = outer;
        return blocks;
    }

    private void EndLine() => EndLine(MarkdownText.AsLine);

    private void EndLine(Func<string, string> write)
    {
        var line = _line.ToMarkdown();
        _line = new InlineText();
        Add(line.Length == 0 ? "" : write(line));
    }

    private void Add(string block)
    {
        if (block.Length > 0)
        {
            _blocks.Add(block);
        }
    }

    private static string Indented(List<string> blocks, string first, string rest)
    {
        var lines = string.Join("\n\n", blocks).Split('\n');
        return string.Join('\n', lines.Select((line, i) => i == 0 ? first + line : line.Length == 0 ? rest.TrimEnd() : rest + line));
    }
}
