using ComputeIntel.Articles;

namespace ComputeIntel.Tests.Articles;

public sealed class ArticleOrderTests
{
    [Fact]
    public void The_newest_come_first_where_nothing_is_said() => Assert.Equal("-added", ArticleOrder.Checked(" "));

    [Fact]
    public void Orders_are_named_in_any_case() => Assert.Equal("-published", ArticleOrder.Checked("-Published"));

    [Fact]
    public void An_order_that_is_none_is_refused() =>
        Assert.Contains("sort", Assert.Throws<Refusal>(() => ArticleOrder.Checked("color")).Errors.Keys);
}
