using ComputeIntel.Claims;

namespace ComputeIntel.Tests.Claims;

public sealed class ClaimDraftMergeTests
{
    private static readonly ClaimDraft Opened = new()
    {
        Quotations = [new() { ParagraphId = 1 }],
        Statement = "It takes 300 MW.\nAll of it.",
        Acquirer = "Anthropic",
        Facilities = ["Colossus 1"],
        Measures = [new() { Kind = MeasureKind.Power, Value = 300, Unit = "MW" }],
        Hedge = "reportedly",
    };

    [Fact]
    public void What_only_one_of_two_changed_is_theirs_and_what_both_changed_is_as_typed()
    {
        var yours = Opened with { Statement = "It takes 300 MW.\r\nAll of it.", Hedge = "may", Facilities = ["Colossus 1", "Colossus 2"] };
        var theirs = Opened with { Statement = "It takes it all.", Hedge = null, Measures = [] };
        var merged = yours.Merged(Opened, theirs);
        Assert.Equal(("It takes it all.", "may", "Anthropic"), (merged.Statement, merged.Hedge, merged.Acquirer));
        Assert.Equal(["Colossus 1", "Colossus 2"], merged.Facilities!);
        Assert.Empty(merged.Measures!);
    }

    [Fact]
    public void Every_part_of_a_claim_is_merged()
    {
        var theirs = new ClaimDraft
        {
            Quotations = [new() { ParagraphId = 2, Exact = "other words" }],
            Statement = "Something else.",
            Nature = Nature.Forecast,
            Hedge = "may",
            Bearing = Bearing.Context,
            Acquirer = "Google",
            Facilities = ["Colossus 2"],
            Counterparties = [new() { Name = "SpaceX", Role = Role.Owner }],
            StatedRationale = new() { Text = "capacity", By = RationaleBy.Author },
            Measures = [new() { Kind = MeasureKind.Share, Value = 50, Unit = "percent" }],
            Attribution = new() { Kind = AttributionKind.Filing },
            Credibility = 2,
            AsOf = "2026-05",
            Deal = "a-deal",
        };
        var merged = Opened.Merged(Opened, theirs);
        Assert.Empty(ClaimDraftText.Differences(merged, theirs));
        Assert.All(typeof(ClaimDraft).GetProperties(), part => Assert.Equal(part.GetValue(theirs), part.GetValue(merged)));
    }
}
