using System.Text.RegularExpressions;
using ComputeIntel.Articles;

namespace ComputeIntel.Tests.Articles;

/// <summary>One example of Specs/*.md (anchoring.md apart, which tells of two texts): a text, and the paragraphs or the refusal that it must give; marks, and the HTML that they must give.</summary>
/// <param name="Name">File and title.</param>
public sealed partial record Spec(string Name, TextFormat Format, string Text, string? Paragraphs, string? Marks, string? Html, string? Refused)
{
    private static readonly Dictionary<string, Spec> All = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Specs"), "*.md").Where(file => !file.EndsWith("anchoring.md", StringComparison.Ordinal)).Order().SelectMany(In).ToDictionary(s => s.Name);

    public static TheoryData<string> Names => [.. All.Keys];

    public static Spec Named(string name) => All[name];

    /// <summary>The marks told as <c>2: 12 verified "the words"</c>: paragraph, claim, class, and what is quoted; without words, the whole paragraph.</summary>
    public IEnumerable<(int Ordinal, Mark Mark)> MarksOn(IReadOnlyList<Paragraph> paragraphs)
    {
        foreach (var told in (Marks ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => MarkLine().Match(line)))
        {
            Assert.True(told.Success, "A mark is written like this: 2: 12 verified \"the words\"");
            var paragraph = paragraphs[int.Parse(told.Groups["paragraph"].Value) - 1];
            var exact = told.Groups["exact"] is { Success: true } words ? words.Value : null;
            var quotation = QuotationFinder.Find(paragraph, exact, null, null, null, "exact");
            var number = int.Parse(told.Groups["number"].Value);
            var css = told.Groups["css"].Value;
            yield return (paragraph.Ordinal, new Mark(quotation.Start ?? 0, quotation.End ?? CodePoints.Length(paragraph.Text), number, css, $"Claim {number}, {css}"));
        }
    }

    private static IEnumerable<Spec> In(string file)
    {
        foreach (var section in SectionStart().Split(File.ReadAllText(file).ReplaceLineEndings("\n")).Skip(1))
        {
            var title = section[..section.IndexOf('\n')].Trim();
            var fences = Fence().Matches(section).ToDictionary(f => f.Groups["name"].Value, f => f.Groups["body"].Value);
            var format = fences.Keys.Select(name => Enum.TryParse<TextFormat>(name, ignoreCase: true, out var known) ? known : (TextFormat?)null).OfType<TextFormat>().Single();
            yield return new Spec(
                $"{Path.GetFileNameWithoutExtension(file)}: {title}",
                format,
                fences[format.ToString().ToLowerInvariant()],
                fences.GetValueOrDefault("paragraphs"),
                fences.GetValueOrDefault("marks"),
                fences.GetValueOrDefault("html"),
                fences.GetValueOrDefault("refused"));
        }
    }

    [GeneratedRegex(@"^## ", RegexOptions.Multiline)]
    private static partial Regex SectionStart();

    [GeneratedRegex(@"^(?<fence>`{3,})(?<name>[a-z]+)\n(?<body>.*?)\n\k<fence>$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"\A(?<paragraph>\d+): (?<number>\d+) (?<css>[a-z]+)( ""(?<exact>.+)"")?\z")]
    private static partial Regex MarkLine();
}
