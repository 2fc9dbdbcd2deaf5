using ComputeIntel.Deals.Origins;

namespace ComputeIntel.Tests.Deals;

public sealed class AttributionPhrasesTests
{
    private const string Nothing = "–";

    private static readonly string[][] Lines =
    [
        .. File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Specs", "attribution.md")).Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Skip(1)
            .Select(line => line.Trim('|', ' ').Split(" | ")),
    ];

    public static TheoryData<string> Sentences => [.. Lines.Select(line => line[0])];

    [Theory, MemberData(nameof(Sentences))]
    public void A_sentence_says_who_said_it(string sentence)
    {
        var expected = Lines.Single(line => line[0] == sentence);
        var phrase = AttributionPhrases.In(sentence).FirstOrDefault();
        Assert.Equal(
            (expected[1], expected[2], expected[3]),
            (phrase?.Source.ToString().ToLowerInvariant() ?? Nothing, phrase?.Names is [var first, ..] ? first : Nothing, phrase?.Document ?? Nothing));
    }

    [Fact]
    public void What_a_name_took_in_beside_it_is_left_off_in_its_turn()
    {
        var phrase = Assert.Single(AttributionPhrases.In("On Tuesday Reuters reported the price."));
        Assert.Equal("On Tuesday Reuters", phrase.Names[0]);
        Assert.Contains("Reuters", phrase.Names);
    }

    [Fact]
    public void A_text_made_to_be_slow_is_not()
    {
        var text = string.Concat(Enumerable.Repeat("According to The The of The and ", 4_000));
        var begun = System.Diagnostics.Stopwatch.StartNew();
        AttributionPhrases.In(text);
        Assert.InRange(begun.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));
    }
}
