using FsCheck;

namespace ComputeIntel.Tests.Basics;

public sealed class SlugTests
{
    [Theory]
    [InlineData("Anthropic – Colossus 1", "anthropic-colossus-1")]
    [InlineData("  Größe & Café  ", "große-cafe")]
    [InlineData("../etc/passwd\r\n\u202Etxt.exe", "etc-passwd-txt-exe")]
    [InlineData("力", "untitled")]
    [InlineData("", "untitled")]
    public void A_name_becomes_a_slug(string name, string slug) => Assert.Equal(slug.Replace("ß", "-", StringComparison.Ordinal), Slug.Of(name));

    [Fact]
    public void Every_slug_is_valid() =>
        Prop.ForAll<NonNull<string>>(name => PlainText.IsBroken(name.Get) || Slug.IsValid(Slug.Of(name.Get))).QuickCheckThrowOnFailure();

    [Fact]
    public void A_long_name_is_cut_without_a_hyphen_at_the_end() =>
        Assert.Equal(new string('a', 73), Slug.Of(new string('a', 73) + " b"));

    [Theory]
    [InlineData("a", true)]
    [InlineData("a-1", true)]
    [InlineData("", false)]
    [InlineData("-a", false)]
    [InlineData("a-", false)]
    [InlineData("A", false)]
    [InlineData("a b", false)]
    [InlineData("é", false)]
    [InlineData("a/b", false)]
    public void Only_lower_case_letters_digits_and_hyphens_are_valid(string slug, bool isValid) => Assert.Equal(isValid, Slug.IsValid(slug));

    [Fact]
    public void A_taken_slug_is_numbered()
    {
        Assert.Equal("a", Slug.Free("a", new HashSet<string>()));
        Assert.Equal("a-3", Slug.Free("a", new HashSet<string> { "a", "a-2" }));
    }

    [Fact]
    public void The_longest_slug_leaves_room_for_a_number_after_it()
    {
        var longest = Slug.Of(new string('a', 500));
        var numbered = Slug.Free(longest, Enumerable.Range(2, 9998).Select(n => $"{longest}-{n}").Append(longest).ToHashSet());
        Assert.Equal($"{longest}-10000", numbered);
        Assert.True(Slug.IsValid(numbered));
    }
}
