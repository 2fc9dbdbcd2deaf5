using ComputeIntel.Anchoring;

namespace ComputeIntel.Tests.Anchoring;

public sealed class WordComparisonTests
{
    [Fact]
    public void Words_are_paired_with_what_took_their_place()
    {
        var compared = WordComparison.Of("The site holds more than 220,000 accelerators", "The site holds more than 200,000 accelerators");
        Assert.Equal([("220,000", "200,000")], compared.Replacements.Select(r => (r.Before, r.After)));
        Assert.Equal([ChangeKind.Figure], compared.Changes);
        Assert.True(compared.IsSubstantial);
    }

    [Fact]
    public void Each_replacement_is_told_by_its_kind()
    {
        var compared = WordComparison.Of("It draws up to 300 MW and may close, said Ada.", "It draws 300 MW and will close, said Bob.");
        Assert.Equal(
            [("up to", "", "Figure, Wording"), ("may", "will", "Hedge"), ("Ada", "Bob", "Name")],
            compared.Replacements.Select(r => (r.Before, r.After, string.Join(", ", r.Kinds))));
    }

    [Theory]
    [InlineData("合同包括超过22万块加速器。", "合同包括22万块加速器。")]
    [InlineData("22万基を超える半導体を使う。", "22万基の半導体を使う。")]
    [InlineData("22万基以上の半導体を使う。", "22万基の半導体を使う。")]
    [InlineData("Sie zahlt bis zu 300 Millionen.", "Sie zahlt 300 Millionen.")]
    [InlineData("Elle paie plus de 300 millions.", "Elle paie 300 millions.")]
    public void A_bound_beside_a_figure_is_the_figures(string before, string after) => Assert.Contains(ChangeKind.Figure, WordComparison.Of(before, after).Changes);

    [Theory]
    [InlineData("It may leave early, the company said.", "It may leave early the company said.")]
    [InlineData("It may leave early.", "It may leave  early.")]
    public void Punctuation_and_spaces_are_nothing_substantial(string before, string after) => Assert.False(WordComparison.Of(before, after).IsSubstantial);

    [Theory]
    [InlineData("The price rose.", "The price fell.")]
    [InlineData("It is true.", "It is not true.")]
    [InlineData("It takes it.", "It reportedly takes it.")]
    public void A_word_is(string before, string after) => Assert.True(WordComparison.Of(before, after).IsSubstantial);

    [Theory]
    [InlineData("", "a b")]
    [InlineData("a b", "")]
    [InlineData("one two three", "one three four")]
    [InlineData("Fünf Öfen 🏭 stehen", "Sechs Öfen 🏭 stehen da")]
    public void Its_runs_make_up_both_texts(string before, string after)
    {
        var runs = WordComparison.Of(before, after).Runs;
        Assert.Equal(after, string.Concat(runs.Where(r => r.Fate != WordFate.Removed).Select(r => r.Text)));
        Assert.Equal(before, string.Concat(runs.Where(r => r.Fate != WordFate.Added).Select(r => r.Text)).TrimEnd());
    }
}
