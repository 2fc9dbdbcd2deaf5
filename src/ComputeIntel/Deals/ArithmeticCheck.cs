using System.Globalization;
using System.Text.RegularExpressions;
using ComputeIntel.Claims;

namespace ComputeIntel.Deals;

/// <summary>
/// Checks whether the figures of a deal go together: rate times duration and so much each times how many against totals,
/// durations against dates, dates against their order. Forecasts count, judgements do not.
/// </summary>
public static partial class ArithmeticCheck
{
    /// <summary>Figures may differ by so much before they are said not to go together.</summary>
    private const double Slack = 0.10;

    /// <summary>Of each kind of figure, so many different ones are tried, those of the best origins first.</summary>
    private const int MostTried = 6;

    public static IReadOnlyList<ArithmeticFinding> Of(IEnumerable<Claim> claims)
    {
        var figures = FiguresOf(claims);
        return [.. Rates(figures), .. Eaches(figures), .. Durations(figures), .. Order(figures)];
    }

    private static List<Figure> FiguresOf(IEnumerable<Claim> claims) =>
    [
        .. claims.Where(c => c is { Bearing: Bearing.Deal, Nature: not Nature.Judgement, Tag: not Tag.Withdrawn })
            .SelectMany(c => c.Measures.Select(m => (Claim: c, Measure: m)))
            .GroupBy(x => (x.Measure.Kind, Of: PlainText.NameKey(x.Measure.Of ?? ""), Key: Quantity.KeyOf(x.Measure)))
            .Select(g => new Figure(g.First().Measure, Quantity.Of(g.First().Measure), [.. g.Select(x => x.Claim).Distinct().OrderBy(c => c.Id)], g.Key.Of, g.Min(x => OriginRanks.Of(x.Claim)), g.Key.Key))
            .OrderBy(f => f.Rank).ThenBy(f => f.Key, StringComparer.Ordinal),
    ];

    private static IEnumerable<ArithmeticFinding> Rates(List<Figure> figures)
    {
        var terms = figures.Where(f => f.Measure.Kind == MeasureKind.Duration && (f.Of.Length == 0 || WholeTerm().IsMatch(f.Of))).Take(MostTried).Select(f => (f.Quantity, Text: MeasureText.Figure(f.Measure), f.Claims))
            .Concat(Spans(figures)).ToList();
        return from rate in figures.Where(f => f.Measure is { Kind: MeasureKind.Price, Basis: MeasureBasis.PerMonth or MeasureBasis.PerYear }).Take(MostTried)
               from total in figures.Where(f => f.Measure is { Kind: MeasureKind.Price, Basis: MeasureBasis.Total } && f.Measure.Unit == rate.Measure.Unit && f.Of == rate.Of).Take(MostTried)
               from term in terms
               let made = Times(rate.Quantity, term.Quantity, 1 / Quantity.DaysInMonth)
               let finding = Against(
                   ArithmeticKind.RateTimesDuration, made, total,
                   $"{MeasureText.Figure(rate.Measure)} for {term.Text} makes {Money(made.Center, rate.Measure.Unit)}, not {MeasureText.Figure(total.Measure)}",
                   [.. rate.Claims, .. term.Claims, .. total.Claims])
               where finding is not null
               select finding;
    }

    private static IEnumerable<ArithmeticFinding> Eaches(List<Figure> figures) =>
        from each in figures.Where(f => f.Measure is { Kind: MeasureKind.Price or MeasureKind.Power, Basis: MeasureBasis.Each }).Take(MostTried)
        from count in figures.Where(f => f.Measure is { Kind: MeasureKind.Accelerators, Basis: not MeasureBasis.Each }).Take(MostTried)
        from total in figures.Where(f => f.Measure.Kind == each.Measure.Kind && f.Of == each.Of
            && (f.Measure.Kind == MeasureKind.Power ? f.Measure.Basis != MeasureBasis.Each : f.Measure.Basis == MeasureBasis.Total && f.Measure.Unit == each.Measure.Unit)).Take(MostTried)
        let made = Times(each.Quantity, count.Quantity, 1)
        let finding = Against(
            ArithmeticKind.EachTimesCount, made, total,
            $"{MeasureText.Figure(each.Measure)} for {MeasureText.Figure(count.Measure)} accelerators makes {(each.Measure.Kind == MeasureKind.Power ? $"{Number(made.Center)} MW" : Money(made.Center, each.Measure.Unit))}, not {MeasureText.Figure(total.Measure)}",
            [.. each.Claims, .. count.Claims, .. total.Claims])
        where finding is not null
        select finding;

    private static IEnumerable<ArithmeticFinding> Durations(List<Figure> figures) =>
        from term in figures.Where(f => f.Measure.Kind == MeasureKind.Duration && (f.Of.Length == 0 || WholeTerm().IsMatch(f.Of))).Take(MostTried)
        from span in Spans(figures)
        where !Widened(term.Quantity).Agrees(span.Quantity)
        select new ArithmeticFinding(
            ArithmeticKind.DurationAgainstDates, [.. term.Claims.Concat(span.Claims).Distinct()],
            $"From beginning to end, {span.Text} lie between the dates; the term is given as {MeasureText.Figure(term.Measure)}.");

    private static IEnumerable<ArithmeticFinding> Order(List<Figure> figures) =>
        from first in figures.Where(f => f.Measure.Date is not null && Begins().IsMatch(f.Of)).Take(MostTried)
        from last in figures.Where(f => f.Measure.Date is not null && Ends().IsMatch(f.Of)).Take(MostTried)
        let began = first.Measure.Date!.Value
        let ended = last.Measure.Date!.Value
        where ended.Latest < began.Earliest
        select new ArithmeticFinding(
            ArithmeticKind.DatesOutOfOrder, [.. first.Claims.Concat(last.Claims).Distinct()],
            $"The {last.Measure.Of} is given as {ended.ToReadable()}, before the {first.Measure.Of} on {began.ToReadable()}.");

    /// <summary>From each date of agreement or start to each date of the end, in days.</summary>
    private static IEnumerable<(Quantity Quantity, string Text, IReadOnlyList<Claim> Claims)> Spans(List<Figure> figures) =>
        from first in figures.Where(f => f.Measure.Date is not null && Begins().IsMatch(f.Of)).Take(2)
        from last in figures.Where(f => f.Measure.Date is not null && Ends().IsMatch(f.Of)).Take(2)
        let days = (From: last.Measure.Date!.Value.Earliest.DayNumber - first.Measure.Date!.Value.Latest.DayNumber, To: last.Measure.Date.Value.Latest.DayNumber - first.Measure.Date.Value.Earliest.DayNumber)
        where days.From > 0
        select (new Quantity("duration", days.From, days.To), $"about {Number(Math.Round((days.From + days.To) / 2.0 / Quantity.DaysInMonth))} months", (IReadOnlyList<Claim>)[.. first.Claims.Concat(last.Claims).Distinct()]);

    private static ArithmeticFinding? Against(ArithmeticKind kind, Quantity made, Figure total, string text, List<Claim> claims)
    {
        var stretched = Widened(made);
        if (stretched.From <= total.Quantity.To && total.Quantity.From <= stretched.To)
        {
            return null;
        }

        var power = DisagreementTyper.PowerOfTen(made.Center, total.Quantity.Center);
        return new(power > 0 ? ArithmeticKind.PowerOfTen : kind, [.. claims.Distinct()], power > 0 ? $"{text}: {power} zero{(power == 1 ? "" : "s")} too many or too few." : $"{text}.");
    }

    private static Quantity Times(Quantity one, Quantity other, double factor) => new("product", Math.Max(one.From, 0) * Math.Max(other.From, 0) * factor, one.To * other.To * factor);

    private static Quantity Widened(Quantity quantity) => quantity with { From = quantity.From * (1 - Slack), To = quantity.To * (1 + Slack) };

    private static string Money(double sum, string? unit) =>
        MeasureText.Figure(new() { Kind = MeasureKind.Price, Value = Rounded(sum), Unit = unit, Basis = MeasureBasis.Total });

    /// <summary>To three digits.</summary>
    private static decimal Rounded(double value)
    {
        if (value is <= 0 or > 1e24)
        {
            return value > 0 ? decimal.MaxValue : 0;
        }

        var place = Math.Pow(10, Math.Floor(Math.Log10(value)) - 2);
        return (decimal)Math.Round(value / place) * (decimal)place;
    }

    private static string Number(double value) => value.ToString("#,0.##", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\b(term|contract|lease|agreement|duration)\b", RegexOptions.IgnoreCase)]
    private static partial Regex WholeTerm();

    [GeneratedRegex(@"\b(agreement|agreed|sign|start|begin|commenc|announce|effective)", RegexOptions.IgnoreCase)]
    private static partial Regex Begins();

    [GeneratedRegex(@"\b(end|ends|expir|terminat|through|until)", RegexOptions.IgnoreCase)]
    private static partial Regex Ends();

    private sealed record Figure(Measure Measure, Quantity Quantity, IReadOnlyList<Claim> Claims, string Of, OriginRank Rank, string Key);
}
