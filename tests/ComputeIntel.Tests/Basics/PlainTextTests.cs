using FsCheck;

namespace ComputeIntel.Tests.Basics;

public sealed class PlainTextTests
{
    [Fact]
    public void Broken_texts_are_told()
    {
        Assert.All(["\0", "a\0b", "\uD83D", "\uDE00", "a\uD83Da", "\uDE00\uD83D", "\uFFFE", "\uFFFF"], text => Assert.True(PlainText.IsBroken(text)));
        Assert.All(["", "a", "😀", "a😀b", "\u0001", "\uFFFD"], text => Assert.False(PlainText.IsBroken(text)));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData(" \t\n", "")]
    [InlineData("  a \u00A0\n b ", "a b")]
    [InlineData("cafe\u0301", "café")]
    public void Folding_composes_letters_and_leaves_single_spaces(string text, string folded) => Assert.Equal(folded, PlainText.Folded(text));

    [Fact]
    public void Folding_twice_is_folding_once() =>
        Prop.ForAll<NonNull<string>>(text => PlainText.IsBroken(text.Get) || PlainText.Folded(PlainText.Folded(text.Get)) == PlainText.Folded(text.Get)).QuickCheckThrowOnFailure();

    [Fact]
    public void Names_that_are_near_stay_two()
    {
        Assert.Equal(PlainText.NameKey("Colossus  1"), PlainText.NameKey("COLOSSUS 1 "));
        Assert.NotEqual(PlainText.NameKey("Colossus"), PlainText.NameKey("Colossus 1"));
        Assert.NotEqual(PlainText.NameKey("Colossus-1"), PlainText.NameKey("Colossus 1"));
    }

    [Theory]
    [InlineData("short", 5, "short")]
    [InlineData("longer", 5, "long…")]
    [InlineData("a word", 3, "a…")]
    [InlineData("abc😀def", 5, "abc…")]
    [InlineData("abc😀def", 6, "abc😀…")]
    public void A_shortened_text_fits_and_splits_no_character(string text, int length, string shortened) => Assert.Equal(shortened, PlainText.Shortened(text, length));
}
