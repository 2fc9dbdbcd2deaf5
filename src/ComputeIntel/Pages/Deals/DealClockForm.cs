using ComputeIntel.Deals;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace ComputeIntel.Pages.Deals;

/// <summary>The two dates by which a deal is read, as they are typed.</summary>
public static class DealClockForm
{
    /// <summary>What is no date is told beside its field, and that clock stays open.</summary>
    public static DealClock Read(string? asOf, string? knownOn, ModelStateDictionary state) => new(Date("asOf", asOf, state), Date("knownOn", knownOn, state));

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
