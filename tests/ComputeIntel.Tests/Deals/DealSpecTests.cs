using ComputeIntel.Deals;
using ComputeIntel.Deals.Disagreements;

namespace ComputeIntel.Tests.Deals;

public sealed class DealSpecTests
{
    [Fact]
    public void There_is_an_example_of_every_type()
    {
        var told = string.Join('\n', DealSpec.Names.Select(n => DealSpec.Named(n.Data).Expected));
        Assert.All(Enum.GetValues<DisagreementType>(), type => Assert.Contains($"! {type}", told, StringComparison.OrdinalIgnoreCase));
        Assert.All(Enum.GetValues<ArithmeticKind>(), kind => Assert.Contains($"= {kind}", told, StringComparison.OrdinalIgnoreCase));
        Assert.All(Enum.GetValues<GapKind>(), kind => Assert.Contains($"| {kind}", told, StringComparison.OrdinalIgnoreCase));
    }

    [Theory, MemberData(nameof(DealSpec.Names), MemberType = typeof(DealSpec))]
    public void Claims_come_to_this(string name)
    {
        var spec = DealSpec.Named(name);
        Assert.Equal(spec.Expected, spec.ComesTo(spec.Claims()));
    }

    [Theory, MemberData(nameof(DealSpec.Names), MemberType = typeof(DealSpec))]
    public void The_order_in_which_claims_arrive_never_matters(string name)
    {
        var spec = DealSpec.Named(name);
        for (var seed = 1; seed <= 20; seed++)
        {
            var shuffled = spec.Claims().ToArray();
            new Random(seed).Shuffle(shuffled);
            Assert.Equal(spec.Expected, spec.ComesTo(shuffled));
        }
    }
}
