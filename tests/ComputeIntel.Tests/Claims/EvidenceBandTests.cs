using ComputeIntel.Articles;
using ComputeIntel.Claims;
using ComputeIntel.Tests.Support;

namespace ComputeIntel.Tests.Claims;

public sealed class EvidenceBandTests
{
    [Fact]
    public void A_band_is_a_claimed_paragraph_and_the_unclaimed_ones_after_it()
    {
        var paragraphs = Paragraphs(6);
        var bands = EvidenceBand.Of(paragraphs, [ClaimOn(1, paragraphs[1]), ClaimOn(2, paragraphs[4])]);
        Assert.Equal([1, 2, 5], bands.Select(b => b.First.Ordinal));
        Assert.Equal([0, 2, 1], bands.Select(b => b.Rest.Count));
        Assert.Equal([0, 1, 1], bands.Select(b => b.Claims.Count));
    }

    [Fact]
    public void Every_paragraph_stands_in_one_band_in_the_order_of_the_article()
    {
        var paragraphs = Paragraphs(20);
        var claims = Enumerable.Range(1, 15).Select(i => ClaimOn(i, paragraphs[i * 7 % 20])).ToList();
        var bands = EvidenceBand.Of(paragraphs.OrderByDescending(p => p.Id), claims);
        Assert.Equal(Enumerable.Range(1, 20), bands.SelectMany(b => b.Rest.Prepend(b.First)).Select(p => p.Ordinal));
        Assert.Equal(claims.Select(c => c.Id).Order(), bands.SelectMany(b => b.Claims).Select(c => c.Id).Order());
    }

    [Fact]
    public void A_claims_card_stands_at_its_first_quotation_and_cards_in_the_order_of_their_words()
    {
        var paragraphs = Paragraphs(3);
        var late = ClaimOn(1, paragraphs[0], start: 8);
        var early = ClaimOn(2, paragraphs[0], start: 2);
        var twice = ClaimOn(3, paragraphs[2]);
        twice.Quotations.Add(new Quotation { Ordinal = 2, ParagraphId = paragraphs[1].Id });
        var bands = EvidenceBand.Of(paragraphs, [late, early, twice]);
        Assert.Equal([2, 1], bands[0].Claims.Select(c => c.Id));
        Assert.Equal(3, bands[1].First.Ordinal);
    }

    private static List<Paragraph> Paragraphs(int count) =>
        [.. Enumerable.Range(1, count).Select(i => new Paragraph { Id = 100 + i, Ordinal = i, Kind = ParagraphKind.Text, Text = $"Paragraph {i} of the article." })];

    private static Claim ClaimOn(int id, Paragraph paragraph, int start = 0) => new()
    {
        Id = id,
        Statement = "It is so.",
        AddedBy = "Ada",
        AddedAt = Some.Time,
        Quotations = [new Quotation { Ordinal = 1, ParagraphId = paragraph.Id, Paragraph = paragraph, Exact = "of", Start = start, End = start + 2 }],
    };
}
