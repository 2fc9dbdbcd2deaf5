using ComputeIntel.Deals.Disagreements;
using ComputeIntel.Tests.Support;

namespace ComputeIntel.Tests.Deals.Disagreements;

public sealed class EstimateWordsTests
{
    [Theory]
    [InlineData("Analysts at Epoch put the draw at 200 MW.")]
    [InlineData("By our calculations the hall holds about 150,000 GPUs.")]
    [InlineData("It is thought to pay $250 million a month.")]
    [InlineData("Modelled from satellite images, the site draws 180 MW.")]
    [InlineData("Epoch AI estimates 100,000 accelerators.")]
    [InlineData("On estime la puissance à 200 MW.")]
    [InlineData("Die Leistung wird auf 200 MW geschätzt.")]
    [InlineData("据估算，该数据中心拥有十万块芯片。")]
    public void What_somebody_reckoned_is_told_by_a_plain_word(string statement) => Assert.True(AreIn(statement));

    [Theory]
    [InlineData("At its analyst day the company said 200 MW.")]
    [InlineData("He told analysts that the draw is 250 MW.")]
    [InlineData("We train our models on 150,000 accelerators.")]
    [InlineData("Project Rainier has 500,000 chips.")]
    [InlineData("The site will likely please its neighbours: it draws 300 MW.")]
    public void What_is_merely_said_near_such_a_word_is_none(string statement) => Assert.False(AreIn(statement));

    [Theory]
    [InlineData("is thought to", true)]
    [InlineData("likely", true)]
    [InlineData("schätzungsweise", true)]
    [InlineData("reportedly", false)]
    [InlineData("said to be", false)]
    public void A_hedge_tells_by_nearly_any_word_of_doubt(string hedge, bool isEstimate) => Assert.Equal(isEstimate, AreIn("It draws 200 MW.", hedge));

    private static bool AreIn(string statement, string? hedge = null)
    {
        var claim = new Told().In(new Told().By("An outlet"));
        (claim.Statement, claim.Hedge) = (statement, hedge);
        return EstimateWords.AreIn(claim);
    }
}
