using FsCheck;

namespace ComputeIntel.Tests.Basics;

public sealed class CodePointsTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("abc", 3)]
    [InlineData("é力ש", 3)]
    [InlineData("😀", 1)]
    [InlineData("👩‍💻", 3)]
    [InlineData("x\u0302", 2)]
    public void Length_counts_what_a_browser_counts(string text, int length) => Assert.Equal(length, CodePoints.Length(text));

    [Fact]
    public void A_slice_never_splits_a_character()
    {
        Assert.Equal("😀b", CodePoints.Slice("a😀b力", 1, 3));
        Assert.Equal("", CodePoints.Slice("a😀b", 1, 1));
        Assert.Equal("b", CodePoints.Slice("a😀b", 2, 99));
        Assert.Equal("", CodePoints.Slice("a😀b", 99, 100));
    }

    [Fact]
    public void Indexes_are_of_utf16()
    {
        Assert.Equal([0, 1, 3, 4, 4], Enumerable.Range(0, 5).Select(position => CodePoints.ToIndex("a😀b", position)));
    }

    [Fact]
    public void Two_slices_make_the_whole() =>
        Prop.ForAll<NonNull<string>, NonNegativeInt>((text, at) =>
        {
            var valid = string.Concat(text.Get.EnumerateRunes());
            var length = CodePoints.Length(valid);
            var cut = length == 0 ? 0 : at.Get % length;
            return CodePoints.Slice(valid, 0, cut) + CodePoints.Slice(valid, cut, length) == valid && CodePoints.Length(CodePoints.Slice(valid, 0, cut)) == cut;
        }).QuickCheckThrowOnFailure();
}
