using System.Text.RegularExpressions;

namespace ComputeIntel.Articles;

/// <summary>Recognises a closing line that is no part of the text but points to where it came from: "Read original article →", "Source: https://…".</summary>
internal static partial class OriginalPointer
{
    // Longer than this is a sentence, whatever its words; and what the store holds.
    private const int MaxLength = 200;

    /// <summary>Takes the pointer off the end of the paragraphs; null, with nothing taken, where there is none.</summary>
    public static (string Text, string? Url)? TakeFrom(List<Paragraph> paragraphs)
    {
        if (paragraphs is not [_, .., { Kind: ParagraphKind.Text or ParagraphKind.Heading or ParagraphKind.ListItem } last])
        {
            return null;
        }

        var link = last.Spans.Find(s => s.Style == InlineStyle.Link);
        var words = link is null ? last.Text : WithoutAddress(last.Text, link);
        if (words.Length > MaxLength || !(Invitation().IsMatch(words) || (link is not null && Label().IsMatch(words))))
        {
            return null;
        }

        paragraphs.RemoveAt(paragraphs.Count - 1);
        return (PlainText.Shortened(last.Text, MaxLength), link?.Href);
    }

    /// <summary>The words of the line; an address that is written out is none of them.</summary>
    private static string WithoutAddress(string text, InlineSpan link)
    {
        var start = CodePoints.ToIndex(text, link.Start);
        var end = CodePoints.ToIndex(text, link.End);
        return text.AsSpan(start, end - start).StartsWith("http", StringComparison.OrdinalIgnoreCase) ? text[..start] + text[end..] : text;
    }

    // The whole line is the invitation, with at most the name of who has the original.
    [GeneratedRegex(
        """
        \A [\W_]*
        (?: (?:(?: read | view | see | visit | open | go\ to | link\ to | click\ (?:here\ )?(?: to\ read | for ) )\ (?: the\ | this\ )?)?
            (?: original | full | whole | complete | entire | source | rest\ of\ the )\ (?: original\ | full\ )?
            (?: article | story | post | report | text | piece | version | source | page | coverage | announcement | press\ release | filing )
          | (?: read | view | see | visit )\ (?:the\ )? original
          | read\ (?: more | on ) | (?: continue | keep )\ reading )
        (?: \ here )? (?: \ (?: at | on | in | from | via )\ [^.!?]{1,40} )? (?: \ here )?
        [\W_]* \z
        """,
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Invitation();

    // Before an address, or a few words that lead to one; or nothing but the address.
    [GeneratedRegex(@"\A[\W_]*(?:(?:source|original|link|via|url|(?:original|source|article|story) (?:article|source|link|url))\s*:[^.!?:]{0,60})?[\W_]*\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Label();
}
