using ComputeIntel.Parties;

namespace ComputeIntel.Tests.Parties;

public sealed class NearNamesTests
{
    [Theory]
    [InlineData("Colossus", "Colossus 1", Nearness.Part)]
    [InlineData("Colossus 1", "Colossus 2", Nearness.Numeral)]
    [InlineData("Colossus 1", "Colossus II", Nearness.Numeral)]
    [InlineData("Colossus 2", "Colossus II", Nearness.Writing)]
    [InlineData("Colossus2", "Colossus 2", Nearness.Writing)]
    [InlineData("Memphis Colossus 1", "Colossus 1", Nearness.Part)]
    [InlineData("Colossus 1", "xAI's Colossus cluster", Nearness.Part)]
    [InlineData("Colossus 1 supercomputer", "Colossus data center in Memphis", Nearness.Part)]
    [InlineData("The Colossus Supercomputer", "Colossus cluster", Nearness.Part)]
    [InlineData("xAI Colossus 2", "Colossus 1", Nearness.Numeral)]
    [InlineData("SpaceX", "SpaceXAI", Nearness.Part)]
    [InlineData("xAI", "SpaceXAI", Nearness.Part)]
    [InlineData("Space X", "SpaceX", Nearness.Writing)]
    [InlineData("Anthropic", "Anthropic, PBC", Nearness.Writing)]
    [InlineData("Anthropic", "Antropic", Nearness.Spelling)]
    [InlineData("Anthropic", "Antrhopic", Nearness.Spelling)]
    [InlineData("AWS", "Amazon Web Services", Nearness.Initials)]
    public void Names_that_may_mean_one_party_are_near(string one, string other, Nearness expected)
    {
        Assert.Equal(expected, NearNames.Between(one, other));
        Assert.Equal(expected, NearNames.Between(other, one));
    }

    [Theory]
    [InlineData("xAI", "SpaceX")]
    [InlineData("Colossus 1", "colossus  1")]
    [InlineData("Colossus", "Memphis Supercluster")]
    [InlineData("Google", "Amazon")]
    [InlineData("Meta", "Beta")]
    [InlineData("X", "xAI")]
    [InlineData("", "xAI")]
    [InlineData("—", "–")]
    [InlineData("Site 12", "Campus 12")]
    [InlineData("Data Center 1", "Phoenix data center")]
    [InlineData("Site B", "Hall B")]
    [InlineData("Memphis data center", "Phoenix data center")]
    [InlineData("Colossus cluster", "Stargate cluster")]
    public void Other_names_are_not_asked_about(string one, string other)
    {
        Assert.Null(NearNames.Between(one, other));
        Assert.Null(NearNames.Between(other, one));
    }

    [Fact]
    public void Parties_are_near_by_any_of_their_names() =>
        Assert.Equal(Nearness.Initials, NearNames.Between(["Amazon Web Services", "Amazon’s cloud"], ["Whatever", "AWS"]));

    [Fact]
    public void Another_number_in_the_names_that_they_go_by_outweighs_what_else_they_are_called() =>
        Assert.Equal(Nearness.Numeral, NearNames.Between(["Colossus 1", "Colossus"], ["Colossus 2", "Colossus II"]));
}
