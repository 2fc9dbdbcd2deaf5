using System.Diagnostics;
using System.Text;
using ComputeIntel.Articles;
using ComputeIntel.Tests.Support;

namespace ComputeIntel.Tests.Articles;

[Collection(nameof(Alone))]
public sealed class MarkdownNestingTests
{
    // What must be answered within two seconds has more time here: tests share their machine.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    [Theory]
    [InlineData(">")]
    [InlineData("> ")]
    [InlineData("- ")]
    [InlineData("1. ")]
    [InlineData("> - ")]
    [InlineData("[")]
    [InlineData("[a](")]
    [InlineData("![")]
    [InlineData("![a](")]
    [InlineData("[*a")]
    [InlineData("*a ")]
    [InlineData("_a ")]
    [InlineData("**a ")]
    [InlineData("*a**b")]
    [InlineData("~~a ")]
    [InlineData("*a*")]
    [InlineData("[a]: b\n")]
    [InlineData("![a](b)*`[_<")]
    public void Fifty_thousand_of_them_are_refused_at_once(string mark)
    {
        var clock = Stopwatch.StartNew();
        var refusal = Assert.Throws<Refusal>(() => ArticleReader.Read(Repeated(mark, 50_000), TextFormat.Markdown));

        Assert.Equal(("markdown-too-deep", 400), (refusal.Type, refusal.Status));
        Assert.Equal(["markdown"], refusal.Errors.Keys);
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, Patience);
    }

    public static TheoryData<string> Hostile =>
    [
        "*", "_", "**", "`", "(", "<", "<a", "&", "\\", "|", ":|", "a|", "]", "](", "[]", "[a](b)", "`a", "=\n", "a\n=\n", "# a\n", "- a\n", "|\n", "a|b\n-|-\n", "\n", " ", "\t", "    a\n", "```\n", "~~~\n",
        "http://a.b ", "http://a.b(", "www.a.b ", "a\u0301", "\u1100\u1161", "&amp;", "a  \n", "* * *\n", "> a\n", "```` ``` `` ` ", "*a_", "[a", "[a]: b\n", "word ", "one two three four five\n",
    ];

    [Theory, MemberData(nameof(Hostile))]
    public void Two_megabytes_of_them_are_read_or_refused_in_time(string mark)
    {
        var count = ArticleDraft.MaxTextBytes / Encoding.UTF8.GetByteCount(mark);
        foreach (var perParagraph in new[] { 30, 300, 3000, count })
        {
            var paragraph = Repeated(mark, perParagraph) + "\n\n";
            var text = Repeated(paragraph, Math.Max(1, ArticleDraft.MaxTextBytes / Encoding.UTF8.GetByteCount(paragraph)));
            var clock = Stopwatch.StartNew();
            var answer = Record.Exception(() => ArticleReader.Read(text, TextFormat.Markdown));

            Assert.True(answer is null or Refusal, answer?.ToString());
            Assert.InRange(clock.Elapsed, TimeSpan.Zero, Patience);
        }
    }

    private static readonly Dictionary<string, string> CraftedTexts = new()
    {
        { "backticks that never match", string.Join(' ', Enumerable.Range(1, 2000).Select(n => new string('`', n))) },
        { "an underlined heading of brackets", Repeated("[a", 100_000) + "\n===\n" },
        { "a list ever deeper", string.Concat(Enumerable.Range(0, 1400).Select(n => new string(' ', 2 * n) + "- a\n")) },
        { "a list ever deeper by tabs", string.Concat(Enumerable.Range(0, 1200).Select(n => new string('\t', n) + "- a\n")) },
        { "blank lines within deep lists", Repeated("- ", 60) + "a\n" + Repeated("\n", 2_000_000) },
        { "lazy lines within deep quotations", Repeated("> ", 60) + "a\n" + Repeated("b\n", 59_000) },
        { "a wide table of empty rows", Repeated("|a", 490) + "\n" + Repeated("|-", 490) + "\n" + Repeated("|\n", 49_000) },
        { "definitions above a long paragraph", string.Concat(Enumerable.Range(0, 990).Select(n => $"[a{n}]: b\n")) + Repeated("words and words and words and words\n", 48_000) },
    };

    public static TheoryData<string> Crafted => [.. CraftedTexts.Keys];

    [Theory, MemberData(nameof(Crafted))]
    public void What_is_crafted_to_be_slow_is_read_or_refused_in_time(string what)
    {
        var clock = Stopwatch.StartNew();
        var answer = Record.Exception(() => ArticleReader.Read(CraftedTexts[what], TextFormat.Markdown));

        Assert.True(answer is null or Refusal, answer?.ToString());
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, Patience);
    }

    private static readonly Dictionary<string, (string Text, int Paragraphs)> OrdinaryTexts = new()
    {
        { "paragraphs", (Repeated("Some *emphasis*, **bold words**, `code`, [a link](https://example.com/a_b_c) and plain words, [1], about a hundred and fifty characters.\n\n", 12_000), 12_000) },
        { "a list of links", (Repeated("- **[A title](https://example.com/a_b_c)** — what it *says*, see `there`\n", 20_000), 20_000) },
        { "a long table", ("| a | b | c | d |\n|---|---|---|---|\n" + Repeated("| *word* | **word** | [c](https://example.com) | plain |\n", 800), 801) },
        { "a numbered list nested as deep as anyone writes", (string.Concat(Enumerable.Range(0, 12).Select(n => new string(' ', 3 * n) + "1. item\n")), 12) },
        { "many references", (string.Concat(Enumerable.Range(1, 900).Select(n => $"Claim [{n}] stands.\n\n")) + string.Concat(Enumerable.Range(1, 900).Select(n => $"[{n}]: https://example.com/{n}\n")), 900) },
        { "one paragraph of references", (string.Concat(Enumerable.Range(1, 500).Select(n => $"[{n}](https://example.com/{n}) *Author {n}*, **Title {n}**. ")), 1) },
        { "a rule of many stars", ("a\n\n" + Repeated("* ", 40) + "\n\nb", 2) },
    };

    public static TheoryData<string> Ordinary => [.. OrdinaryTexts.Keys];

    [Theory, MemberData(nameof(Ordinary))]
    public void What_people_write_is_never_refused(string what) =>
        Assert.Equal(OrdinaryTexts[what].Paragraphs, ArticleReader.Read(OrdinaryTexts[what].Text, TextFormat.Markdown).Paragraphs.Count);

    private static string Repeated(string text, int times) => new StringBuilder().Insert(0, text, times).ToString();
}
