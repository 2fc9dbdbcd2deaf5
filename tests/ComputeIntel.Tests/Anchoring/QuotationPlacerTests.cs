using System.Diagnostics;
using ComputeIntel.Anchoring;
using ComputeIntel.Articles;

namespace ComputeIntel.Tests.Anchoring;

/// <summary>What the examples of Specs/anchoring.md cannot show.</summary>
public sealed class QuotationPlacerTests
{
    [Fact]
    public void Candidates_are_few_and_the_best_come_first()
    {
        var older = Paragraphs("Intro.", "The tenant pays 12 million dollars a year for hall 3.", "Outro.");
        var newer = Paragraphs([.. Enumerable.Range(10, 9).Select(n => $"The tenant pays {n + 20} million dollars a year for hall {n}.")]);
        var placed = new QuotationPlacer(newer, older).Place(Quotation.OfWhole(older[1]));

        Assert.Equal((PlacementMethod.Unplaced, null, null, null), (placed.Method, placed.ParagraphOrdinal, placed.Start, placed.End));
        Assert.InRange(placed.Candidates.Count, 2, QuotationPlacer.MaxCandidates);
        Assert.All(placed.Candidates, c => Assert.Contains(ChangeKind.Figure, c.Changes));
        Assert.Equal(placed.Likeness, placed.Candidates[0].Likeness);
    }

    [Fact]
    public void A_quotation_is_found_by_the_id_of_its_paragraph()
    {
        var older = Paragraphs("Nothing here.", "The landlord keeps the roof.");
        var quotation = Quotation.At(older[1], 0, 12);
        quotation.Paragraph = null;

        Assert.Equal((2, 0, 12), Told(new QuotationPlacer(Paragraphs("Nothing here.", "The landlord keeps the roof."), older).Place(quotation)));
    }

    [Fact]
    public void A_quotation_of_another_text_is_a_fault_of_the_caller() =>
        Assert.Throws<ArgumentException>(() => new QuotationPlacer(Paragraphs("a"), Paragraphs("b")).Place(Quotation.OfWhole(new Paragraph { Id = 7, Text = "c" })));

    [Theory]
    [InlineData("")]
    [InlineData("...")]
    [InlineData("😀")]
    [InlineData("a")]
    public void A_newer_text_of_next_to_nothing_places_nothing(string text)
    {
        var older = Paragraphs("The landlord keeps the roof.");
        Assert.Equal(PlacementMethod.Unplaced, new QuotationPlacer(Paragraphs(text), older).Place(Quotation.OfWhole(older[0])).Method);
        Assert.Equal(PlacementMethod.Unplaced, new QuotationPlacer([], older).Place(Quotation.OfWhole(older[0])).Method);
    }

    [Fact]
    public void Places_are_told_in_code_points()
    {
        var older = Paragraphs("😀 Le café. The landlord keeps the 🏗️ roof. End.");
        var newer = Paragraphs("😀😀 Le  café 👩‍💻. The landlord keeps the 🏗️ roof. End.");
        var quotation = QuotationFinder.Find(older[0], "The landlord keeps the 🏗️ roof.", null, null, null, "exact");
        var placed = new QuotationPlacer(newer, older).Place(quotation);

        Assert.Equal("The landlord keeps the 🏗️ roof.", CodePoints.Slice(newer[0].Text, placed.Start!.Value, placed.End!.Value));
        Assert.Equal(PlacementMethod.Exact, placed.Method);
    }

    [Fact]
    public void Long_texts_are_placed_in_time()
    {
        var random = new Random(1);
        var words = Enumerable.Range(0, 100_000).Select(_ => $"w{random.Next(5000)}").ToArray();
        var older = Paragraphs(string.Join(' ', words), new string('a', 300_000), string.Concat(Enumerable.Repeat("no ", 100_000)));
        words[50_000] = "not";
        var newer = Paragraphs(string.Join(' ', words), new string('a', 299_999) + "b", string.Concat(Enumerable.Repeat("no ", 99_999)) + "yes");
        var clock = Stopwatch.StartNew();
        var placer = new QuotationPlacer(newer, older);
        var placed = older.ConvertAll(p => placer.Place(Quotation.OfWhole(p)));
        placer.Place(Quotation.At(older[2], 600, 602));
        words = [.. words.Select((word, n) => n % 4 == 0 ? $"x{n}" : word)];
        new QuotationPlacer(Paragraphs(string.Join(' ', words)), older).Place(Quotation.OfWhole(older[0]));

        Assert.Equal((1, null, null), Told(placed[0]));
        Assert.Contains(ChangeKind.Negation, placed[0].Changes);
        Assert.All(placed, p => Assert.NotEqual(PlacementMethod.Exact, p.Method));
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(20));
    }

    private static (int? Ordinal, int? Start, int? End) Told(Placed placed) => (placed.ParagraphOrdinal, placed.Start, placed.End);

    private static List<Paragraph> Paragraphs(params string[] texts) => [.. texts.Select((text, n) => new Paragraph { Id = n + 1, Ordinal = n + 1, Text = text })];
}
