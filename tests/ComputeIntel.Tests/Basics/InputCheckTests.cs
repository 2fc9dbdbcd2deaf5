namespace ComputeIntel.Tests.Basics;

public sealed class InputCheckTests
{
    [Fact]
    public void Texts_are_trimmed_and_blank_ones_are_null()
    {
        var check = new InputCheck();
        Assert.Equal("a\nb", check.Optional("f", " a\nb ", 10, "It"));
        Assert.Null(check.Optional("f", " \n", 10, "It"));
        Assert.Null(check.Optional("f", null, 10, "It"));
        Assert.Equal("a b", check.OptionalLine("f", "a\r\n\u202E\u2066b", 10, "It"));
        Assert.Null(check.OptionalLine("f", "\u202E\u0007", 10, "It"));
        Assert.Null(check.OptionalLine("f", "\u200B \uFEFF", 10, "It"));
        Assert.Null(check.Optional("f", "\u2066\u2069", 10, "It"));
        Assert.Equal("\u200Ba", check.OptionalLine("f", "\u200Ba", 10, "It"));
        Assert.True(check.Passed);
        check.Refuse();
    }

    [Fact]
    public void A_text_that_is_missing_is_told_once()
    {
        var check = new InputCheck();
        Assert.Equal("", check.Required("a", " ", 10, "The name"));
        Assert.Equal("", check.RequiredLine("b", "\u202E", 10, "The name"));
        Assert.Equal("", check.RequiredLine("c", "x\0", 10, "The name"));
        var refusal = Assert.Throws<Refusal>(check.Refuse);

        Assert.Equal("The name is needed.", refusal.Message);
        Assert.All(refusal.Errors.Values, messages => Assert.Single(messages));
        Assert.Equal(["a", "b", "c"], refusal.Errors.Keys);
    }

    [Fact]
    public void Too_long_is_too_long_after_folding_too()
    {
        var check = new InputCheck();
        check.Optional("a", "12345678901", 10, "It");
        check.OptionalLine("b", new string('\uFB2C', 4), 10, "It");
        Assert.Equal("1234567890", check.Optional("c", " 1234567890 ", 10, "It"));
        Assert.Equal(["a", "b"], Assert.Throws<Refusal>(check.Refuse).Errors.Keys);
    }

    [Theory]
    [InlineData("https://example.com/story?a=1#b", "https://example.com/story?a=1#b")]
    [InlineData(" HTTP://EXAMPLE.com ", "http://example.com/")]
    [InlineData("https://bücher.example/größe", "https://bücher.example/gr%C3%B6%C3%9Fe")]
    [InlineData("", null)]
    public void A_link_is_http_or_https(string link, string? kept)
    {
        var check = new InputCheck();
        Assert.Equal(kept, check.Link("url", link));
        Assert.True(check.Passed);
    }

    [Theory]
    [InlineData("example.com")]
    [InlineData("/story")]
    [InlineData("//example.com")]
    [InlineData("ftp://example.com/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("https://me:secret@example.com/")]
    [InlineData("https://me@example.com/")]
    [InlineData("https://")]
    [InlineData("https://exa mple.com/")]
    [InlineData("https://\u00AD.com/")]
    [InlineData("https://\uFFFD.com/")]
    [InlineData("https://example.com/a\nb")]
    [InlineData("https://example.com/\u202Ea b")]
    public void Any_other_link_is_refused(string link)
    {
        var check = new InputCheck();
        Assert.Null(check.Link("url", link));
        Assert.Equal(["url"], Assert.Throws<Refusal>(check.Refuse).Errors.Keys);
    }

    [Fact]
    public void A_link_that_outgrows_the_store_when_it_is_encoded_is_refused()
    {
        var check = new InputCheck();
        Assert.Null(check.Link("url", "https://example.com/" + new string('力', 1900)));
        Assert.False(check.Passed);
    }

    [Fact]
    public void Dates_and_choices_are_checked()
    {
        var check = new InputCheck();
        Assert.Equal(PartialDate.Parse("2026-05"), check.Date("a", "2026-05"));
        Assert.Null(check.Date("b", " "));
        Assert.Null(check.Date("c", "2026-02-30"));
        check.Defined("d", DayOfWeek.Monday, "The day");
        check.Defined("e", (DayOfWeek)7, "The day");
        Assert.Equal(["c", "e"], Assert.Throws<Refusal>(check.Refuse).Errors.Keys);
    }
}
