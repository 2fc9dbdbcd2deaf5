namespace ComputeIntel.Deals.Pictures;

/// <summary>Draws who has it from whom: origins at the left, a column for each retelling, the untraced apart.</summary>
public sealed class OriginPicture
{
    public const string Name = "origins";

    /// <summary>The most that are drawn in one place where nothing else is asked for; the table has them all.</summary>
    private const int Most = 30;
    private const double RowHeight = 19;
    private const double LeadHeight = 37;
    private const double WidestColumn = 270;
    private const double LeastWidth = 760;
    private const double Indent = 10;

    private readonly List<Mark> _marks = [];
    private readonly List<PictureRow> _rows = [];
    private readonly List<double> _ends = [];
    private readonly int _most;
    private readonly double _column;
    private readonly double _width;
    private double _y;

    private OriginPicture(int columns, int most, double mostWidth)
    {
        _most = most;
        _column = Math.Min(WidestColumn, mostWidth / Math.Max(1, columns));
        _width = Math.Max(LeastWidth, columns * _column);
    }

    /// <param name="telling">Who has it from whom.</param>
    /// <param name="about">Of what: "the deal", "Power: 300 MW".</param>
    /// <param name="most">How many are drawn in one place.</param>
    /// <param name="mostWidth">How wide it may be, 760 or more: on paper the letters get smaller with it.</param>
    public static Picture Of(Telling telling, string about, int most = Most, double mostWidth = double.PositiveInfinity)
    {
        var drawing = new OriginPicture(telling.Origins.Select(DepthOf).DefaultIfEmpty().Max(), most, mostWidth);
        var articles = Distinct(telling.Origins.Concat(telling.Untraced)).Count(t => t.Claims.Count > 0);
        var summary = Summary(articles, telling);
        drawing.Draw(telling);
        return new()
        {
            Name = Name,
            Title = summary,
            Description = articles == 0
                ? $"No article says anything of {about} yet."
                : $"Who has what is said of {about} from whom. Origins stand at the left, whoever retells them to their right; "
                    + "articles that name no source stand apart and count as no origin.",
            Width = drawing._width,
            Height = drawing._y,
            Marks = drawing._marks,
            Ends = drawing._ends,
            Table = new(["Article", "Publisher", "Told as", "Goes back to"], drawing._rows),
        };
    }

    /// <summary>"Ten articles, two origins" in figures, the untraced never added up with the origins.</summary>
    private static string Summary(int articles, Telling telling) =>
        $"{Counted(articles, "article")}, {Counted(telling.Origins.Count, "origin")}{(telling.Untraced.Count > 0 ? $", {telling.Untraced.Count} untraced" : "")}";

    private static string Counted(int count, string noun) => count == 1 ? $"1 {noun}" : $"{(count == 0 ? "no" : count)} {noun}s";

    private static IEnumerable<Teller> Distinct(IEnumerable<Teller> tellers) => All(tellers).DistinctBy(t => t.Key);

    private static IEnumerable<Teller> All(IEnumerable<Teller> tellers) => tellers.SelectMany(t => All(t.RetoldBy).Prepend(t));

    private static int DepthOf(Teller teller) => 1 + teller.RetoldBy.Select(DepthOf).DefaultIfEmpty().Max();

    private void Draw(Telling telling)
    {
        if (telling.Origins.Count > 0)
        {
            Heading(Counted(telling.Origins.Count, "known origin"), "and who retells them");
            foreach (var origin in telling.Origins)
            {
                DrawOrigin(origin);
            }
        }

        if (telling.Untraced.Count > 0)
        {
            _y += telling.Origins.Count > 0 ? 6 : 0;
            Heading($"{telling.Untraced.Count} untraced", "nobody says where they have it from");
            DrawUntraced(telling.Untraced);
        }
    }

    private void Heading(string lead, string rest)
    {
        _marks.Add(new Label(0, _y + 15, lead, IsBold: true));
        _marks.Add(new Label(LetterWidth.Of(lead, isBold: true) + 8, _y + 15, rest, Ink.Soft));
        _marks.Add(new Line(0, _y + 22, _width, _y + 22, Ink.Edge));
        _y += 30;
    }

    private void DrawOrigin(Teller origin)
    {
        var top = _y;
        var centers = DrawRetellers(origin, 1);
        _y = Math.Max(_y, top + LeadHeight);
        var middle = centers.Count > 0 ? Math.Max(top + (LeadHeight / 2), (centers[0] + centers[^1]) / 2) : top + (LeadHeight / 2);
        var (name, room) = (origin.Publisher ?? origin.Title, (centers.Count > 0 ? _column : _width) - 50);
        _marks.Add(new Dot(4, middle - 4, 4, Ink.Text, Fill.Solid));
        _marks.Add(new Label(14, middle, LetterWidth.Fitted(name, room, isBold: true), IsBold: true));
        var note = origin.Note.Length > 0 || origin.Publisher is null ? origin.Note : origin.Title;
        _marks.Add(new Label(14, middle + 14, LetterWidth.Fitted(note, room), Ink.Soft));
        var end = Math.Min(room, Math.Max(LetterWidth.Of(name, isBold: true), LetterWidth.Of(note)));
        Connect(14 + end + 8, middle - 4, _column, centers);
        _rows.Insert(_rows.Count - RowsOf(origin.RetoldBy), Row(origin, "origin", ""));
        _y += 8;
        _ends.Add(_y);
    }

    /// <returns>The heights at which they stand.</returns>
    private List<double> DrawRetellers(Teller teller, int depth)
    {
        var centers = new List<double>();
        var x = depth * _column;
        foreach (var (i, by) in teller.RetoldBy.Index())
        {
            var at = _rows.Count;
            if (i >= _most)
            {
                _rows.AddRange(All([by]).Select(t => Row(t, "retelling", teller.Title)));
                continue;
            }

            var top = _y;
            var further = DrawRetellers(by, depth + 1);
            _y = Math.Max(_y, top + RowHeight);
            var middle = further.Count > 0 ? (further[0] + further[^1]) / 2 : top + (RowHeight / 2);
            centers.Add(middle);
            var text = LetterWidth.Fitted(Told(by), (further.Count > 0 ? x + _column : _width) - x - Indent - (further.Count > 0 ? 24 : 0));
            _marks.Add(new Dot(x + 3, middle, 2.5, Ink.Text, Fill.Solid));
            _marks.Add(new Label(x + Indent, middle + 4, text));
            Connect(x + Indent + LetterWidth.Of(text) + 6, middle, x + _column, further);
            _rows.Insert(at, Row(by, "retelling", teller.Title));
        }

        if (teller.RetoldBy.Count > _most)
        {
            _marks.Add(new Label(x + Indent, _y + 13, $"and {teller.RetoldBy.Count - _most} more, in the table of the deal’s pictures", Ink.Soft));
            _y += RowHeight;
        }

        return centers;
    }

    private void DrawUntraced(IReadOnlyList<Teller> untraced)
    {
        const int columns = 2;
        var shown = untraced.Take(_most * columns).ToList();
        var lines = (shown.Count + columns - 1) / columns;
        foreach (var (i, teller) in shown.Index())
        {
            var (x, middle) = (i / lines * _width / columns, _y + (i % lines * RowHeight) + (RowHeight / 2));
            _marks.Add(new Dot(x + 4, middle, 3, Ink.Text, Fill.Open));
            _marks.Add(new Label(x + 14, middle + 4, LetterWidth.Fitted(Told(teller), (_width / columns) - 26)));
        }

        _y += lines * RowHeight;
        if (untraced.Count > shown.Count)
        {
            _marks.Add(new Label(14, _y + 13, $"and {untraced.Count - shown.Count} more, in the table of the deal’s pictures", Ink.Soft));
            _y += RowHeight;
        }

        _rows.AddRange(untraced.Select(t => Row(t, "untraced", "")));
        _y += 4;
    }

    private void Connect(double fromX, double fromY, double toX, IEnumerable<double> heights) =>
        _marks.AddRange(heights.Select(y => new Curve(Math.Min(fromX, toX - 12), fromY, toX - 1, y, Ink.Edge)));

    private static string Told(Teller teller) => string.Join(": ", new[] { teller.Publisher, teller.Title }.OfType<string>());

    private static int RowsOf(IReadOnlyList<Teller> tellers) => All(tellers).Count();

    private static PictureRow Row(Teller teller, string role, string from) => new(
        [teller.Title, teller.Publisher ?? "", teller.Note.Length > 0 ? $"{role} ({teller.Note})" : role, from],
        teller.Claims);
}
