using ComputeIntel.Anchoring;
using ComputeIntel.Articles;
using FsCheck;

namespace ComputeIntel.Tests.Anchoring;

public sealed class CaptureDiffTests
{
    private const string First = "Both companies made the agreement public on 6 May.";
    private const string Second = "Anthropic puts the new capacity at over 300 megawatts.";
    private const string Third = "The building was let by Phoenix Investors when the deal was struck.";

    [Fact]
    public void A_text_that_did_not_change_is_the_same_throughout() =>
        Assert.Equal(["same 1 1: Both companies made the agreement public on 6 May.", $"same 2 2: {Second}"], Told([First, Second], [First, Second]));

    [Fact]
    public void Changed_words_are_shown_within_their_paragraph() =>
        Assert.Equal([$"same 1 1: {First}", "edited 2 2: Anthropic puts the new capacity at over -300 megawatts-+310 MW+."], Told([First, Second], [First, "Anthropic puts the new capacity at over 310 MW."]));

    [Fact]
    public void What_was_removed_stands_after_what_it_followed_and_what_is_new_where_it_is() =>
        Assert.Equal([$"same 1 1: {First}", $"removed 2 _: -{Second}-", "added _ 2: +Nobody has said why.+", $"same 3 3: {Third}"], Told([First, Second, Third], [First, "Nobody has said why.", Third]));

    [Fact]
    public void What_was_removed_from_the_beginning_stands_first() =>
        Assert.Equal([$"removed 1 _: -{First}-", $"same 2 1: {Second}"], Told([First, Second], [Second]));

    [Fact]
    public void A_moved_paragraph_is_paired_with_itself_edited_or_not()
    {
        Assert.Equal([$"same 2 1: {Second}", $"same 3 2: {Third}", $"moved same 1 3: {First}"], Told([First, Second, Third], [Second, Third, First]));
        Assert.Equal(
            [$"same 2 1: {Second}", $"same 3 2: {Third}", "moved edited 1 3: Both companies made the agreement public on -6-+7+ May."],
            Told([First, Second, Third], [Second, Third, "Both companies made the agreement public on 7 May."]));
    }

    [Fact]
    public void A_split_paragraph_is_paired_with_its_larger_part() =>
        Assert.Equal(
            [$"edited 1 1: -{First} -{Third}", $"added _ 2: +{First}+"],
            Told([$"{First} {Third}"], [Third, First]));

    [Fact]
    public void Repeated_paragraphs_are_paired_in_order() =>
        Assert.Equal(["same 1 1: No comment.", "same 2 2: No comment.", "added _ 3: +No comment.+"], Told(["No comment.", "No comment."], ["No comment.", "No comment.", "No comment."]));

    [Fact]
    public void Nothing_is_lost_and_nothing_made_up() =>
        Prop.ForAll(EditedArticles.Stories().ToArbitrary(), story =>
        {
            var (older, newer) = (story.Paragraphs, story.Edited(0.3, story.EditedWithin()));
            var diffs = CaptureDiff.Of(older, newer);
            return diffs.Where(d => d.OlderOrdinal is not null).Select(d => d.OlderOrdinal!.Value).Order().SequenceEqual(older.Select(p => p.Ordinal))
                && diffs.Where(d => d.NewerOrdinal is not null).Select(d => d.NewerOrdinal!.Value).SequenceEqual(newer.Select(p => p.Ordinal))
                && diffs.All(d => d.OlderOrdinal is not { } o || TextOf(d, WordFate.Added) == older[o - 1].Text)
                && diffs.All(d => d.NewerOrdinal is not { } n || TextOf(d, WordFate.Removed) == newer[n - 1].Text);
        }).QuickCheckThrowOnFailure();

    private static string TextOf(ParagraphDiff diff, WordFate without) => string.Concat(diff.Runs.Where(r => r.Fate != without).Select(r => r.Text));

    private static IEnumerable<string> Told(string[] older, string[] newer) =>
        from diff in CaptureDiff.Of(Paragraphs(older), Paragraphs(newer))
        let runs = string.Concat(diff.Runs.Select(r => r.Fate switch { WordFate.Removed => $"-{r.Text}-", WordFate.Added => $"+{r.Text}+", _ => r.Text }))
        select $"{(diff.IsMoved ? "moved " : "")}{diff.Change.ToString().ToLowerInvariant()} {diff.OlderOrdinal?.ToString() ?? "_"} {diff.NewerOrdinal?.ToString() ?? "_"}: {runs}";

    private static List<Paragraph> Paragraphs(string[] texts) => [.. texts.Select((text, n) => new Paragraph { Ordinal = n + 1, Text = text })];
}
