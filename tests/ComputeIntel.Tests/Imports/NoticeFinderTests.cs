using ComputeIntel.Articles;
using ComputeIntel.Imports;

namespace ComputeIntel.Tests.Imports;

public sealed class NoticeFinderTests
{
    private static readonly Dictionary<string, string> Examples = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Specs", "Imports", "notices.md"))
        .Where(l => l.StartsWith("| ", StringComparison.Ordinal)).Skip(1).Select(l => l.Trim().Trim('|').Split('|')).ToDictionary(cells => cells[0].Trim(), cells => cells[1].Trim());

    public static TheoryData<string> Paragraphs => [.. Examples.Keys];

    [Theory, MemberData(nameof(Paragraphs))]
    public void Every_example_is_so(string paragraph)
    {
        var expected = Examples[paragraph];
        var paragraphs = paragraph.Split(" / ").Prepend("The lease runs for five years.").Select((text, i) => new Paragraph { Ordinal = i + 1, Kind = ParagraphKind.Text, Text = text }).ToList();
        var found = NoticeFinder.Find(paragraphs);
        if (expected.Length == 0)
        {
            Assert.Empty(found);
            return;
        }

        var notice = Assert.Single(found);
        Assert.Equal(expected.Split(':')[0], notice.Kind.ToString());
        Assert.Equal(expected.Contains(':', StringComparison.Ordinal) ? expected[(expected.IndexOf(':', StringComparison.Ordinal) + 2)..] : paragraph.Replace(" / ", " ", StringComparison.Ordinal), notice.Text);
    }

    [Fact]
    public void What_somebody_else_is_quoted_with_is_no_notice() =>
        Assert.Empty(NoticeFinder.Find([new Paragraph { Kind = ParagraphKind.Quotation, Text = "This article has been retracted." }]));
}
