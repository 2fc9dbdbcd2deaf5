using ComputeIntel.Claims;
using ComputeIntel.Deals.Disagreements;
using ComputeIntel.Deals.Terms;
using ComputeIntel.Tests.Support;

namespace ComputeIntel.Tests.Deals.Disagreements;

public sealed class DisagreementTests
{
    private int _last;

    [Fact]
    public void A_disputed_figure_stands_against_the_others_of_its_scope_with_the_reason_given()
    {
        var (price, other, elsewhere) = (Claim(1_250m, null), Claim(5_000m, null), Claim(185m, "property"));
        price.Review(Tag.Disputed, "A copying error.", "Ada", Some.Time);
        var disagreement = Assert.Single(TermTable.Of([price, other, elsewhere]).Disagreements);
        Assert.Equal((DisagreementType.Contradiction, "A copying error.", "Ada"), (disagreement.Type, disagreement.Reason, disagreement.DecidedBy));
        Assert.Equal([price, other], disagreement.Claims);
    }

    [Fact]
    public void Evidence_against_a_claim_makes_a_disagreement_that_nobody_has_decided()
    {
        var (price, other) = (Claim(1_250m, null), Claim(5_000m, null));
        price.Support(Some.EvidenceFrom(Some.Article(), Stance.Contradicts));
        Assert.Null(Assert.Single(TermTable.Of([price, other]).Disagreements).DecidedBy);
    }

    [Fact]
    public void Differing_values_disagree_by_rule_and_a_disputed_one_without_another_with_nothing()
    {
        var alone = Claim(1_250m, null);
        alone.Review(Tag.Disputed, "Nobody pays that.", "Ada", Some.Time);
        Assert.Null(Assert.Single(TermTable.Of([Claim(1m, null), Claim(2m, null)]).Disagreements).DecidedBy);
        Assert.Empty(TermTable.Of([alone]).Disagreements);
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
