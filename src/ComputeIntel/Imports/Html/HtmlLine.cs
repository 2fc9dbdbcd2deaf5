using AngleSharp.Dom;

namespace ComputeIntel.Imports.Html;

/// <summary>Writes everything in an element as one line: in a cell or a caption there is room for no more.</summary>
internal static class HtmlLine
{
    public static InlineText Of(IElement element, HtmlSetting around, HtmlPage page)
    {
        var line = new InlineText();
        Write(element, around, page, line);
        return line;
    }

    /// <summary>A raised number is a note's where it leads somewhere, else an exponent.</summary>
    public static void WriteRaised(IElement element, HtmlSetting around, InlineText line)
    {
        var text = element.TextContent.Trim();
        var isRaised = element.LocalName == "sup";
        var isNote = isRaised && (element.QuerySelector("a[href^='#']") ?? element.Closest("a[href^='#']")) is not null;
        var written = isNote && !text.StartsWith('[') ? $"[{text}]"
            : isRaised && text.Length is > 0 and <= 3 && text.All(char.IsAsciiDigit) ? string.Concat(text.Select(c => "⁰¹²³⁴⁵⁶⁷⁸⁹"[c - '0']))
            : element.TextContent;
        line.Write(written, around.Setting, around.Link);
    }

    private static void Write(INode node, HtmlSetting around, HtmlPage page, InlineText line)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is IText text)
            {
                line.Write(text.Data, around.Setting, around.Link);
            }
            else if (child is IElement { LocalName: "sup" or "sub" } raised)
            {
                WriteRaised(raised, around, line);
            }
            else if (child is IElement element && !HtmlElements.Unreadable.Contains(element.LocalName))
            {
                var parts = element.LocalName == "br" || HtmlElements.Blocks.Contains(element.LocalName);
                line.Write(parts ? " " : "");
                Write(element, around.Within(element, page), page, line);
                line.Write(parts ? " " : "");
            }
        }
    }
}
