namespace ComputeIntel.Tests.Anchoring;

public sealed class PlacementSpecTests
{
    [Fact]
    public void There_are_examples() => Assert.NotEmpty(PlacementSpec.Names);

    [Theory, MemberData(nameof(PlacementSpec.Names), MemberType = typeof(PlacementSpec))]
    public void Every_quotation_is_placed_so(string name)
    {
        var spec = PlacementSpec.Named(name);
        Assert.Equal(spec.Expected, spec.Placed());
    }
}
