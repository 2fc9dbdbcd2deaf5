using System.Xml.Linq;
using ComputeIntel.Articles;
using ComputeIntel.Claims;
using ComputeIntel.Deals;
using ComputeIntel.Deals.Pictures;
using ComputeIntel.Deals.Terms;
using ComputeIntel.Parties;
using ComputeIntel.Tests.Support;

namespace ComputeIntel.Tests.Deals.Pictures;

public sealed class PictureTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private readonly Deal _deal = new() { Title = "Anthropic – Colossus 1", Slug = "colossus", AddedAt = Some.Time, AddedBy = "Ada" };

    private int _last;

    [Fact]
    public void The_same_claims_in_any_order_give_the_same_bytes()
    {
        _deal.Events.AddRange([Event("2026-05-06", "Announced"), Event("2026-05", "Signed"), Event("2029", "Ends")]);
        var claims = Told().ToList();
        var expected = Bytes(claims);
        Assert.Contains("Announced", expected, StringComparison.Ordinal);
        foreach (var seed in Enumerable.Range(1, 5))
        {
            var shuffled = claims.ToArray();
            new Random(seed).Shuffle(shuffled);
            _deal.Events.Reverse();
            Assert.Equal(expected, Bytes(shuffled));
        }
    }

    [Fact]
    public void Ten_articles_that_retell_one_release_are_one_origin_and_those_that_name_none_are_never_added_to_it()
    {
        var release = Article("Release", ArticleKind.Statement, "2026-05-06");
        var claims = Enumerable.Range(1, 10).Select(i => Claim(Article($"Retelling {i}"), from: i > 3 ? release : null)).ToList();
        var picture = Drawn(claims).Draw(OriginPicture.Name);
        Assert.Equal("10 articles, 1 origin, 3 untraced", picture.Title);
        Assert.Equal(7, picture.Marks.OfType<Curve>().Count());
        Assert.Equal(3, picture.Marks.OfType<Dot>().Count(d => d.Fill == Fill.Open));
        Assert.Equal(["origin (statement, 6 May 2026)", "retelling", "untraced"], picture.Table.Rows.Select(r => r.Cells[2]).Distinct());
        Assert.Equal(claims.Select(c => c.Id), picture.Table.Rows.SelectMany(r => r.Claims).Order());
    }

    [Fact]
    public void A_date_known_to_the_month_or_the_year_is_drawn_as_long_as_that_and_a_day_as_a_dot()
    {
        _deal.Events.AddRange([Event("2026-05-06", "On a day"), Event("2026-05", "In a month"), Event("2026", "In a year")]);
        var picture = Drawn([]).Draw(TimelinePicture.Name);
        var day = Assert.Single(picture.Marks.OfType<Dot>());
        var (year, month) = (picture.Marks.OfType<Box>().MaxBy(b => b.Width)!, picture.Marks.OfType<Box>().MinBy(b => b.Width)!);
        Assert.InRange(day.X, month.X, month.X + month.Width);
        Assert.InRange(month.X, year.X, year.X + year.Width);
        Assert.True(month.X + month.Width <= year.X + year.Width + 0.01 && month.Width < year.Width);
    }

    [Fact]
    public void What_has_no_end_is_drawn_without_one_and_what_is_verified_is_solid()
    {
        var filing = Claim(Article("S-1", ArticleKind.Filing), Power(300, Qualifier.AtLeast));
        filing.Review(Tag.Verified, "as filed", "Ada", Some.Time);
        var reported = Claim(Article("News"), Power(0.15m, unit: "GW"));
        reported.Review(Tag.Reported, "as told", "Ada", Some.Time);
        var range = Claim(Article("Other news"), Power(400, to: 500));
        List<Capacity> drawn = [.. Capacity.In(_deal.Title, TermTable.Of([filing, reported, range]))];
        Assert.Equal([(300, 300, null), (150, 150, 150), (400, 400, 500)], drawn.Select(c => (c.Length, c.Least, c.Most)));
        var picture = CapacityPicture.Of(drawn);
        var bars = picture.Marks.OfType<Box>().ToList();
        Assert.Equal([Fill.Solid, Fill.Hatched, Fill.Open], bars.Select(b => b.Fill));
        Assert.Equal(2, bars[0].Width / bars[1].Width, 2);
        Assert.Equal(["300", ""], picture.Table.Rows[0].Cells.Skip(6).Take(2));
    }

    [Fact]
    public void Boxes_never_overlap_and_rows_of_words_keep_apart()
    {
        foreach (var picture in Pictures(Told().ToList()))
        {
            var boxes = picture.Marks.OfType<Box>().ToList();
            foreach (var (i, one) in boxes.Index())
            {
                Assert.DoesNotContain(boxes.Skip(i + 1), other => one.X < other.X + other.Width && other.X < one.X + one.Width && one.Y < other.Y + other.Height && other.Y < one.Y + one.Height);
            }

            foreach (var column in picture.Marks.OfType<Label>().GroupBy(l => (l.X, l.Align)))
            {
                var heights = column.Select(l => l.Y).Order().ToList();
                Assert.All(heights.Skip(1).Zip(heights, (below, above) => below - above), apart => Assert.True(apart >= Label.Size, $"{picture.Name}: {apart}"));
            }

            Assert.All(picture.Marks.OfType<Label>(), l => Assert.InRange(l.Y, 0, picture.Height));
            Assert.All(boxes, b => Assert.True(b.X >= 0 && b.X + b.Width <= picture.Width && b.Y + b.Height <= picture.Height, picture.Name));
        }
    }

    [Fact]
    public void Facilities_that_differ_in_their_last_word_can_be_told_apart()
    {
        var claims = Enumerable.Range(1, 2).Select(i =>
        {
            var claim = Claim(Article($"Article {i}"));
            claim.Facilities.Add(new() { FacilityId = i, Facility = new() { Id = i, Name = $"Northern Campus of Great Computing {i}", Slug = $"campus-{i}" } });
            claim.Acquirer = new() { Id = 9, Name = "Acquirer", Slug = "acquirer" };
            return claim;
        }).ToList();
        var labels = Drawn(claims).Draw(SupplyPicture.Name).Marks.OfType<Label>().Select(l => l.Text).ToList();
        Assert.Contains("Computing 1", labels);
        Assert.Contains("Computing 2", labels);
        Assert.Equal(2, labels.Count(l => l == "Northern Campus of Great"));
    }

    [Fact]
    public void Hostile_names_stay_words()
    {
        const string hostile = "</text><script>alert(1)</script>\"'&\u0001\u202E]]>";
        _deal.Events.Add(Event("2026", hostile));
        var claim = Claim(Article(hostile), Power(300, of: hostile));
        claim.Facilities.Add(new() { FacilityId = 1, Facility = new() { Id = 1, Name = hostile, Slug = "one" } });
        claim.Acquirer = new() { Id = 2, Name = hostile, Slug = "two" };
        foreach (var picture in Pictures([claim]))
        {
            foreach (var markup in new[] { SvgWriter.Inside(picture), SvgWriter.File(picture) })
            {
                var root = XDocument.Parse(markup).Root!;
                Assert.Empty(root.Descendants(Svg + "script").Concat(root.Descendants(Svg + "style")));
                Assert.DoesNotContain(root.DescendantsAndSelf().Attributes(), a => a.Name.LocalName is "style" or "href" || a.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
                Assert.Equal(["title", "desc"], root.Elements().Take(2).Select(e => e.Name.LocalName));
                Assert.Equal(string.Join(' ', root.Elements().Take(2).Select(e => e.Attribute("id")!.Value)), root.Attribute("aria-labelledby")!.Value);
            }
        }
    }

    [Fact]
    public void A_deal_of_which_nothing_is_known_says_so_in_words()
    {
        foreach (var picture in Pictures([]))
        {
            Assert.True(picture.IsEmpty);
            Assert.Empty(picture.Table.Rows);
            Assert.Matches("^(No|Nothing) .*yet\\.$", picture.Description);
            Assert.Contains(picture.Description, XDocument.Parse(SvgWriter.File(picture)).Descendants(Svg + "text").Single().Value, StringComparison.Ordinal);
        }
    }

    private string Bytes(IReadOnlyCollection<Claim> claims) => string.Join('\n', Pictures(claims).Select(p => SvgWriter.File(p) + string.Join('|', p.Table.Rows.SelectMany(r => r.Cells.Append(string.Join(' ', r.Claims))))));

    private IEnumerable<Picture> Pictures(IReadOnlyCollection<Claim> claims) =>
        DealPictures.Names.Select(name => Drawn(claims).Draw(name));

    private DealPictures Drawn(IReadOnlyCollection<Claim> claims) => new(_deal.Title, _deal.Events, TermTable.Of(claims), claims);

    /// <summary>Retellings of retellings, parties in every part, figures and dates of every precision.</summary>
    private IEnumerable<Claim> Told()
    {
        var articles = Enumerable.Range(1, 24).Select(i => Article($"Article {i}", i < 3 ? ArticleKind.Filing : ArticleKind.News, i % 3 == 0 ? "2026-05" : i % 7 == 0 ? null : $"2026-05-{i:00}")).ToList();
        var organizations = Enumerable.Range(1, 6).Select(i => new Organization { Id = i, Name = $"Organization {i}", Slug = $"o-{i}" }).ToList();
        var facilities = Enumerable.Range(1, 3).Select(i => new Facility { Id = i, Name = $"Facility {i}", Slug = $"f-{i}" }).ToList();
        foreach (var (i, article) in articles.Index())
        {
            var claim = Claim(article, Power(100 + (i % 5 * 50), (Qualifier)(i % 4), of: i % 3 == 0 ? "batteries" : null), i % 4 == 0 ? null : articles[i / 3]);
            claim.Measures.Add(new() { Kind = MeasureKind.Date, Date = PartialDate.Parse(i % 2 == 0 ? "2029-05" : $"20{27 + (i % 4)}"), Of = "end of term", Ordinal = 2 });
            claim.Acquirer = organizations[i % 2];
            claim.Facilities.Add(new() { FacilityId = (i % 3) + 1, Facility = facilities[i % 3] });
            claim.Counterparties.Add(new() { OrganizationId = (i % 6) + 1, Organization = organizations[i % 6], Role = (Role)(i % 8) });
            yield return claim;
        }
    }

    private DealEvent Event(string on, string what) => new() { Id = ++_last, On = PartialDate.Parse(on), What = what };

    private Article Article(string title, ArticleKind kind = ArticleKind.News, string? on = null) =>
        new() { Id = ++_last, Title = title, Kind = kind, PublishedOn = on is null ? null : PartialDate.Parse(on), AddedAt = Some.Time, AddedBy = "Ada" };

    private Claim Claim(Article article, Measure? measure = null, Article? from = null) => new()
    {
        Id = ++_last,
        Article = article,
        ArticleId = article.Id,
        Statement = "Something is so.",
        Measures = measure is null ? [] : [measure],
        Attribution = new() { Kind = AttributionKind.Publisher, Article = from, ArticleId = from?.Id },
        AddedAt = Some.Time,
        AddedBy = "Ada",
    };

    private static Measure Power(decimal value, Qualifier qualifier = Qualifier.Exactly, string? of = null, string unit = "MW", decimal? to = null) =>
        new() { Kind = MeasureKind.Power, Value = value, ValueTo = to, Unit = unit, Of = of, Qualifier = qualifier };
}
