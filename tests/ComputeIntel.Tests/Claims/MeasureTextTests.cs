using ComputeIntel.Claims;

namespace ComputeIntel.Tests.Claims;

public sealed class MeasureTextTests
{
    public static TheoryData<Measure, string, string> Measures => new()
    {
        { new() { Kind = MeasureKind.Accelerators, Qualifier = Qualifier.AtLeast, Value = 220_000, AsWritten = "more than 220,000" }, "more than 220,000 accelerators", "accelerators ≥ 220,000" },
        { new() { Kind = MeasureKind.Accelerators, Qualifier = Qualifier.AtLeast, Value = 100_000.0m, AsWritten = "100,000+" }, "at least 100,000 accelerators", "accelerators ≥ 100,000" },
        { new() { Kind = MeasureKind.Accelerators, Qualifier = Qualifier.About, Value = 325_000, Of = "two sites" }, "about 325,000 accelerators (two sites)", "accelerators ≈ 325,000 (two sites)" },
        { new() { Kind = MeasureKind.Price, Value = 1_250_000_000m, Unit = "USD", Basis = MeasureBasis.PerMonth }, "1.25 bn USD a month", "price 1.25 bn USD a month" },
        { new() { Kind = MeasureKind.Price, Qualifier = Qualifier.About, Value = 3e9m, ValueTo = 4e9m, Unit = "USD", Basis = MeasureBasis.PerYear }, "about 3–4 bn USD a year", "price ≈ 3–4 bn USD a year" },
        { new() { Kind = MeasureKind.Price, Value = 900e6m, ValueTo = 1.2e9m, Unit = "EUR" }, "900 m–1.2 bn EUR", "price 900 m–1.2 bn EUR" },
        { new() { Kind = MeasureKind.Price, Value = 1_250_000_000_000m, Unit = "USD", Basis = MeasureBasis.Total }, "1.25 tn USD in total", "price 1.25 tn USD in total" },
        { new() { Kind = MeasureKind.Price, Value = 1_234_567_891m, Unit = "USD" }, "1,234,567,891 USD", "price 1,234,567,891 USD" },
        { new() { Kind = MeasureKind.Price, Value = 2.40m, Unit = "USD", Basis = MeasureBasis.Each }, "2.4 USD each", "price 2.4 USD each" },
        { new() { Kind = MeasureKind.Share, Value = 100, Unit = "percent", Of = "computing capacity" }, "100 % of computing capacity", "share 100 % (computing capacity)" },
        { new() { Kind = MeasureKind.Power, Qualifier = Qualifier.AtMost, Value = 300, Unit = "MW" }, "at most 300 MW", "power ≤ 300 MW" },
        { new() { Kind = MeasureKind.Duration, Value = 1, Unit = "months" }, "1 month", "duration 1 month" },
        { new() { Kind = MeasureKind.Duration, Value = 90, Unit = "days", Of = "notice" }, "90 days (notice)", "notice 90 days" },
        { new() { Kind = MeasureKind.Date, Date = PartialDate.Parse("2029-05"), AsWritten = "to May 2029" }, "to May 2029", "date May 2029" },
        { new() { Kind = MeasureKind.Date, Qualifier = Qualifier.AtMost, Date = PartialDate.Parse("2026-05-06"), Of = "signing" }, "by 6 May 2026 (signing)", "signing ≤ 6 May 2026" },
        { new() { Kind = MeasureKind.Area, Value = 785_000, Unit = "sqft", Of = "building" }, "785,000 sq ft (building)", "area 785,000 sq ft (building)" },
    };

    [Theory, MemberData(nameof(Measures))]
    public void A_measure_reads_as_a_person_would_write_it(Measure measure, string words, string compact)
    {
        Assert.Equal(words, MeasureText.Of(measure));
        Assert.Equal(compact, MeasureText.Compact(measure));
    }
}
