using System.Text.RegularExpressions;
using ComputeIntel.Articles;

namespace ComputeIntel.Imports;

/// <summary>Reads the lines of <c>name: value</c> between <c>---</c> that many Markdown files begin with; of YAML only what those use.</summary>
internal static partial class FrontMatter
{
    private const int MaxLines = 100;

    public static (Particulars Particulars, string Text) Read(string markdown)
    {
        if (Block().Match(markdown) is not { Success: true } block || block.Value.Count(c => c == '\n') > MaxLines)
        {
            return (Particulars.Unknown, markdown);
        }

        var said = Line().Matches(block.Groups["lines"].Value).ToLookup(l => l.Groups["name"].Value.ToLowerInvariant(), l => l.Groups["value"].Value.Trim().Trim('"', '\''));
        var link = First("canonical", "canonical_url", "url", "link", "source") is { } address ? WebLink.Of(address) : null;
        return (
            new Particulars(
                First("title"),
                First("publisher", "site", "publication"),
                link is null ? null : new Uri(link).IdnHost.Replace("www.", "", StringComparison.Ordinal),
                Enum.TryParse<ArticleKind>(First("kind", "type"), ignoreCase: true, out var kind) && Enum.IsDefined(kind) ? kind : null,
                First("author", "authors", "by") is { } authors ? [.. Bylines.Names(authors.Trim('[', ']').Replace("\"", "", StringComparison.Ordinal))] : [],
                DateText.Of(First("date", "published", "published_on", "publishedon")),
                DateText.Of(First("updated", "modified", "lastmod")),
                First("lang", "language"),
                link),
            markdown[block.Length..].TrimStart('\n'));

        string? First(params string[] names) => names.SelectMany(n => said[n]).FirstOrDefault(v => v.Length > 0);
    }

    [GeneratedRegex(@"\A---[ \t]*\n(?<lines>(?:[^\n]*\n){1,100}?)(?:---|\.\.\.)[ \t]*(?:\n|\z)")]
    private static partial Regex Block();

    [GeneratedRegex(@"^(?<name>[A-Za-z_]+):(?<value>[^\n]*)$", RegexOptions.Multiline)]
    private static partial Regex Line();
}
