using ComputeIntel.Claims;
using ComputeIntel.Deals.Terms;

namespace ComputeIntel.Deals.Pictures;

/// <summary>An event, or a date that claims give.</summary>
/// <param name="From">The first day that it may mean.</param>
/// <param name="To">The last.</param>
/// <param name="When">As it is read: "6 May 2026", "to May 2029".</param>
/// <param name="What">"Announced by both parties", "term".</param>
/// <param name="Kind">"event" or "claimed".</param>
/// <param name="Tag">How it stands; null for an event.</param>
/// <param name="Claims">The numbers of the claims that say so.</param>
internal sealed record DatedThing(DateOnly From, DateOnly To, string When, string What, string Kind, Tag? Tag, IReadOnlyList<int> Claims)
{
    public bool IsOpenBefore { get; private init; }

    public bool IsOpenAfter { get; private init; }

    /// <summary>In order of time.</summary>
    public static IReadOnlyList<DatedThing> In(IEnumerable<DealEvent> events, TermTable table) =>
    [
        .. events.Select(e => new DatedThing(e.On.Earliest, e.On.Latest, e.On.ToReadable(), e.What, "event", null, e.ClaimId is { } claim ? [claim] : []))
            .Concat(table.Terms.Where(t => t.Kind == TermKind.Date).SelectMany(t => t.Values).Where(v => v.Measure?.Date is not null).Select(Claimed))
            .OrderBy(t => t.From)
            .ThenBy(t => t.To)
            .ThenBy(t => t.Kind, StringComparer.Ordinal)
            .ThenBy(t => t.When, StringComparer.Ordinal)
            .ThenBy(t => t.What, StringComparer.Ordinal),
    ];

    private static DatedThing Claimed(TermValue value)
    {
        var (date, qualifier) = (value.Measure!.Date!.Value, value.Measure.Qualifier);
        return new(date.Earliest, date.Latest, value.Text, value.Scope ?? "claimed", "claimed", value.Standing, [.. value.Claims.Select(c => c.Id).Order()])
        {
            IsOpenBefore = qualifier is Qualifier.AtMost or Qualifier.About,
            IsOpenAfter = qualifier is Qualifier.AtLeast or Qualifier.About,
        };
    }
}
