using ComputeIntel.Claims;
using ComputeIntel.Deals.Terms;

namespace ComputeIntel.Deals;

/// <summary>What is not known well about a deal.</summary>
/// <param name="Term">Of which term.</param>
/// <param name="Kind">In what way.</param>
/// <param name="Reason">The same in a sentence.</param>
/// <param name="Newest">Of what is old: the day of the newest that is said of it.</param>
public sealed record Gap(TermKind Term, GapKind Kind, string Reason, DateOnly? Newest = null)
{
    /// <summary>A value is old when nothing on its term is newer than this.</summary>
    public const int DefaultDays = 180;

    public const int MostDays = 3650;

    /// <param name="table">The deal's terms.</param>
    /// <param name="today">The day from which it is seen.</param>
    /// <param name="days">After how many days a term that nothing newer is said of is stale.</param>
    public static IReadOnlyList<Gap> In(TermTable table, DateOnly today, int days = DefaultDays) =>
    [
        .. table.Unsaid.Select(term => new Gap(term, GapKind.NoClaim, $"No claim says anything about the {Name(term)}.")),
        .. table.Terms.Where(t => t.Values.All(v => v is { Origins: 0, Standing: not Tag.Verified }))
            .Select(t => new Gap(t.Kind, GapKind.Untraced, $"Nobody who states the {Name(t.Kind)} says where it is from.")),
        .. table.Terms.Where(t => t.Values[0] is { Origins: 1, Standing: not Tag.Verified })
            .Select(t => new Gap(t.Kind, GapKind.OneOrigin, $"All that is known of the {Name(t.Kind)} goes back to one origin.")),
        .. from term in table.Terms
           let newest = term.Values.SelectMany(v => v.Claims).Select(NewestOf).Max()
           where today.DayNumber - newest.DayNumber > days
           select new Gap(term.Kind, GapKind.Old, $"Nothing on the {Name(term.Kind)} is newer than {PartialDate.Of(newest).ToReadable()}.", newest),
    ];

    /// <exception cref="Refusal">422 <c>invalid-input</c> for days that are none.</exception>
    public static int DaysOf(int? asked) => asked switch
    {
        null => DefaultDays,
        >= 1 and <= MostDays => asked.Value,
        _ => throw Refusal.Invalid("staleAfter", $"What is old is told in days, 1 to {MostDays}."),
    };

    private static DateOnly NewestOf(Claim claim) => (claim.AsOf ?? claim.Article?.PublishedOn)?.Latest ?? DateOnly.FromDateTime(claim.AddedAt);

    private static string Name(TermKind term) => TermWords.Of(term).ToLowerInvariant();
}

public enum GapKind
{
    NoClaim,

    /// <summary>Its best supported value goes back to one origin, and is not verified.</summary>
    OneOrigin,

    /// <summary>Claimed, but only by articles that name no source.</summary>
    Untraced,

    /// <summary>Nothing newer than a set age.</summary>
    Old,
}
