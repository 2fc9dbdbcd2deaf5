using ComputeIntel.Deals;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.WebUtilities;

namespace ComputeIntel.Pages.Deals;

/// <summary>The two dates by which a deal is read, as they are typed.</summary>
/// <param name="Path">The page that reads by them, with its anchor where it has one.</param>
/// <param name="AsOf">As it was typed.</param>
/// <param name="KnownOn">As it was typed.</param>
/// <param name="Known">What is read by them.</param>
public sealed record DealClockForm(string Path, string? AsOf, string? KnownOn, DealSynthesis Known)
{
    /// <summary>What else the page's address says, carried along: names and values.</summary>
    public IReadOnlyList<(string Name, string Value)> Beside { get; init; } = [];

    /// <summary>The same page with both clocks open.</summary>
    public string Now
    {
        get
        {
            var parts = Path.Split('#', 2);
            return QueryHelpers.AddQueryString(parts[0], Beside.ToDictionary(b => b.Name, b => (string?)b.Value)) + (parts.Length > 1 ? $"#{parts[1]}" : "");
        }
    }

    /// <summary>What is no date is told beside its field, and that clock stays open.</summary>
    public static DealClock Read(string? asOf, string? knownOn, ModelStateDictionary state) => new(Date("asOf", asOf, state), Date("knownOn", knownOn, state));

    /// <summary>What is no number of days is told beside its field, and the usual one holds.</summary>
    public static int ReadDays(int? typed, ModelStateDictionary state)
    {
        try
        {
            return Gap.DaysOf(typed);
        }
        catch (Refusal refusal)
        {
            state.AddModelError("staleAfter", refusal.Message);
            return Gap.DefaultDays;
        }
    }

    private static PartialDate? Date(string field, string? text, ModelStateDictionary state)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (PartialDate.TryParse(text, out var date))
        {
            return date;
        }

        state.AddModelError(field, $"“{PlainText.Shortened(text, 40)}” is no date; it takes a day, a month or a year: 2026-05-06, 2026-05, 2026.");
        return null;
    }
}
