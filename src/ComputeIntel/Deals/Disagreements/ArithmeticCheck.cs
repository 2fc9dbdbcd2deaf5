using System.Globalization;
using ComputeIntel.Claims;
using ComputeIntel.Deals.Origins;
using ComputeIntel.Deals.Terms;
using ComputeIntel.Parties;

namespace ComputeIntel.Deals.Disagreements;

/// <summary>
/// Checks whether the figures of a deal go together: rate times duration and so much each times how many against totals,
/// durations against dates, dates against their order. Forecasts count, judgements do not.
/// </summary>
public static class ArithmeticCheck
{
    /// <summary>Figures may differ by so much before they are said not to go together.</summary>
    private const double Slack = 0.10;

    /// <summary>Of each kind of figure, so many different ones are tried, those of the best origins first.</summary>
    private const int MostTried = 6;

    /// <param name="claims">With their measures.</param>
    /// <param name="events">The deal's.</param>
    public static IReadOnlyList<ArithmeticFinding> Of(IReadOnlyCollection<Claim> claims, IReadOnlyCollection<DealEvent> events)
    {
        var counted = claims.Where(c => c is { Bearing: Bearing.Deal, Nature: not Nature.Judgement, Tag: not Tag.Withdrawn }).ToList();
        var figures = FiguresOf(counted, new(counted.SelectMany(c => c.Facilities).Select(f => f.Facility!.NameNow())));
        return [.. Rates(figures), .. Eaches(figures), .. Durations(figures), .. Order(figures), .. Order(events, claims)];
    }

    private static List<Figure> FiguresOf(IEnumerable<Claim> claims, ScopeReader scopes) =>
    [
        .. claims.SelectMany(TermStatement.In).Where(s => s.Measure is not null)
            .GroupBy(s => (s.Kind, s.Key), s => s, (_, said) => OneFigure([.. TermStatement.BestFirst(said)], scopes))
            .OrderBy(f => f.Rank).ThenBy(f => f.Key, StringComparer.Ordinal).ThenBy(f => f.Of.Key, StringComparer.Ordinal).ThenBy(f => f.Measure.Of, StringComparer.Ordinal),
    ];

    /// <param name="said">All of one figure, best first.</param>
    /// <param name="scopes">Reads what it is of.</param>
    private static Figure OneFigure(List<TermStatement> said, ScopeReader scopes)
    {
        var measure = said[0].Measure!;
        return new(
            measure, Quantity.Of(measure), [.. said.Select(s => s.Claim).Distinct().OrderBy(c => c.Id)],
            scopes.Read(measure), said.Min(s => OriginKinds.NamedBy(s.Claim)), Quantity.KeyOf(measure));
    }

    private static IEnumerable<ArithmeticFinding> Rates(List<Figure> figures)
    {
        var terms = WholeTerms(figures).Select(f => (f.Quantity, Text: MeasureText.Figure(f.Measure), f.Claims)).Concat(Spans(figures)).ToList();
        var rates = figures.Where(f => f.Measure is { Kind: MeasureKind.Price, Basis: MeasureBasis.PerMonth or MeasureBasis.PerYear }).Take(MostTried).ToList();
        foreach (var total in figures.Where(f => f.Measure is { Kind: MeasureKind.Price, Basis: MeasureBasis.Total }))
        {
            var made = from rate in rates.Where(r => r.Measure.Unit == total.Measure.Unit && AreOfOne(r, total))
                       from term in terms
                       let product = Times(rate.Quantity, term.Quantity, 1 / Quantity.DaysInMonth)
                       let text = $"{MeasureText.Figure(rate.Measure)} for {term.Text} makes {Reach(product)}{Money(product.Stated, rate.Measure.Unit)}"
                       select new Product(product, text, [.. rate.Claims, .. term.Claims]);
            if (Against(ArithmeticKind.RateTimesDuration, [.. made], total) is { } finding)
            {
                yield return finding;
            }
        }
    }

    private static IEnumerable<ArithmeticFinding> Eaches(List<Figure> figures)
    {
        var counts = figures.Where(f => f.Measure is { Kind: MeasureKind.Accelerators, Basis: null or MeasureBasis.Total }).Take(MostTried).ToList();
        var eaches = figures.Where(f => f.Measure is { Kind: MeasureKind.Price or MeasureKind.Power, Basis: MeasureBasis.Each }).Take(MostTried).ToList();
        var totals = figures.Where(f => f.Measure
            is { Kind: MeasureKind.Price, Basis: MeasureBasis.Total }
            or { Kind: MeasureKind.Power, Basis: null or MeasureBasis.Total });
        foreach (var total in totals)
        {
            var isPower = total.Measure.Kind == MeasureKind.Power;
            var made = from each in eaches.Where(e => e.Measure.Kind == total.Measure.Kind && AreOfOne(e, total) && (isPower || e.Measure.Unit == total.Measure.Unit))
                       from count in counts.Where(c => each.Of.Key.Length == 0 || c.Of.Key.Length == 0 || AreOfOne(each, c))
                       let product = Times(each.Quantity, count.Quantity, 1)
                       let sum = isPower ? $"{Number(product.Stated)} MW" : Money(product.Stated, each.Measure.Unit)
                       let text = $"{MeasureText.Figure(each.Measure)} for {MeasureText.Figure(count.Measure)} accelerators makes {Reach(product)}{sum}"
                       select new Product(product, text, [.. each.Claims, .. count.Claims]);
            if (Against(ArithmeticKind.EachTimesCount, [.. made], total) is { } finding)
            {
                yield return finding;
            }
        }
    }

    private static IEnumerable<ArithmeticFinding> Durations(List<Figure> figures)
    {
        var spans = Spans(figures).ToList();
        return from term in WholeTerms(figures)
               where spans.Count > 0 && !spans.Exists(s => Widened(term.Quantity).Agrees(s.Quantity))
               select new ArithmeticFinding(
                   ArithmeticKind.DurationAgainstDates, [.. term.Claims.Concat(spans[0].Claims).Distinct()],
                   $"From beginning to end, {spans[0].Text} lie between the dates; the term is given as {MeasureText.Figure(term.Measure)}.");
    }

    private static IEnumerable<Figure> WholeTerms(List<Figure> figures) =>
        figures.Where(f => f is { Measure.Kind: MeasureKind.Duration, Of: { Key: "" } }).Take(MostTried);

    private static IEnumerable<ArithmeticFinding> Order(List<Figure> figures) =>
        from first in figures.Where(f => f.Of.Moment == DealMoment.Beginning).Take(MostTried)
        from last in figures.Where(f => f.Of.Moment == DealMoment.End).Take(MostTried)
        let began = first.Measure.Date!.Value
        let ended = last.Measure.Date!.Value
        where ended.Latest < began.Earliest
        select new ArithmeticFinding(
            ArithmeticKind.DatesOutOfOrder, [.. first.Claims.Concat(last.Claims).Distinct()],
            $"The {last.Measure.Of} is given as {ended.ToReadable()}, before the {first.Measure.Of} on {began.ToReadable()}.");

    /// <summary>What ended before it was announced, closed or amended; months and years only where no day in them would do.</summary>
    private static IEnumerable<ArithmeticFinding> Order(IReadOnlyCollection<DealEvent> events, IReadOnlyCollection<Claim> claims) =>
        from last in events.Where(e => e.Kind == DealEventKind.Ended).OrderBy(e => e.On).ThenBy(e => e.Id)
        from first in events.Where(e => e.Kind is DealEventKind.Announced or DealEventKind.Closed or DealEventKind.Amended).OrderBy(e => e.On).ThenBy(e => e.Id)
        where last.On.Latest < first.On.Earliest
        select new ArithmeticFinding(
            ArithmeticKind.DatesOutOfOrder, [.. claims.Where(c => c.Id == first.ClaimId || c.Id == last.ClaimId)],
            $"The deal is said to have ended ({last.On.ToReadable()}) before it was {first.Kind.ToString().ToLowerInvariant()} ({first.On.ToReadable()}).");

    /// <summary>From each date of agreement or start to each date of the end, in days.</summary>
    private static IEnumerable<(Quantity Quantity, string Text, IReadOnlyList<Claim> Claims)> Spans(List<Figure> figures) =>
        from first in figures.Where(f => f.Of.Moment == DealMoment.Beginning).Take(2)
        from last in figures.Where(f => f.Of.Moment == DealMoment.End).Take(2)
        let began = first.Measure.Date!.Value
        let ended = last.Measure.Date!.Value
        let least = ended.Earliest.DayNumber - began.Latest.DayNumber
        let most = ended.Latest.DayNumber - began.Earliest.DayNumber
        where least > 0
        let middle = (least + most) / 2.0
        select (
            new Quantity("duration", least, most, middle),
            $"about {Number(Math.Round(middle / Quantity.DaysInMonth))} months",
            (IReadOnlyList<Claim>)[.. first.Claims.Concat(last.Claims).Distinct()]);

    /// <summary>A total that one of the products bears out is right by that one; else it stands against the product of the best origins.</summary>
    private static ArithmeticFinding? Against(ArithmeticKind kind, List<Product> made, Figure total)
    {
        if (made.Count == 0 || made.Exists(m => Widened(m.Quantity) is var wide && wide.From <= total.Quantity.To && total.Quantity.From <= wide.To))
        {
            return null;
        }

        var best = made[0];
        var power = Miscopying.PowerOfTen(best.Quantity.Stated, total.Quantity.Stated, Math.Log10(1 + Slack));
        var text = $"{best.Text}, not {MeasureText.Figure(total.Measure)}";
        return new(
            power > 0 ? ArithmeticKind.PowerOfTen : kind,
            [.. best.Claims.Concat(total.Claims).Distinct()],
            power > 0 ? $"{text}: {power} zero{(power == 1 ? "" : "s")} too many or too few." : $"{text}.");
    }

    /// <summary>Of one thing, and, where both are said to be of sites, of the same.</summary>
    private static bool AreOfOne(Figure one, Figure other) => one.Of.Key == other.Of.Key && MayBeOfOneSite(one.Of.Sites, other.Of.Sites);

    private static bool MayBeOfOneSite(IReadOnlyList<string> sites, IReadOnlyList<string> others) =>
        sites.Count == 0 || others.Count == 0 || sites.Order(StringComparer.Ordinal).SequenceEqual(others.Order(StringComparer.Ordinal));

    private static Quantity Times(Quantity one, Quantity other, double factor) => new(
        "product",
        Math.Max(one.From, 0) * Math.Max(other.From, 0) * factor,
        one.To * other.To * factor,
        one.Stated * other.Stated * factor);

    /// <summary>What a product of open figures is open to.</summary>
    private static string Reach(Quantity product) => product switch
    {
        { From: > 0, To: double.PositiveInfinity } => "at least ",
        { From: 0, To: > 0 and < double.PositiveInfinity } => "at most ",
        _ => "",
    };

    private static Quantity Widened(Quantity quantity) => quantity with { From = quantity.From * (1 - Slack), To = quantity.To * (1 + Slack) };

    private static string Money(double sum, string? unit) => sum > 1e24
        ? $"more than 10^24 {unit} in total"
        : MeasureText.Figure(new() { Kind = MeasureKind.Price, Value = Rounded(sum), Unit = unit, Basis = MeasureBasis.Total });

    /// <summary>To three digits.</summary>
    private static decimal Rounded(double value)
    {
        if (value <= 0)
        {
            return 0;
        }

        var place = Math.Pow(10, Math.Floor(Math.Log10(value)) - 2);
        return (decimal)Math.Round(value / place) * (decimal)place;
    }

    private static string Number(double value) => value.ToString("#,0.##", CultureInfo.InvariantCulture);

    private sealed record Product(Quantity Quantity, string Text, IReadOnlyList<Claim> Claims);

    private sealed record Figure(Measure Measure, Quantity Quantity, IReadOnlyList<Claim> Claims, MeasuredThing Of, OriginKind Rank, string Key);
}
