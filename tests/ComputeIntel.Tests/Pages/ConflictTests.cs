using ComputeIntel.Pages.Shared;

namespace ComputeIntel.Tests.Pages;

public sealed class ConflictTests
{
    [Fact]
    public void What_only_the_other_person_changed_is_proposed_as_theirs()
    {
        var conflict = Between(opened: ("old", "old", "same"), yours: ("old", "mine", "same"), theirs: ("theirs", "also theirs", "same"));
        Assert.Equal([("a", true), ("b", false)], conflict.Differences.Select(d => (d.Yours.Name, d.IsTheirs)));
        Assert.Equal(["c"], conflict.Agreed.Select(f => f.Name));
    }

    [Fact]
    public void Line_breaks_of_browsers_are_no_difference() =>
        Assert.Empty(Between(("x", "y", "z"), ("one\r\ntwo", "y", "z"), ("one\ntwo", "y", "z")).Differences);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[1]")]
    [InlineData("{\"a\":1}")]
    public void Where_it_is_unknown_what_the_form_was_opened_on_yours_is_proposed(string? opened) =>
        Assert.False(Assert.Single(Conflict.Between(opened, [new("a", "A", "mine")], [new("a", "A", "theirs")], 2).Differences).IsTheirs);

    private static Conflict Between((string, string, string) opened, (string, string, string) yours, (string, string, string) theirs) =>
        Conflict.Between(Conflict.Packed(Fields(opened)), Fields(yours), Fields(theirs), 2);

    private static FormField[] Fields((string A, string B, string C) values) => [new("a", "A", values.A), new("b", "B", values.B), new("c", "C", values.C)];
}
