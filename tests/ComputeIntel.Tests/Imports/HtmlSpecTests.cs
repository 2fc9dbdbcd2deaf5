using System.Text.RegularExpressions;
using ComputeIntel.Imports;

namespace ComputeIntel.Tests.Imports;

/// <summary>Specs/Imports/html.md: copied HTML, and the Markdown that it must become.</summary>
public sealed partial class HtmlSpecTests
{
    private static readonly Dictionary<string, (string Html, string Markdown)> Examples = Example()
        .Matches(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Specs", "Imports", "html.md")).ReplaceLineEndings("\n"))
        .ToDictionary(m => m.Groups["title"].Value, m => (m.Groups["html"].Value, m.Groups["markdown"].Value));

    public static TheoryData<string> Titles => [.. Examples.Keys];

    [Theory, MemberData(nameof(Titles))]
    public void Every_example_is_so(string title)
    {
        var (html, markdown) = Examples[title];
        Assert.Equal(markdown, DocumentReader.Read(Arrived.Pasted(html)).Markdown.TrimEnd('\n').ReplaceLineEndings("\n"));
    }

    [GeneratedRegex("^## (?<title>.+)\n\n```html\n(?<html>(?s:.*?))\n```\n\n````markdown\n(?<markdown>(?s:.*?))\n````$", RegexOptions.Multiline)]
    private static partial Regex Example();
}
