using ComputeIntel.Articles;
using ComputeIntel.Claims;
using ComputeIntel.Deals.Pictures;
using ComputeIntel.Deals.Terms;
using ComputeIntel.Parties;
using ComputeIntel.Tests.Support;

namespace ComputeIntel.Tests.Deals.Pictures;

/// <summary>What is longer than a page is printed in parts, none of it smaller and none of it lost.</summary>
public sealed class PictureCutterTests
{
    /// <summary>Of A4 between its margins, in points; letter paper has more.</summary>
    private const double PaperWidth = 174 / 25.4 * 72;

    private int _last;

    [Fact]
    public void Eighty_facilities_are_drawn_on_several_pages_in_letters_of_seven_points_or_more()
    {
        var printed = Printed(Enumerable.Range(1, 80).Select(i => At($"Facility {i:00}", i, Qualifier.AtLeast))).Where(p => p.Name.StartsWith(CapacityPicture.Name, StringComparison.Ordinal)).ToList();
        Assert.InRange(printed.Count, 4, 7);
        Assert.Equal($"Capacity by facility and acquirer (2 of {printed.Count})", printed[1].Title);
        Assert.Equal(printed.Count, printed.Select(p => p.Name).Distinct().Count());
        Assert.All(printed, part => Assert.Equal("Power, MW", part.Marks.OfType<Label>().First().Text));
        Assert.Equal(80, printed.Sum(p => p.Marks.OfType<Box>().Count()));
        Assert.Equal(Enumerable.Range(1, 80).Select(i => $"Facility {i:00} → not named"), printed.SelectMany(p => p.Marks.OfType<Label>()).Select(l => l.Text).Where(t => t.StartsWith("Facility", StringComparison.Ordinal)));
        FitsPaper(printed);
    }

    [Fact]
    public void Retellings_of_retellings_and_dates_are_printed_no_smaller_however_many()
    {
        var claims = new List<Claim>();
        foreach (var filing in Enumerable.Range(1, 12).Select(i => Article($"Filing {i}", ArticleKind.Filing)))
        {
            var from = filing;
            foreach (var step in Enumerable.Range(1, 5))
            {
                claims.AddRange(Enumerable.Range(1, 3).Select(i => Dated(Article($"{filing.Title}, retold {step}.{i}"), from)));
                from = claims[^1].Article!;
            }
        }

        claims.AddRange(Enumerable.Range(1, 70).Select(i => Dated(Article($"Untraced {i}"))));
        var printed = Printed(claims);
        Assert.True(printed.Count(p => p.Name.StartsWith(OriginPicture.Name, StringComparison.Ordinal)) > 2);
        FitsPaper(printed);
    }

    [Fact]
    public void What_fits_a_page_stays_as_it_is()
    {
        var picture = CapacityPicture.Of(Capacity.In("A deal", TermTable.Of([At("Facility", 1)])));
        Assert.Same(picture, Assert.Single(PictureCutter.Cut(picture, picture.Height)));
    }

    [Fact]
    public void Wherever_it_is_cut_every_word_and_every_bar_stands_whole_in_one_part()
    {
        List<Claim> claims = [.. Enumerable.Range(1, 40).Select(i => At($"Facility {i % 7}", i, (Qualifier)(i % 4)))];
        foreach (var picture in new DealPictures("A deal", [], TermTable.Of(claims), claims) is var drawn ? DealPictures.Names.Select(name => drawn.Draw(name)).Where(p => !p.IsEmpty) : [])
        {
            for (var height = 90; height < 900; height += 37)
            {
                var parts = PictureCutter.Cut(picture with { Heads = [] }, height);
                Assert.Equal(picture.Height, parts.Sum(p => p.Height), 6);
                Assert.Equal(picture.Marks.OfType<Label>().Select(l => l.Text).Order(StringComparer.Ordinal), parts.SelectMany(p => p.Marks.OfType<Label>()).Select(l => l.Text).Order(StringComparer.Ordinal));
                Assert.Equal(picture.Marks.OfType<Box>().Count(), parts.Sum(p => p.Marks.OfType<Box>().Count()));
                Assert.All(parts, part => Assert.True(part.Height <= height && StandsWithin(part), $"{picture.Name} in parts of {height}"));
            }
        }
    }

    private static void FitsPaper(IEnumerable<Picture> printed) => Assert.All(printed, part =>
    {
        Assert.True(Label.Size * PaperWidth / (part.Width + 2) >= 7, $"{part.Name} is {part.Width} wide");
        Assert.True(part.Height / part.Width * PaperWidth <= 222 / 25.4 * 72, $"{part.Name} is {part.Height} high");
        Assert.True(StandsWithin(part), part.Name);
    });

    private static bool StandsWithin(Picture part) =>
        part.Marks.OfType<Label>().All(l => l.Y is var y && y >= 8 && y <= part.Height)
        && part.Marks.OfType<Box>().All(b => b.Y >= 0 && b.Y + b.Height <= part.Height)
        && part.Marks.OfType<Line>().All(l => Math.Min(l.Y1, l.Y2) >= 0 && Math.Max(l.Y1, l.Y2) <= part.Height);

    private static List<Picture> Printed(IEnumerable<Claim> claims) =>
        [.. new DealPictures("A deal", [], TermTable.Of([.. claims]), claims).OnPaper()];

    private Claim At(string facility, int number, Qualifier qualifier = Qualifier.Exactly)
    {
        var claim = Claim(Article($"Article {facility} {number}"));
        claim.Facilities.Add(new() { FacilityId = number, Facility = new() { Id = number, Name = facility, Slug = $"f-{number}" } });
        claim.Measures.Add(new() { Kind = MeasureKind.Power, Value = 100 + (number * 7), Unit = "MW", Qualifier = qualifier, Ordinal = 1 });
        return claim;
    }

    private Claim Dated(Article article, Article? from = null)
    {
        var claim = Claim(article);
        claim.Attribution = new() { Kind = AttributionKind.Publisher, Article = from, ArticleId = from?.Id };
        claim.Measures.Add(new() { Kind = MeasureKind.Date, Date = PartialDate.Parse($"2026-{1 + (_last % 12):00}-{1 + (_last % 28):00}"), Of = "end", Ordinal = 1 });
        return claim;
    }

    private Article Article(string title, ArticleKind kind = ArticleKind.News) => new() { Id = ++_last, Title = title, Kind = kind, AddedAt = Some.Time, AddedBy = "Ada" };

    private Claim Claim(Article article) => new() { Id = ++_last, Article = article, ArticleId = article.Id, Statement = "Something is so.", AddedAt = Some.Time, AddedBy = "Ada" };
}
