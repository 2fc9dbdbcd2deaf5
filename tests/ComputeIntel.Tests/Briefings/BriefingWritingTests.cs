using ComputeIntel.Briefings;
using ComputeIntel.Claims;
using ComputeIntel.Deals;
using ComputeIntel.Tests.Support;

namespace ComputeIntel.Tests.Briefings;

public sealed class BriefingWritingTests
{
    private static readonly BriefingDraft Draft = new() { Title = "A briefing", Deal = "the-deal", Judgements = [new() { Text = "It holds.", Likelihood = Likelihood.Likely, Claims = [1, 2] }] };

    [Fact]
    public void What_cannot_be_a_briefing_is_refused_field_by_field()
    {
        var draft = new BriefingDraft
        {
            Title = " ",
            Handling = new string('x', 101),
            BottomLine = "half of a pair: \uD800",
            Judgements = [new() { Text = "" }, new() { Text = "Very likely it holds.", Likelihood = Likelihood.VeryLikely }],
            Form = (AnnexForm)9,
        };
        var refusal = Assert.Throws<Refusal>(draft.Checked);
        Assert.Equal(["claims", "title", "handling", "bottomLine", "judgements[0].text", "judgements[1].text", "form"], refusal.Errors.Keys);
    }

    [Theory]
    [InlineData("Likely, it holds.")]
    [InlineData("It is very unlikely that it holds.")]
    [InlineData("There is a roughly even chance that it holds.")]
    [InlineData("Almost certainly it holds.")]
    public void A_judgement_with_a_likelihood_goes_without_its_word(string text)
    {
        var draft = Draft with { Judgements = [new() { Text = text, Likelihood = Likelihood.Likely }] };
        Assert.Equal(["judgements[0].text"], Assert.Throws<Refusal>(draft.Checked).Errors.Keys);
        Assert.Equal(text, (draft with { Judgements = [new() { Text = text }] }).Checked().Judgements![0].Text);
    }

    [Fact]
    public void More_than_fifty_judgements_are_refused_as_are_a_deal_and_claims_at_once()
    {
        var draft = Draft with { Claims = [1], Judgements = [.. Enumerable.Repeat(new JudgementDraft { Text = "It holds." }, 51)] };
        Assert.Equal(["deal", "judgements"], Assert.Throws<Refusal>(draft.Checked).Errors.Keys);
    }

    [Fact]
    public void A_briefing_told_as_a_draft_and_made_again_is_the_same()
    {
        var draft = (Draft with { Handling = "TLP:AMBER", BottomLine = "It holds.\nFor now.", Form = AnnexForm.Quotations }).Checked();
        var briefing = Briefing.Made(draft, Names(Claim(1), Claim(2)), "Ada", Some.Time);
        Assert.Equivalent(draft, briefing.ToDraft(), strict: true);
        Assert.False(briefing.Edit(briefing.ToDraft().Checked(), Names(Claim(1), Claim(2))));
        Assert.Equal(1, briefing.Version);
    }

    [Fact]
    public void Judgements_change_places_and_keep_their_rows()
    {
        var draft = (Draft with { Judgements = [new() { Text = "One.", Claims = [1] }, new() { Text = "Two.", Claims = [2, 1] }] }).Checked();
        var briefing = Briefing.Made(draft, Names(Claim(1), Claim(2)), "Ada", Some.Time);
        var rows = briefing.Judgements.ToList();
        Assert.True(briefing.Edit((draft with { Judgements = [draft.Judgements![1], draft.Judgements[0]] }).Checked(), Names(Claim(1), Claim(2))));
        Assert.Equal(["Two.", "One."], briefing.Judgements.OrderBy(j => j.Ordinal).Select(j => j.Text));
        Assert.Equal([2, 1], briefing.ToDraft().Judgements![0].Claims);
        Assert.Equal(rows, briefing.Judgements);
        Assert.Equal(2, briefing.Version);

        Assert.True(briefing.Edit((draft with { Judgements = [] }).Checked(), Names()));
        Assert.Empty(briefing.Judgements);
    }

    [Fact]
    public void Claims_that_are_not_there_withdrawn_or_of_the_other_kind_are_refused()
    {
        var refusal = Assert.Throws<Refusal>(() => Briefing.Made(Draft.Checked(), Names(Claim(1)), "Ada", Some.Time));
        Assert.Equal(["judgements[0].claims[1]"], refusal.Errors.Keys);
        Assert.Throws<Refusal>(() => Briefing.Made(Draft.Checked(), Names(Claim(1), Claim(2, isDemo: true)), "Ada", Some.Time));
        var withdrawn = Claim(2);
        withdrawn.Review(Tag.Withdrawn, "never said", "Ada", Some.Time);
        Assert.Throws<Refusal>(() => Briefing.Made(Draft.Checked(), Names(Claim(1), withdrawn), "Ada", Some.Time));
    }

    [Fact]
    public void A_claim_withdrawn_since_it_was_chosen_does_not_stand_in_the_way_of_an_edit()
    {
        var briefing = Briefing.Made(Draft.Checked(), Names(Claim(1), Claim(2)), "Ada", Some.Time);
        var withdrawn = Claim(2);
        withdrawn.Review(Tag.Withdrawn, "never said", "Ada", Some.Time);
        Assert.True(briefing.Edit((briefing.ToDraft() with { Title = "Another title" }).Checked(), Names(Claim(1), withdrawn)));
    }

    private static BriefingNames Names(params Claim[] claims) =>
        new(new Deal { Slug = "the-deal", Title = "The deal", AddedBy = "Ada", AddedAt = Some.Time }, claims.ToDictionary(c => c.Id));

    private static Claim Claim(int id, bool isDemo = false)
    {
        var claim = Some.ClaimOn(Some.ArticleSaying("It holds.", isDemo: isDemo));
        claim.Id = id;
        return claim;
    }
}
