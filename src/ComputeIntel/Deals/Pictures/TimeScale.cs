using System.Globalization;

namespace ComputeIntel.Deals.Pictures;

/// <summary>
/// Places days along a line, month by month. A month in which much happens is wider, and a long stretch in which nothing
/// does is cut short: a deal is told in weeks and runs for years.
/// </summary>
internal sealed class TimeScale
{
    /// <summary>From how many empty months on they are cut.</summary>
    private const int LongEmpty = 3;

    private readonly List<Slot> _slots = [];

    /// <param name="days">What must be seen: the first and last day that each date may mean.</param>
    /// <param name="left">Where the line begins.</param>
    /// <param name="width">How long it is.</param>
    public TimeScale(IReadOnlyCollection<(DateOnly From, DateOnly To)> days, double left, double width)
    {
        // A date known to the year says nothing of any of its months.
        var told = days.Where(d => d.To.DayNumber - d.From.DayNumber < 32).GroupBy(d => MonthOf(d.From)).ToDictionary(g => g.Key, g => g.Count());
        var (first, last) = (days.Min(d => MonthOf(d.From)), days.Max(d => MonthOf(d.To)));
        for (var month = first; month <= last;)
        {
            var until = month;
            while (until <= last && !told.ContainsKey(until))
            {
                until++;
            }

            var empty = until - month;
            if (empty >= LongEmpty)
            {
                _slots.Add(new(month, until, 1, IsCut: true));
                month = until;
            }
            else
            {
                _slots.Add(new(month, month + 1, told.TryGetValue(month, out var count) ? 1.5 + Math.Min(count, 12) : 1, IsCut: false));
                month++;
            }
        }

        var unit = width / _slots.Sum(s => s.Weight);
        foreach (var slot in _slots)
        {
            (slot.X, slot.Width) = (left, slot.Weight * unit);
            left += slot.Width;
        }
    }

    /// <summary>The months, and the stretches that were cut, from left to right.</summary>
    public IEnumerable<(double X, double Width, string Text, bool IsCut)> Parts =>
        _slots.Select(s => (s.X, s.Width, s.IsCut ? "⋯" : FirstOf(s.From).ToString(s.Width < 60 ? "MMM" : "MMM yyyy", CultureInfo.InvariantCulture), s.IsCut));

    /// <summary>Where a day begins.</summary>
    public double At(DateOnly day)
    {
        var slot = _slots.Find(s => MonthOf(day) < s.To) ?? _slots[^1];
        var (from, to) = (FirstOf(slot.From).DayNumber, FirstOf(slot.To).DayNumber);
        return slot.X + (Math.Clamp((day.DayNumber - from) / (double)(to - from), 0, 1) * slot.Width);
    }

    private static int MonthOf(DateOnly day) => (day.Year * 12) + day.Month - 1;

    private static DateOnly FirstOf(int month) => month / 12 > 9999 ? DateOnly.MaxValue : new(month / 12, (month % 12) + 1, 1);

    /// <param name="From">Its first month, counted from the year 0.</param>
    /// <param name="To">The month after its last.</param>
    /// <param name="Weight">How wide it is beside the others.</param>
    /// <param name="IsCut">Whether it stands for more than it shows.</param>
    private sealed record Slot(int From, int To, double Weight, bool IsCut)
    {
        public double X { get; set; }

        public double Width { get; set; }
    }
}
