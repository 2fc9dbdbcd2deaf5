namespace ComputeIntel.Articles;

/// <summary>
/// Links that open the original at the words quoted, by a text directive: <c>#:~:text=[prefix-,]start[,end][,-suffix]</c>
/// (WICG, URL Fragment Text Directives). A browser that does not know them opens the page.
/// </summary>
public static class TextFragment
{
    // Longer quotations are named by how they begin and end: what stands between may be broken up on the page.
    private const int MaxWholeWords = 12;
    private const int MaxWholeLength = 200;
    private const int EdgeWords = 5;
    private const int EdgeLength = 20;

    // Fewer words than these may stand on the page twice; the words around them tell which are meant.
    private const int MinWords = 4;
    private const int ContextWords = 3;

    /// <summary>The article's link with the place of a quotation; null where the article has no link. Needs the quotation's paragraph loaded where it is the whole of it.</summary>
    public static string? LinkTo(Article article, Quotation quotation) =>
        article.Url is { } url ? $"{WithoutDirective(url)}:~:text={Directive(quotation)}" : null;

    private static string WithoutDirective(string url)
    {
        var directive = url.IndexOf(":~:", StringComparison.Ordinal);
        var address = directive < 0 ? url : url[..directive];
        return address.Contains('#') ? address : address + "#";
    }

    private static string Directive(Quotation quotation)
    {
        // A browser matches whole words only, so that a quotation cut within a word is widened to it.
        var (before, head) = quotation.Words.Length > 0 && IsInWord(quotation.Words[0]) ? SplitBeforeLastWord(quotation.Prefix ?? "") : (quotation.Prefix ?? "", "");
        var (tail, after) = quotation.Words.Length > 0 && IsInWord(quotation.Words[^1]) ? SplitAfterFirstWord(quotation.Suffix ?? "") : ("", quotation.Suffix ?? "");
        var quoted = head + quotation.Words + tail;

        // On the page there is no bar between the cells of a row.
        if (quoted.Split(" | ") is [var first, .., var last])
        {
            return $"{Encoded(Words(first).Take(EdgeWords))},{Encoded(Words(last).TakeLast(EdgeWords))}";
        }

        var words = Words(quoted);
        if (words.Length > MaxWholeWords)
        {
            return $"{Encoded(words.Take(EdgeWords))},{Encoded(words.TakeLast(EdgeWords))}";
        }

        var length = CodePoints.Length(quoted);
        if (length > MaxWholeLength)
        {
            // Writing without spaces, or an address.
            return $"{Encoded(Words(CodePoints.Slice(quoted, 0, EdgeLength)))},{Encoded(Words(CodePoints.Slice(quoted, length - EdgeLength, length)))}";
        }

        return words.Length >= MinWords ? Encoded(words) : WithContext(Encoded(words), Words(before), Words(after), quotation);
    }

    private static string WithContext(string words, string[] before, string[] after, Quotation quotation)
    {
        // What is kept of the text around a quotation may begin and end within a word.
        var prefix = (CodePoints.Length(quotation.Prefix) == Quotation.ContextLength ? before.Skip(1) : before).TakeLast(ContextWords).ToList();
        var suffix = (CodePoints.Length(quotation.Suffix) == Quotation.ContextLength ? after.SkipLast(1) : after).Take(ContextWords).ToList();
        return (prefix.Count > 0 ? Encoded(prefix) + "-," : "") + words + (suffix.Count > 0 ? ",-" + Encoded(suffix) : "");
    }

    private static (string Before, string Word) SplitBeforeLastWord(string text)
    {
        var at = text.Length;
        while (at > 0 && IsInWord(text[at - 1]))
        {
            at--;
        }

        return (text[..at], text[at..]);
    }

    private static (string Word, string After) SplitAfterFirstWord(string text)
    {
        var at = 0;
        while (at < text.Length && IsInWord(text[at]))
        {
            at++;
        }

        return (text[..at], text[at..]);
    }

    // From U+2E80 on, words have no spaces between them (Chinese, Japanese): widening would take in the whole sentence.
    private static bool IsInWord(char c) => char.IsLetterOrDigit(c) && c < '\u2E80';

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Percent-encoded, the hyphen too: beside a comma it would make a prefix or suffix of the words.</summary>
    private static string Encoded(IEnumerable<string> words) => Uri.EscapeDataString(string.Join(' ', words)).Replace("-", "%2D", StringComparison.Ordinal);
}
