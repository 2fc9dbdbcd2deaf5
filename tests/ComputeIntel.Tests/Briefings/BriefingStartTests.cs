using System.Text.RegularExpressions;
using ComputeIntel.Articles;
using ComputeIntel.Briefings;
using ComputeIntel.Claims;
using ComputeIntel.Deals;
using ComputeIntel.Parties;
using ComputeIntel.Tests.Support;

namespace ComputeIntel.Tests.Briefings;

/// <summary>What is drafted for a new briefing, by examples: claims in, sentences out.</summary>
public sealed partial class BriefingStartTests
{
    private readonly Deal _deal = new() { Title = "Anthropic – Colossus 1", Slug = "anthropic-colossus-1", Status = DealStatus.Active, AddedBy = "Ada" };

    private readonly Dictionary<string, int> _parties = [];

    private int _last;

    [Fact]
    public void What_is_verified_is_said_plainly()
    {
        var filing = Article("Commission", ArticleKind.Filing);
        Assert.Equal(
            "Anthropic takes 100 % of the capacity of Colossus 1 from SpaceX. The deal covers more than 300 MW (new capacity) and 220,000 accelerators. The price is 1.25 bn USD a month. "
                + "The duration given is 36 months (term). The date given is 3 May 2026 (agreement). The reason given is: More capacity for Claude (stated by a party).",
            Drafted(
                Parties(filing, Tag.Verified),
                Figure(filing, Tag.Verified, new() { Kind = MeasureKind.Share, Value = 100, Unit = "percent" }),
                Figure(filing, Tag.Verified, new() { Kind = MeasureKind.Power, Value = 300, Unit = "MW", Of = "new capacity", Qualifier = Qualifier.AtLeast, AsWritten = "more than 300 megawatts" }),
                Figure(filing, Tag.Verified, new() { Kind = MeasureKind.Accelerators, Value = 220_000 }),
                Figure(filing, Tag.Verified, Price(1_250_000_000)),
                Figure(filing, Tag.Verified, new() { Kind = MeasureKind.Duration, Value = 36, Unit = "months", Of = "term" }),
                Figure(filing, Tag.Verified, new() { Kind = MeasureKind.Date, Date = PartialDate.Parse("2026-05-03"), Of = "agreement" }),
                Reasoned(filing, Tag.Verified)));
    }

    [Fact]
    public void A_figure_of_which_nobody_says_what_it_is_of_is_not_added_to_another()
    {
        var filing = Article("Commission", ArticleKind.Filing);
        Assert.StartsWith("The deal covers more than 220,000 accelerators (H100).", Drafted(
            Figure(filing, Tag.Verified, new() { Kind = MeasureKind.Accelerators, Value = 220_000, Of = "H100", Qualifier = Qualifier.AtLeast, AsWritten = "more than 220,000" }),
            Figure(Article("Operator", ArticleKind.Statement), Tag.Verified, new() { Kind = MeasureKind.Accelerators, Value = 222_000 })), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_reported_is_said_as_such_with_its_origins_beside_what_is_verified()
    {
        var filing = Article("Commission", ArticleKind.Filing);
        var wire = Article("Demo Wire", ArticleKind.News);
        Assert.Equal(
            "Anthropic takes capacity of Colossus 1, reportedly from SpaceX (1 origin). The deal covers 220,000 accelerators and reportedly 300 MW (no source named). The price is reportedly 2 bn USD a month (1 origin, 1 untraced).\n"
                + "No reviewed claim states the rationale, the share, the duration or the date.",
            Drafted(
                Parties(filing, Tag.Verified, supplier: null),
                Parties(wire, Tag.Reported, acquirer: null, facility: null, from: filing),
                Figure(filing, Tag.Verified, new() { Kind = MeasureKind.Accelerators, Value = 220_000 }),
                Figure(wire, Tag.Reported, new() { Kind = MeasureKind.Power, Value = 300, Unit = "MW" }),
                Figure(wire, Tag.Reported, Price(2_000_000_000), from: filing),
                Figure(Article("Demo Desk", ArticleKind.News), Tag.Reported, Price(2_000_000_000))));
    }

    [Fact]
    public void What_is_only_reported_is_said_so_once_where_all_of_it_stands_alike()
    {
        var wire = Article("Demo Wire", ArticleKind.News);
        Assert.StartsWith("Anthropic reportedly takes capacity of Colossus 1 from SpaceX (no source named). The deal reportedly covers 300 MW (no source named).\n", Drafted(
            Parties(wire, Tag.Reported), Figure(wire, Tag.Reported, new() { Kind = MeasureKind.Power, Value = 300, Unit = "MW" })), StringComparison.Ordinal);
    }

    [Fact]
    public void A_deal_that_is_over_is_told_as_one_and_one_without_an_acquirer_by_its_facility()
    {
        _deal.Status = DealStatus.Ended;
        var filing = Article("Commission", ArticleKind.Filing);
        Assert.StartsWith("Anthropic took capacity of Colossus 1 from SpaceX.\n", Drafted(Parties(filing, Tag.Verified)), StringComparison.Ordinal);
        _deal.Status = DealStatus.Signed;
        Assert.StartsWith("The deal is for capacity of Colossus 1 from SpaceX.\nNo reviewed claim states the acquirer, ", Drafted(Parties(filing, Tag.Verified, acquirer: null)), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_disputed_is_told_with_both_sides_and_not_as_so()
    {
        var filing = Article("Commission", ArticleKind.Filing);
        var drafted = Drafted(
            Parties(filing, Tag.Verified),
            Figure(Article("Demo Wire", ArticleKind.News), Tag.Reported, new() { Kind = MeasureKind.Power, Value = 300, Unit = "MW" }),
            Figure(Article("Demo Desk", ArticleKind.News), Tag.Disputed, new() { Kind = MeasureKind.Power, Value = 120, Unit = "MW" }),
            Figure(filing, Tag.Verified, Price(1_250_000_000)),
            Figure(Article("Demo Post", ArticleKind.News), Tag.Disputed, Price(4_000_000_000)),
            Figure(Article("Demo Post", ArticleKind.News), Tag.Disputed, new() { Kind = MeasureKind.Duration, Value = 180, Unit = "days", Of = "first period" }));
        Assert.Equal(
            "Anthropic takes capacity of Colossus 1 from SpaceX. The price is 1.25 bn USD a month.\n"
                + "It is disputed whether the power is 300 MW or 120 MW, whether the duration (first period) is 180 days and whether the price is 1.25 bn USD a month (verified) or 4 bn USD a month. "
                + "No reviewed claim states the rationale, the share, the number of accelerators or the date.",
            drafted);
    }

    [Fact]
    public void Values_that_contradict_each_other_though_nobody_decided_are_told_as_disputed()
    {
        var drafted = Drafted(
            Figure(Article("Demo Wire", ArticleKind.News), Tag.Reported, new() { Kind = MeasureKind.Power, Value = 300, Unit = "MW" }),
            Figure(Article("Demo Desk", ArticleKind.News), Tag.Reported, new() { Kind = MeasureKind.Power, Value = 120, Unit = "MW" }));
        Assert.StartsWith("It is disputed whether the power is ", drafted, StringComparison.Ordinal);
        Assert.DoesNotContain("covers", drafted, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_values_of_which_one_took_the_others_place_the_newer_is_told()
    {
        var (before, since) = (Figure(Article("Commission", ArticleKind.Filing), Tag.Verified, Price(1_000_000_000)), Figure(Article("SpaceX", ArticleKind.Statement), Tag.Verified, Price(1_250_000_000)));
        (before.AsOf, since.AsOf) = (PartialDate.Parse("2026-05-06"), PartialDate.Parse("2026-07-01"));
        Assert.StartsWith("The price is 1.25 bn USD a month.\n", Drafted(before, since), StringComparison.Ordinal);
    }

    [Fact]
    public void Names_that_may_be_one_are_not_told_as_two()
    {
        var filing = Article("Commission", ArticleKind.Filing);
        Assert.StartsWith("Anthropic takes capacity of Colossus 1 from SpaceX.\n", Drafted(Parties(filing, Tag.Verified), Parties(filing, Tag.Verified, supplier: "SpaceXAI")), StringComparison.Ordinal);
        Assert.StartsWith("Anthropic takes capacity of Colossus 1 and Prairie Field from SpaceX.\n", Drafted(Parties(filing, Tag.Verified), Parties(filing, Tag.Verified, facility: "Prairie Field", acquirer: null)), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nothing_is_known_nothing_is_said()
    {
        Assert.Null(Started().Draft.BottomLine);
        var unreviewed = Started(Parties(Article("Demo Wire", ArticleKind.News), Tag.Untagged), Parties(Article("Demo Desk", ArticleKind.News), Tag.Withdrawn));
        Assert.Null(unreviewed.Draft.BottomLine);
        Assert.Contains("Stated only by claims that nobody has reviewed: acquirer, facility, supplier.", unreviewed.Front.Unknowns);
        Assert.Equal(("Anthropic – Colossus 1", "anthropic-colossus-1"), (unreviewed.Draft.Title, unreviewed.Draft.Deal));
    }

    [Fact]
    public void A_claim_that_is_disputed_about_no_term_is_counted()
    {
        var claim = Claim(Article("Demo Wire", ArticleKind.News), Tag.Disputed);
        Assert.Equal("1 claim is disputed and listed below. No reviewed claim states the acquirer, the facility, the supplier, the rationale, the share, the power, the number of accelerators, the price, the duration or the date.", Drafted(claim));
    }

    [Fact]
    public void However_much_is_claimed_under_however_long_names_it_fits_and_can_be_sent()
    {
        var hostile = "<script>alert(1)</script> \"'&🚀 " + new string('x', 160);
        var claims = new List<Claim>();
        for (var i = 0; i < 40; i++)
        {
            var article = Article($"Demo {i}", i % 2 == 0 ? ArticleKind.Filing : ArticleKind.News);
            claims.Add(Parties(article, i % 2 == 0 ? Tag.Verified : Tag.Disputed, $"{i} {hostile}", $"{i} {hostile}", $"{i} {hostile}"));
            claims.Add(Figure(article, i % 2 == 0 ? Tag.Verified : Tag.Disputed, new() { Kind = (MeasureKind)(i % 5), Value = i + 1, Unit = i % 5 == 1 ? "MW" : null, Of = $"{i % 7} {hostile}" }));
        }

        var start = Started([.. claims]);
        Assert.InRange(start.Draft.BottomLine!.Length, 1, Briefing.MaxBottomLine);
        Assert.Equal(start.Draft.BottomLine, start.Draft.Checked().BottomLine);
        Assert.Equal(start.Draft.BottomLine, Started([.. claims.AsEnumerable().Reverse()]).Draft.BottomLine);
    }

    [Fact]
    public void No_word_of_likelihood_is_drafted()
    {
        var wire = Article("SpaceX", ArticleKind.Statement);
        foreach (var tag in new[] { Tag.Verified, Tag.Reported, Tag.Disputed })
        {
            foreach (var status in Enum.GetValues<DealStatus>())
            {
                _deal.Status = status;
                var drafted = Drafted(Parties(wire, tag), Figure(wire, tag, Price(1_000_000_000)), Figure(wire, Tag.Disputed, Price(3_000_000_000)), Reasoned(wire, tag));
                Assert.DoesNotMatch(LikelihoodPattern(), drafted);
                Assert.All(LikelihoodScale.Steps, step => Assert.DoesNotContain(LikelihoodScale.Word(step), drafted, StringComparison.OrdinalIgnoreCase));
            }
        }
    }

    private string Drafted(params Claim[] claims) => Started(claims).Draft.BottomLine!;

    private BriefingStart Started(params Claim[] claims) => BriefingStart.Of(new(new() { Title = "", Deal = _deal, AddedBy = "Ada" }, claims, []));

    private Claim Parties(Article article, Tag tag, string? acquirer = "Anthropic", string? facility = "Colossus 1", string? supplier = "SpaceX", Article? from = null)
    {
        var claim = Claim(article, tag, from);
        claim.Acquirer = acquirer is null ? null : Organization(acquirer);
        claim.AcquirerId = claim.Acquirer?.Id;
        if (facility is not null)
        {
            var id = IdOf($"at {facility}");
            claim.Facilities.Add(new() { FacilityId = id, Facility = new() { Id = id, Name = facility, Slug = $"f-{id}" } });
        }

        if (supplier is not null)
        {
            var organization = Organization(supplier);
            claim.Counterparties.Add(new() { OrganizationId = organization.Id, Organization = organization, Role = Role.Supplier });
        }

        return claim;
    }

    private Claim Figure(Article article, Tag tag, Measure measure, Article? from = null)
    {
        var claim = Claim(article, tag, from);
        claim.Measures.Add(measure);
        return claim;
    }

    private Claim Reasoned(Article article, Tag tag)
    {
        var claim = Claim(article, tag);
        claim.StatedRationale = new() { Text = "More capacity for Claude.", By = RationaleBy.Party };
        return claim;
    }

    private Claim Claim(Article article, Tag tag, Article? from = null)
    {
        var claim = Some.ClaimOn(article);
        claim.Id = ++_last;
        claim.Attribution = from is null ? new() : new() { Kind = AttributionKind.Filing, ArticleId = from.Id, Article = from };
        if (tag != Tag.Untagged)
        {
            claim.Review(tag, "because", "Ada", Some.Time);
        }

        return claim;
    }

    private Article Article(string publisher, ArticleKind kind)
    {
        var article = Some.ArticleSaying("Anthropic takes the full capacity of Colossus 1.", kind);
        (article.Id, article.Captures[0].Id, article.Captures[0].Paragraphs[0].Id) = (++_last, _last, _last);
        article.Publisher = new() { Name = publisher, NameKey = PlainText.NameKey(publisher), Slug = Slug.Of(publisher) };
        return article;
    }

    private Organization Organization(string name) => new() { Id = IdOf(name), Name = name, Slug = $"o-{IdOf(name)}" };

    private int IdOf(string name) => _parties.TryGetValue(name, out var id) ? id : _parties[name] = 10_000 + _parties.Count;

    private static Measure Price(long amount) => new() { Kind = MeasureKind.Price, Value = amount, Unit = "USD", Basis = MeasureBasis.PerMonth };

    [GeneratedRegex(@"\b((un)?likely|probabl[ey]|probability|likelihood|chance|certain(ly)?|may|might|could|doubtless|presumably|expect(ed|s)?|surely)\b", RegexOptions.IgnoreCase)]
    private static partial Regex LikelihoodPattern();
}
