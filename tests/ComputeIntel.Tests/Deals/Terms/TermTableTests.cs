using ComputeIntel.Articles;
using ComputeIntel.Claims;
using ComputeIntel.Deals.Terms;
using ComputeIntel.Tests.Support;

namespace ComputeIntel.Tests.Deals.Terms;

public sealed class TermTableTests
{
    private int _last;

    [Fact]
    public void Terms_stand_in_a_fixed_order_and_what_nobody_says_is_a_gap()
    {
        var claim = Claim(Accelerators(220_000));
        claim.Facilities.Add(new() { FacilityId = 1, Facility = new() { Id = 1, Name = "Colossus 1", Slug = "colossus-1" } });
        claim.Counterparties.Add(new() { OrganizationId = 2, Organization = new() { Id = 2, Name = "SpaceX", Slug = "spacex" }, Role = Role.Owner });
        claim.StatedRationale = new() { Text = "More capacity for Claude" };
        var table = TermTable.Of([claim]);
        Assert.Equal([TermKind.Facility, TermKind.Owner, TermKind.Rationale, TermKind.Accelerators], table.Terms.Select(t => t.Kind));
        Assert.Equal("More capacity for Claude (stated by a party)", table.Terms[2].Values[0].Text);
        Assert.Contains(TermKind.Price, table.Unsaid);
        Assert.DoesNotContain(TermKind.Accelerators, table.Unsaid);
    }

    [Fact]
    public void The_same_value_is_one_with_all_its_claims_and_differing_values_stand_side_by_side()
    {
        var values = Values(Claim(Accelerators(220_000)), Claim(Accelerators(220_000.00m)), Claim(Accelerators(222_000)));
        Assert.Equal([("220,000", 2), ("222,000", 1)], values.Select(v => (v.Text, v.Claims.Count)));
    }

    [Fact]
    public void Figures_of_different_things_are_different_scopes_of_one_term()
    {
        var table = TermTable.Of([Claim(Accelerators(325_000, "two sites")), Claim(Accelerators(220_000)), Claim(Accelerators(325_000, "Two  Sites"))]);
        var term = Assert.Single(table.Terms);
        Assert.Equal(2, term.Values.Count);
        Assert.Equal(["two sites", null], term.ByScope().Select(s => s.Key));
    }

    [Fact]
    public void Context_judgements_forecasts_and_withdrawn_claims_are_kept_out()
    {
        var context = Claim(Accelerators(1));
        context.Bearing = Bearing.Context;
        var judgement = Claim(Accelerators(2));
        judgement.Nature = Nature.Judgement;
        var forecast = Claim(Accelerators(3));
        forecast.Nature = Nature.Forecast;
        Assert.Empty(TermTable.Of([context, judgement, forecast, Claim(Accelerators(4), Tag.Withdrawn)]).Terms);
    }

    [Fact]
    public void The_best_supported_value_comes_first_and_not_the_one_that_most_articles_repeat()
    {
        var values = Values(
            Claim(Accelerators(1)),
            Claim(Accelerators(2), Tag.Disputed),
            Claim(Accelerators(3), Tag.Reported),
            Claim(Accelerators(4), Tag.Reported),
            Claim(Accelerators(4), Tag.Reported),
            Claim(Accelerators(5), Tag.Reported, from: Some.Article()),
            Claim(Accelerators(6), Tag.Verified, ArticleKind.Filing));
        Assert.Equal(["6", "5", "3", "4", "2", "1"], values.Select(v => v.Text));
        Assert.Equal([Tag.Verified, Tag.Reported, Tag.Reported, Tag.Reported, Tag.Disputed, Tag.Untagged], values.Select(v => v.Standing));
    }

    [Fact]
    public void Articles_that_go_back_to_one_are_one_origin_and_those_that_name_none_are_untraced()
    {
        var origin = Article();
        var value = Assert.Single(Values(
            Claim(Accelerators(1), Tag.Reported, from: origin),
            Claim(Accelerators(1), Tag.Reported, from: origin),
            Claim(Accelerators(1), Tag.Reported),
            Claim(Accelerators(1), Tag.Reported)));
        Assert.Equal((1, 2, 4), (value.Origins, value.Untraced, value.Articles));
        Assert.Equal("Reported: 1 origin, 2 untraced", value.StandingText);
    }

    [Fact]
    public void A_retelling_of_a_retelling_goes_back_to_the_first_teller()
    {
        var first = Article();
        var retold = Claim(Accelerators(1), Tag.Reported, from: first);
        var again = Claim(Accelerators(1), Tag.Reported, from: retold.Article);
        Assert.Equal((1, 0), Trace(retold, again));
    }

    [Fact]
    public void Articles_that_go_back_to_each_other_go_back_to_nothing()
    {
        var one = Claim(Accelerators(1));
        var other = Claim(Accelerators(1), from: one.Article);
        one.Attribution = new() { Kind = AttributionKind.Publisher, ArticleId = other.ArticleId };
        Assert.Equal((0, 2), Trace(one, other));
    }

    [Fact]
    public void A_primary_article_is_an_origin_of_its_own_and_an_article_that_others_name_is_not_untraced()
    {
        Assert.Equal((1, 0), Trace(Claim(Accelerators(1), kind: ArticleKind.Statement)));
        var told = Claim(Accelerators(1));
        Assert.Equal((1, 0), Trace(told, Claim(Accelerators(1), from: told.Article)));
    }

    [Fact]
    public void A_disputed_claim_or_standing_evidence_against_one_makes_a_value_contested()
    {
        var contradicted = Claim(Accelerators(1), Tag.Reported);
        contradicted.Support(Some.EvidenceFrom(Article(), Stance.Contradicts));
        var values = Values(contradicted, Claim(Accelerators(2), Tag.Reported), Claim(Accelerators(3), Tag.Disputed), Claim(Accelerators(3), Tag.Reported));
        Assert.Equal([("1", true), ("2", false), ("3", true)], values.Select(v => (v.Text, v.IsContested)).Order());
        Assert.Equal(Tag.Disputed, values[^1].Standing);
    }

    private static IReadOnlyList<TermValue> Values(params Claim[] claims) => Assert.Single(TermTable.Of(claims).Terms).Values;

    private static (int Origins, int Untraced) Trace(params Claim[] claims)
    {
        var value = Assert.Single(Values(claims));
        return (value.Origins, value.Untraced);
    }

    private static Measure Accelerators(decimal count, string? of = null) => new() { Kind = MeasureKind.Accelerators, Value = count, Of = of };

    private Article Article(ArticleKind kind = ArticleKind.News)
    {
        var article = Some.ArticleSaying("So many accelerators.", kind);
        article.Id = ++_last;
        return article;
    }

    private Claim Claim(Measure measure, Tag tag = Tag.Untagged, ArticleKind kind = ArticleKind.News, Article? from = null)
    {
        var claim = Some.ClaimOn(Article(kind));
        claim.Id = ++_last;
        claim.Measures.Add(measure);
        claim.Attribution = new() { Kind = AttributionKind.Publisher, ArticleId = from is { Id: 0 } ? from.Id = ++_last : from?.Id };
        if (tag != Tag.Untagged)
        {
            claim.Review(tag, "because", "Ada", Some.Time);
        }

        return claim;
    }
}
