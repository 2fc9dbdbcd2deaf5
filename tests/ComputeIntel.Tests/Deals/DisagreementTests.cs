using ComputeIntel.Claims;
using ComputeIntel.Deals;
using ComputeIntel.Tests.Support;

namespace ComputeIntel.Tests.Deals;

public sealed class DisagreementTests
{
    private int _last;

    [Fact]
    public void A_disputed_figure_stands_against_the_others_of_its_scope_with_the_reason_given()
    {
        var (price, other, elsewhere) = (Claim(1_250m, null), Claim(5_000m, null), Claim(185m, "property"));
        price.Review(Tag.Disputed, "A copying error.", "Ada", Some.Time);
        var disagreement = Assert.Single(Disagreement.In(TermTable.Of([price, other, elsewhere])));
        Assert.Equal(new Disagreement(DisagreementType.Contradiction, disagreement.Claims, "A copying error.", "Ada"), disagreement);
        Assert.Equal([price, other], disagreement.Claims);
    }

    [Fact]
    public void Evidence_against_a_claim_makes_a_disagreement_that_nobody_has_decided()
    {
        var (price, other) = (Claim(1_250m, null), Claim(5_000m, null));
        price.Support(Some.EvidenceFrom(Some.Article(), Stance.Contradicts));
        Assert.Null(Assert.Single(Disagreement.In(TermTable.Of([price, other]))).DecidedBy);
    }

    [Fact]
    public void Differing_values_that_nobody_disputes_and_disputed_ones_without_another_are_none()
    {
        var alone = Claim(1_250m, null);
        alone.Review(Tag.Disputed, "Nobody pays that.", "Ada", Some.Time);
        Assert.Empty(Disagreement.In(TermTable.Of([Claim(1m, null), Claim(2m, null)])));
        Assert.Empty(Disagreement.In(TermTable.Of([alone])));
    }

    private Claim Claim(decimal millions, string? of)
    {
        var article = Some.ArticleSaying("It costs.");
        article.Id = ++_last;
        var claim = Some.ClaimOn(article);
        claim.Id = _last;
        claim.Measures.Add(new() { Kind = MeasureKind.Price, Of = of, Qualifier = Qualifier.Exactly, Value = millions, Unit = "USD" });
        return claim;
    }
}
