using System.Net;
using System.Text.RegularExpressions;

namespace ComputeIntel.Imports.Html;

/// <summary>Chooses between the text found on a page and the <c>articleBody</c> of its structured data, where that holds clearly more of the same.</summary>
internal static partial class FullerText
{
    private const double ClearlyMore = 1.25;
    private const double OfTheSame = 0.7;
    private const int Enough = 80;

    public static string Of(string markdown, string? articleBody)
    {
        if (articleBody is null)
        {
            return markdown;
        }

        var body = Paragraphs(articleBody);
        var (here, there) = (Words.In(markdown), Words.In(string.Join(' ', body)));
        if (there.Count < Enough || there.Count < here.Count * ClearlyMore)
        {
            return markdown;
        }

        var known = there.ToHashSet(StringComparer.Ordinal);
        var shared = here.Count == 0 ? 1 : here.Count(known.Contains) / (double)here.Count;

        // Where the page shows next to nothing (a wall, a teaser), what it does show need not be of the article.
        return shared >= OfTheSame || here.Count < there.Count / 4 ? string.Join("\n\n", body.Select(p => MarkdownText.AsLine(MarkdownText.Escaped(p)))) + "\n" : markdown;
    }

    private static List<string> Paragraphs(string articleBody)
    {
        var text = BlockEnd().Replace(articleBody, "\n");
        text = WebUtility.HtmlDecode(Tag().Replace(text, ""));
        return [.. LineBreak().Split(text).Select(PlainText.Folded).Where(p => p.Length > 0)];
    }

    [GeneratedRegex(@"</(?:p|div|h[1-6]|li|blockquote)>|<br\s*/?>", RegexOptions.IgnoreCase)]
    private static partial Regex BlockEnd();

    [GeneratedRegex(@"</?[a-z][^<>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex Tag();

    // Line breaks that were made spaces on the way leave two of them behind.
    [GeneratedRegex(@"\s*[\r\n]+\s*|(?<=[.!?”""])\s{2,}(?=[A-Z“""])")]
    private static partial Regex LineBreak();
}
