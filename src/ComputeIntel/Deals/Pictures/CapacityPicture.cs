using System.Globalization;
using ComputeIntel.Claims;
using ComputeIntel.Deals.Terms;

namespace ComputeIntel.Deals.Pictures;

/// <summary>Draws how much capacity there is, by facility and acquirer: a bar for each value, verified ones solid, reported ones hatched, others open; what its words leave open as a whisker.</summary>
public sealed class CapacityPicture
{
    public const string Name = "capacity";

    private const double Width = 760;
    private const double RowHeight = 20;
    private const double BarHeight = 11;
    private const double Zero = 190;

    /// <summary>Where the longest bar ends: room is left for what is said beside it.</summary>
    private const double Longest = 520;

    private readonly List<Mark> _marks = [];
    private readonly List<double> _ends = [];
    private readonly List<PictureHead> _heads = [];
    private double _y;

    private CapacityPicture()
    {
    }

    /// <param name="capacities">Of any number of deals.</param>
    public static Picture Of(IEnumerable<Capacity> capacities)
    {
        List<Capacity> ordered =
        [
            .. capacities.OrderBy(c => c.Kind)
                .ThenBy(c => c.Facility, StringComparer.Ordinal)
                .ThenBy(c => c.Acquirer, StringComparer.Ordinal)
                .ThenBy(c => c.Deal, StringComparer.Ordinal)
                .ThenBy(c => c.Rank),
        ];
        var drawing = new CapacityPicture();
        foreach (var kind in ordered.GroupBy(c => c.Kind))
        {
            drawing.Draw(kind.Key, [.. kind]);
        }

        return new()
        {
            Name = Name,
            Title = "Capacity by facility and acquirer",
            Description = ordered.Count == 0
                ? "No claim of a deal gives power or accelerators yet."
                : "Power and accelerators as claimed, a bar for each value. Verified values are solid, reported ones hatched, "
                    + "disputed and untagged ones open. A whisker is as long as the words leave open; an arrow has no end.",
            Width = Width,
            Height = drawing._y,
            Marks = drawing._marks,
            Ends = drawing._ends,
            Heads = drawing._heads,
            Table = new(["Facility", "Acquirer", "Deal", "Figure", "Value", "Of", "Least", "Most", "Standing"], [.. ordered.Select(Row)]),
        };
    }

    private static PictureRow Row(Capacity capacity) => new(
        [
            capacity.Facility,
            capacity.Acquirer,
            capacity.Deal,
            Unit(capacity.Kind),
            capacity.Text,
            capacity.Scope ?? "",
            Number(capacity.Least),
            Number(capacity.Most),
            TagWords.Word(capacity.Standing),
        ],
        capacity.Claims);

    private static string Number(double? value) => value?.ToString("0.###", CultureInfo.InvariantCulture) ?? "";

    private static string Unit(TermKind kind) => kind == TermKind.Power ? "Power, MW" : "Accelerators";

    private void Draw(TermKind kind, List<Capacity> capacities)
    {
        var scale = (Longest - Zero) / Math.Max(1e-9, capacities.Max(c => c.Most ?? c.Length));
        _y += _y > 0 ? 14 : 0;
        _marks.Add(new Label(0, _y + 14, Unit(kind), IsBold: true));
        _marks.Add(new Line(0, _y + 21, Width, _y + 21, Ink.Edge));
        _heads.Add(new(_y, _y + 27));
        _y += 27;
        foreach (var group in capacities.GroupBy(c => (c.Facility, c.Acquirer, c.Deal)))
        {
            var lead = LetterWidth.Fitted($"{group.Key.Facility} → {group.Key.Acquirer}", Width - Math.Min(LetterWidth.Of(group.Key.Deal), Width / 2.2) - 10, isBold: true);
            _marks.Add(new Label(0, _y + 14, lead, IsBold: true));
            _marks.Add(new Label(LetterWidth.Of(lead, isBold: true) + 10, _y + 14, LetterWidth.Fitted(group.Key.Deal, Width / 2.2), Ink.Soft));
            _y += RowHeight;
            var top = _y;
            foreach (var capacity in group)
            {
                Draw(capacity, scale);
            }

            _marks.Add(new Line(Zero, top, Zero, _y, Ink.Soft));
            _y += 8;
            _ends.Add(_y);
        }
    }

    private void Draw(Capacity capacity, double scale)
    {
        var (ink, fill, middle) = (TagLook.Ink(capacity.Standing), TagLook.Fill(capacity.Standing), _y + (RowHeight / 2));
        var end = Zero + (capacity.Length * scale);
        _marks.Add(new Label(Zero - 8, middle + 4, LetterWidth.Fitted(capacity.Scope ?? "not said of what", Zero - 10), Ink.Soft, Align.Right));
        _marks.Add(new Box(Zero, middle - (BarHeight / 2), Math.Max(1, end - Zero), BarHeight, ink, fill));
        end = Math.Max(end, Whisker(capacity, scale, middle));
        var words = $"{capacity.Text}\u2002{TagLook.Words(capacity.Standing)}";
        _marks.Add(new Label(end + 8, middle + 4, LetterWidth.Fitted(words, Width - end - 8)));
        _y += RowHeight;
    }

    /// <returns>Where it ends at the right.</returns>
    private double Whisker(Capacity capacity, double scale, double middle)
    {
        if (!capacity.IsOpen)
        {
            return Zero;
        }

        const double arrow = 26;
        const double cap = 4;
        var bar = Zero + (capacity.Length * scale);
        var (from, to) = (capacity.Least is { } least ? Zero + (least * scale) : Math.Max(Zero, bar - arrow), capacity.Most is { } most ? Zero + (most * scale) : bar + arrow);
        _marks.Add(new Line(from, middle, to, middle, Ink.Text));
        _marks.AddRange(capacity.Least is null
            ? [new Line(from, middle, from + cap, middle - cap, Ink.Text), new Line(from, middle, from + cap, middle + cap, Ink.Text)]
            : new Line[] { new(from, middle - cap, from, middle + cap, Ink.Text) });
        _marks.AddRange(capacity.Most is null
            ? [new Line(to - cap, middle - cap, to, middle, Ink.Text), new Line(to - cap, middle + cap, to, middle, Ink.Text)]
            : new Line[] { new(to, middle - cap, to, middle + cap, Ink.Text) });
        return to;
    }
}
