using ComputeIntel.Claims;
using ComputeIntel.Deals.Terms;
using ComputeIntel.Parties;

namespace ComputeIntel.Deals.Pictures;

/// <summary>One value of a deal's power or accelerators, and whose it is.</summary>
public sealed record Capacity
{
    private const string Unnamed = "not named";

    public required string Facility { get; init; }

    public required string Acquirer { get; init; }

    /// <summary>The deal's title.</summary>
    public required string Deal { get; init; }

    public required TermKind Kind { get; init; }

    /// <summary>"more than 300 MW".</summary>
    public required string Text { get; init; }

    /// <summary>What it is a figure of; null where no source says.</summary>
    public required string? Scope { get; init; }

    /// <summary>The figure itself, of a range its lower end: MW, or a count.</summary>
    public required double Length { get; init; }

    /// <summary>The least that may be meant; null where there is none.</summary>
    public required double? Least { get; init; }

    /// <summary>The most that may be meant; null where there is none.</summary>
    public required double? Most { get; init; }

    /// <summary>Whether the words leave more open than the last digit.</summary>
    public required bool IsOpen { get; init; }

    public required Tag Standing { get; init; }

    /// <summary>Its place among the values of its deal, best supported first.</summary>
    public required int Rank { get; init; }

    public required IReadOnlyList<int> Claims { get; init; }

    /// <summary>What a deal's claims say of power and accelerators in all; what each machine draws, and what is added in a month, is left out.</summary>
    /// <param name="deal">Its title.</param>
    /// <param name="table">Its terms.</param>
    public static IEnumerable<Capacity> In(string deal, TermTable table) =>
        from term in table.Terms
        where term.Kind is TermKind.Power or TermKind.Accelerators
        from value in term.Values.Index()
        where value.Item.Measure is { Value: not null, Basis: null or MeasureBasis.Total }
        select Of(deal, table, term.Kind, value.Index, value.Item);

    private static Capacity Of(string deal, TermTable table, TermKind kind, int rank, TermValue value)
    {
        var measure = value.Measure!;
        var meant = Quantity.Of(measure);
        var isOpen = measure.Qualifier != Qualifier.Exactly || measure.ValueTo is not null;
        var figure = Exactly(measure, measure.Value!.Value);
        var (least, most) = measure.Qualifier == Qualifier.Exactly ? (figure, Exactly(measure, measure.ValueTo ?? measure.Value!.Value)) : (meant.From, meant.To);
        return new()
        {
            Facility = Named(value.Claims.Select(FacilitiesOf), table, TermKind.Facility),
            Acquirer = Named(value.Claims.Select(c => c.Acquirer?.Now().Name), table, TermKind.Acquirer),
            Deal = deal,
            Kind = kind,
            Text = value.Text,
            Scope = value.Scope,
            Length = figure,
            Least = double.IsInfinity(least) ? null : measure.Qualifier == Qualifier.AtLeast ? figure : least,
            Most = double.IsInfinity(most) ? null : measure.Qualifier == Qualifier.AtMost ? figure : most,
            IsOpen = isOpen,
            Standing = value.Standing,
            Rank = rank,
            Claims = [.. value.Claims.Select(c => c.Id).Order()],
        };
    }

    /// <summary>What the best supported claim that names one names, else what is best known of the deal.</summary>
    private static string Named(IEnumerable<string?> names, TermTable table, TermKind kind) =>
        names.FirstOrDefault(n => n is not null) ?? table.Terms.FirstOrDefault(t => t.Kind == kind)?.Values[0].Text ?? Unnamed;

    private static string? FacilitiesOf(Claim claim) =>
        claim.Facilities.Count == 0 ? null : string.Join(" + ", claim.Facilities.Select(f => f.Facility!.Now().Name).Distinct().Order(StringComparer.Ordinal));

    /// <summary>A number in the kind's one unit, as it is written.</summary>
    private static double Exactly(Measure measure, decimal value) =>
        Quantity.Of(new() { Kind = measure.Kind, Unit = measure.Unit, Basis = measure.Basis, Value = value }).Stated;
}
