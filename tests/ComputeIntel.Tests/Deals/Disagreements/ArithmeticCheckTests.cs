using ComputeIntel.Claims;
using ComputeIntel.Deals.Disagreements;
using ComputeIntel.Tests.Support;

namespace ComputeIntel.Tests.Deals.Disagreements;

public sealed class ArithmeticCheckTests
{
    private int _last;

    [Fact]
    public void A_reckoning_is_told_in_the_figures_as_they_are_written()
    {
        var each = new Measure { Kind = MeasureKind.Power, Value = 1.4m, Unit = "kW", Basis = MeasureBasis.Each };
        var total = new Measure { Kind = MeasureKind.Power, Value = 1.2m, Unit = "GW" };
        Assert.Equal("1.4 kW each for 400,000 accelerators makes 560 MW, not 1.2 GW.", Told(each, Accelerators(400_000), total));
    }

    [Theory]
    [InlineData(Qualifier.AtLeast, "at least 1 bn USD a month for 3 years makes at least 36 bn USD in total, not 30 bn USD in total.", 30)]
    [InlineData(Qualifier.AtMost, "at most 1 bn USD a month for 3 years makes at most 36 bn USD in total, not 50 bn USD in total.", 50)]
    [InlineData(Qualifier.AtLeast, "at least 1 bn USD a month for 3 years makes at least 36 bn USD in total, not 3.6 bn USD in total: 1 zero too many or too few.", 3.6)]
    public void What_is_open_stays_open(Qualifier qualifier, string told, double billions) =>
        Assert.Equal(told, Told(Price(1_000_000_000, MeasureBasis.PerMonth, qualifier), new() { Kind = MeasureKind.Duration, Value = 3, Unit = "years" }, Price((decimal)billions * 1e9m, MeasureBasis.Total)));

    [Fact]
    public void What_is_beyond_any_sum_is_not_given_digits()
    {
        const decimal Most = 999_999_999_999_999_999m;
        Assert.EndsWith("makes more than 10^24 USD in total, not 1 USD in total.", Told(Price(Most, MeasureBasis.Each), Accelerators(Most), Price(1, MeasureBasis.Total)), StringComparison.Ordinal);
    }

    private static Measure Accelerators(decimal count) => new() { Kind = MeasureKind.Accelerators, Value = count };

    private static Measure Price(decimal value, MeasureBasis basis, Qualifier qualifier = Qualifier.Exactly) =>
        new() { Kind = MeasureKind.Price, Value = value, Unit = "USD", Basis = basis, Qualifier = qualifier };

    private string Told(params Measure[] measures) => Assert.Single(ArithmeticCheck.Of([.. measures.Select(Claim)], [])).Text;

    private Claim Claim(Measure measure) => new()
    {
        Id = ++_last,
        Article = new() { Id = _last, Title = "An article", AddedAt = Some.Time, AddedBy = "Ada" },
        ArticleId = _last,
        Statement = "Something.",
        Measures = [measure],
        AddedAt = Some.Time,
        AddedBy = "Ada",
    };
}
