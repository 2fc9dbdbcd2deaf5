using ComputeIntel.Articles;
using ComputeIntel.Claims;
using ComputeIntel.Deals;
using ComputeIntel.Deals.Terms;
using ComputeIntel.Tests.Support;

namespace ComputeIntel.Tests.Deals;

public sealed class MatrixTests
{
    private int _last;

    [Fact]
    public void A_row_is_a_term_and_what_it_is_of_and_a_column_an_article_primary_ones_first_then_by_date()
    {
        var (late, early, undated, filing) = (Article("2026-06"), Article("2026-05-06"), Article(null), Article("2026-07", ArticleKind.Filing));
        var matrix = Matrix.Of(TermTable.Of([Claim(late, Power(300)), Claim(early, Power(150, "batteries")), Claim(undated, Power(300)), Claim(filing, Power(0.3m, unit: "GW"))]));
        Assert.Equal([filing, early, late, undated], matrix.Sources);
        Assert.Equal([(TermKind.Power, null), (TermKind.Power, "batteries")], matrix.Rows.Select(r => (r.Term, r.Scope)).OrderBy(r => r.Scope));
        var row = matrix.Rows.Single(r => r.Scope is null);
        Assert.Equal(["0.3 GW", "", "300 MW", "300 MW"], row.Cells.Select(c => string.Join("; ", c.Select(e => e.Text))));
    }

    [Fact]
    public void What_an_article_says_twice_stands_once_with_both_claims_and_what_it_says_differently_beside_it()
    {
        var article = Article("2026");
        var (first, second, other) = (Claim(article, Power(300)), Claim(article, Power(300)), Claim(article, Power(150)));
        var cell = Assert.Single(Assert.Single(Matrix.Of(TermTable.Of([first, second, other])).Rows).Cells);
        Assert.Equal([("150 MW", 1), ("300 MW", 2)], cell.Select(e => (e.Text, e.Claims.Count)).Order());
        Assert.Equal([first.Id, second.Id], cell.Single(e => e.Claims.Count == 2).Claims);
    }

    [Fact]
    public void The_order_in_which_claims_come_makes_no_difference()
    {
        List<Claim> claims = [.. Enumerable.Range(1, 12).Select(i => Claim(Article($"2026-0{(i % 9) + 1}"), Power(i % 4)))];
        var expected = Told(claims);
        claims.Reverse();
        Assert.Equal(expected, Told(claims));
        Assert.Equal(expected, Told(claims.OrderBy(c => c.Id % 5)));

        static string Told(IEnumerable<Claim> claims)
        {
            var matrix = Matrix.Of(TermTable.Of(claims));
            return string.Join('\n', matrix.Sources.Select(s => $"{s.Id}").Concat(matrix.Rows.Select(r => string.Join('|', r.Cells.Select(c => string.Join(';', c.Select(e => $"{e.Text} {string.Join(' ', e.Claims)}")))))));
        }
    }

    [Fact]
    public void A_deal_of_which_nothing_is_claimed_has_no_rows() => Assert.Empty(Matrix.Of(TermTable.Of([])).Rows);

    private Article Article(string? on, ArticleKind kind = ArticleKind.News)
    {
        var article = Some.Article(kind);
        (article.Id, article.PublishedOn) = (++_last, on is null ? null : PartialDate.Parse(on));
        return article;
    }

    private Claim Claim(Article article, Measure measure) =>
        new() { Id = ++_last, Article = article, ArticleId = article.Id, Statement = "Something is so.", Measures = [measure], AddedAt = Some.Time, AddedBy = "Ada" };

    private static Measure Power(decimal value, string? of = null, string unit = "MW") => new() { Kind = MeasureKind.Power, Value = value, Unit = unit, Of = of };
}
