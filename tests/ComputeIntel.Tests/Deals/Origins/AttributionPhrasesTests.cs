using ComputeIntel.Articles;
using ComputeIntel.Claims;
using ComputeIntel.Deals.Origins;
using ComputeIntel.Parties;
using ComputeIntel.Tests.Support;

namespace ComputeIntel.Tests.Deals.Origins;

/// <summary>Specs/Deals/attribution.md, line by line.</summary>
public sealed class AttributionPhrasesTests
{
    private const string Nothing = "–";

    private static readonly string[][] Lines =
    [
        .. File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Specs", "Deals", "attribution.md")).Where(line => line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| Sentence", StringComparison.Ordinal))
            .Select(line => line.Trim('|', ' ').Split(" | ")),
    ];

    private static readonly OriginCandidates Known = KnownOnes();

    public static TheoryData<string> Sentences => [.. Lines.Select(line => line[0])];

    [Theory, MemberData(nameof(Sentences))]
    public void A_sentence_says_who_said_it_and_only_what_is_known_is_proposed(string sentence)
    {
        var expected = Lines.Single(line => line[0] == sentence);
        Assert.Equal(
            (expected[1], expected[2]),
            (Listed(AttributionPhrases.In(sentence).Select(Read), "; "), Listed(OriginProposer.Of(ClaimSaying(sentence), Known).Select(p => p.Article?.Title ?? $"{p.Party} (party)"), ", ")));
    }

    [Fact]
    public void What_a_name_took_in_beside_it_is_left_off_in_its_turn()
    {
        var phrase = Assert.Single(AttributionPhrases.In("On Tuesday Reuters reported the price."));
        Assert.Equal("Tuesday Reuters", phrase.Names[0]);
        Assert.Contains("Reuters", phrase.Names);
    }

    [Theory]
    [InlineData("The price comes from the amended prospectus.", "Amendment to the registration statement")]
    [InlineData("The price comes from the prospectus.", "Registration statement, Amendment to the registration statement")]
    public void What_was_amended_is_the_amendment_where_one_is_known(string sentence, string expected)
    {
        var told = new Told();
        var candidates = KnownOnes([.. new[] { "Registration statement", "Amendment to the registration statement" }.Select(title => Titled(told.By("SEC", ArticleKind.Filing, on: "2026-06-01"), title))]);
        Assert.Equal(expected, Listed(OriginProposer.Of(ClaimSaying(sentence), candidates).Select(p => p.Article!.Title), ", "));
    }

    [Theory]
    [InlineData("According to The The of The and ")]
    [InlineData("Anthropic’s chief executive, said in a filing by Reuters ")]
    [InlineData("日本経済新聞は日本経済新聞が")]
    [InlineData("said Abc ")]
    [InlineData("state public ")]
    [InlineData("Reuters, citing a ")]
    public void A_text_made_to_be_slow_is_not(string made)
    {
        var text = string.Concat(Enumerable.Repeat(made, 4_000));
        var begun = System.Diagnostics.Stopwatch.StartNew();
        AttributionPhrases.In(text);
        Assert.InRange(begun.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));
    }

    private static string Listed(IEnumerable<string> told, string separator) => told.ToList() is { Count: > 0 } any ? string.Join(separator, any) : Nothing;

    private static string Read(AttributionPhrase phrase)
    {
        var source = phrase.Source.ToString();
        return $"{char.ToLowerInvariant(source[0])}{source[1..]} {phrase.Names.FirstOrDefault() ?? Nothing}{(phrase.Document is { } document ? $" ({document})" : "")}";
    }

    private static Claim ClaimSaying(string text)
    {
        var article = Some.ArticleSaying(text);
        (article.Id, article.PublishedOn) = (1000, PartialDate.Parse("2026-06-10"));
        return Some.ClaimOn(article);
    }

    private static OriginCandidates KnownOnes()
    {
        var told = new Told();
        List<Article> articles = [.. new[] { "Reuters", "Bloomberg News", "CNBC", "TechCrunch", "The Information", "The Wall Street Journal", "Financial Times", "Handelsblatt", "Le Monde", "El País", "Corriere della Sera", "Folha", "NRC", "日本経済新聞", "路透社" }
            .Select(name => Titled(told.By(name, on: "2026-06-01"), name))];
        articles.Single(a => a.Title == "The Wall Street Journal").Publisher!.Domains = ["wsj.com"];
        articles.Add(Titled(told.By("Anthropic", ArticleKind.Statement, on: "2026-06-01"), "Anthropic’s statement"));
        articles.Add(Titled(told.By("SpaceX", ArticleKind.Filing, on: "2026-06-01"), "SpaceX’s S-1"));
        articles.Add(Titled(told.By("Tesla", ArticleKind.Filing, on: "2026-06-01"), "Tesla’s 10-Q"));
        var post = Titled(told.By("X", ArticleKind.Statement, on: "2026-06-01"), "Elon Musk’s post");
        post.Authors = ["Elon Musk"];
        return KnownOnes([.. articles, post], [.. new[] { "Anthropic", "SpaceX", "xAI" }.Select(name => told.Party(name))]);
    }

    private static OriginCandidates KnownOnes(IReadOnlyList<Article> articles, params Organization[] organizations) => new()
    {
        Articles = articles,
        Linked = Array.Empty<Article>().ToLookup(_ => ""),
        EarliestCopies = new Dictionary<int, EarliestCopy>(),
        Organizations = organizations.ToDictionary(o => PlainText.NameKey(o.Name)),
    };

    private static Article Titled(Article article, string title)
    {
        article.Title = title;
        return article;
    }
}
