using ComputeIntel.Claims;
using ComputeIntel.Deals;
using ComputeIntel.Deals.Terms;
using ComputeIntel.Tests.Support;

namespace ComputeIntel.Tests.Deals;

public sealed class DealClockTests
{
    private static readonly string[] Days = ["1000", "2025", "2026-04", "2026-05-01", "2026-05-06", "2026-05", "2026-06-01", "2026-06", "2026", "9999-12-31"];

    [Theory, MemberData(nameof(DealSpec.Names), MemberType = typeof(DealSpec))]
    public void Open_clocks_and_clocks_of_the_far_future_change_nothing_in_any_order_of_claims(string name)
    {
        var expected = Told(Read(name, 0, null, null));
        for (var seed = 1; seed <= 5; seed++)
        {
            Assert.Equal(expected, Told(Read(name, seed, null, null)));
            Assert.Equal(expected, Told(Read(name, seed, null, "9999")));
            Assert.Equal(expected, Told(Read(name, seed, "9999-12", null)));
            Assert.Equal(expected, Told(Read(name, seed, "9999-12-31", "9999")));
        }
    }

    [Theory, MemberData(nameof(DealSpec.Names), MemberType = typeof(DealSpec))]
    public void The_later_the_day_the_more_is_known_and_nothing_known_is_lost(string name)
    {
        foreach (var (earlier, later) in Days.Zip(Days.Skip(1)).Where(d => PartialDate.Parse(d.First).Latest <= PartialDate.Parse(d.Second).Latest))
        {
            Assert.Subset(Numbers(Read(name, 1, null, later)), Numbers(Read(name, 2, null, earlier)));
            Assert.Subset(Numbers(Read(name, 1, later, null)), Numbers(Read(name, 2, earlier, null)));
        }
    }

    [Theory, MemberData(nameof(DealSpec.Names), MemberType = typeof(DealSpec))]
    public void Any_two_dates_give_the_same_in_any_order_of_claims(string name)
    {
        foreach (var asOf in Days)
        {
            foreach (var knownOn in Days)
            {
                Assert.Equal(Told(Read(name, 1, asOf, knownOn)), Told(Read(name, 2, asOf, knownOn)));
            }
        }
    }

    [Fact]
    public void An_article_dated_to_the_year_is_known_from_its_capture_and_one_dated_to_the_day_from_that_day()
    {
        Assert.Equal([false, true], Known("2026", captured: new(2026, 5, 20), "2026-05-19", "2026-05-20"));
        Assert.Equal([false, true], Known("2026", captured: null, "2026-12-30", "2026"));
        Assert.Equal([false, true], Known("2026-05-25", captured: new(2026, 5, 20), "2026-05-24", "2026-05-25"));
        Assert.Equal([false, true], Known(null, captured: new(2026, 5, 20), "2026-05-19", "2026-05"));
    }

    [Theory]
    [InlineData(null, null, DealStatus.Ended, 3)]
    [InlineData("2026-11", null, DealStatus.Ended, 3)]
    [InlineData("2026-10-14", null, DealStatus.Signed, 2)]
    [InlineData("2026-05-06", null, DealStatus.Announced, 1)]
    [InlineData("2026-05-05", null, DealStatus.Rumoured, 0)]
    [InlineData(null, "2026-06-29", DealStatus.Announced, 1)]
    [InlineData(null, "2026-06-30", DealStatus.Signed, 2)]
    [InlineData("2026", "2026-06-30", DealStatus.Signed, 2)]
    public void A_deal_has_not_ended_before_its_end_nor_before_that_could_be_known(string? asOf, string? knownOn, DealStatus status, int events)
    {
        var deal = Deal(DealStatus.Ended, (DealEventKind.Announced, "2026-05-06"), (DealEventKind.Closed, "2026-06"), (DealEventKind.Ended, "2026-10-15"));
        var known = Read(deal, asOf, knownOn, today: new(2026, 11, 20));
        Assert.Equal((status, events), (known.Status, known.Events.Count));
    }

    [Fact]
    public void An_end_that_is_only_planned_takes_nothing_from_what_a_deal_is() =>
        Assert.Equal(DealStatus.Active, Read(Deal(DealStatus.Active, (DealEventKind.Announced, "2026-05-06"), (DealEventKind.Ended, "2029-05")), "2026-06", null, DealSpec.Today).Status);

    [Fact]
    public void What_stands_here_is_known_today_whatever_month_it_is_of() =>
        Assert.Single(Read(Deal(DealStatus.Announced, (DealEventKind.Announced, "2026")), null, "2026-06-30", DealSpec.Today).Events);

    [Fact]
    public void An_event_on_a_claim_of_another_deal_is_known_on_its_day()
    {
        var deal = Deal(DealStatus.Announced, (DealEventKind.Announced, "2026-05-06"));
        deal.Events[0].ClaimId = 12;
        Assert.Empty(Read(deal, null, "2026-05-05", DealSpec.Today).Events);
        Assert.Single(Read(deal, null, "2026-05-06", DealSpec.Today).Events);
    }

    [Theory]
    [InlineData("2026-12-01", null, true)]
    [InlineData("2026-06-01", null, false)]
    [InlineData("2029", null, true)]
    [InlineData(null, "2026-06-01", false)]
    [InlineData(null, "9999", true)]
    [InlineData("2029", "2026-06-01", false)]
    public void What_is_old_is_told_from_the_day_on_which_the_reader_stands(string? asOf, string? knownOn, bool isOld)
    {
        var claim = DealSpec.Named("About as much agrees with more than as much").Claims()[0];
        claim.Article!.PublishedOn = PartialDate.Parse("2026-05-20");
        var known = DealSynthesis.Of(Deal(DealStatus.Announced), [claim], DealDecisions.None, DealClock.Read(asOf, knownOn), new Dictionary<int, DateTime>(), new(2026, 12, 31));
        Assert.Equal(isOld, known.Gaps.Any(g => g is { Term: TermKind.Power, Kind: GapKind.Old }));
    }

    [Fact]
    public void What_is_dated_to_the_end_of_time_is_not_old()
    {
        var claim = DealSpec.Named("About as much agrees with more than as much").Claims()[0];
        claim.AsOf = PartialDate.Parse("9999");
        Assert.DoesNotContain(Gap.In(TermTable.Of([claim]), DealSpec.Today), g => g.Kind == GapKind.Old);
    }

    [Theory]
    [InlineData("2026-13", null, "asOf")]
    [InlineData("yesterday", "0999", "asOf", "knownOn")]
    [InlineData(" ", "2026-02-30", "knownOn")]
    public void What_is_no_date_is_told_by_its_field(string? asOf, string? knownOn, params string[] fields)
    {
        var refusal = Assert.Throws<Refusal>(() => DealClock.Read(asOf, knownOn));
        Assert.Equal((422, "invalid-input"), (refusal.Status, refusal.Type));
        Assert.Equal(fields, refusal.Errors.Keys);
    }

    [Fact]
    public void Blank_dates_leave_both_clocks_open() => Assert.Equal(DealClock.Open, DealClock.Read(" ", null));

    private static Deal Deal(DealStatus status, params (DealEventKind Kind, string On)[] events) => new()
    {
        Title = "A deal", Slug = "deal", Status = status, AddedAt = Some.Time, AddedBy = "Ada",
        Events = [.. events.Select((e, i) => new DealEvent { Id = i + 1, Kind = e.Kind, On = PartialDate.Parse(e.On), What = "Something" })],
    };

    private static DealSynthesis Read(Deal deal, string? asOf, string? knownOn, DateOnly today) =>
        DealSynthesis.Of(deal, [], DealDecisions.None, DealClock.Read(asOf, knownOn), new Dictionary<int, DateTime>(), today);

    private static IEnumerable<bool> Known(string? published, DateTime? captured, params string[] days)
    {
        var claim = DealSpec.Named("About as much agrees with more than as much").Claims()[0];
        claim.Article!.PublishedOn = published is null ? null : PartialDate.Parse(published);
        var times = captured is { } at ? new Dictionary<int, DateTime> { [claim.ArticleId] = DateTime.SpecifyKind(at, DateTimeKind.Utc) } : [];
        return days.Select(day => new DealClock(null, PartialDate.Parse(day)).Known([claim], times).Any());
    }

    private static DealSynthesis Read(string name, int seed, string? asOf, string? knownOn)
    {
        var spec = DealSpec.Named(name);
        var claims = spec.Claims().ToArray();
        if (seed > 0)
        {
            new Random(seed).Shuffle(claims);
        }

        var deal = new Deal { Title = name, Slug = "deal", AddedAt = Some.Time, AddedBy = "Ada", Events = spec.Amendments() };
        return DealSynthesis.Of(deal, claims, DealDecisions.None, DealClock.Read(asOf, knownOn), new Dictionary<int, DateTime>(), DealSpec.Today);
    }

    private static string Told(DealSynthesis known) => string.Join('\n', known.Claims.Select(c => $"{c.Statement} {c.Tag}")
        .Concat(known.Table.Terms.SelectMany(t => t.Values.Select(v => $"{t.Kind} {v.Key} {v.Text} {v.StandingText} {v.IsContradicted} {string.Join(' ', v.Claims.Select(c => c.Statement))}")))
        .Concat(known.Table.Disagreements.Select(d => $"{d.Type} {d.Key} {d.Reason} {string.Join(' ', d.Claims.Select(c => c.Statement))}"))
        .Concat(known.Arithmetic.Select(f => f.Text)));

    private static HashSet<int> Numbers(DealSynthesis known) => [.. known.Claims.Select(c => c.Id)];
}
