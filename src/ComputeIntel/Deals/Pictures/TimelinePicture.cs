using ComputeIntel.Articles;
using ComputeIntel.Claims;
using ComputeIntel.Deals.Terms;

namespace ComputeIntel.Deals.Pictures;

/// <summary>Draws when things happened, when articles appeared, and what dates claims give; a date that is not known to the day as the stretch that it may mean.</summary>
public sealed class TimelinePicture
{
    public const string Name = "timeline";

    private const double Width = 760;
    private const double RowHeight = 19;
    private const double LaneHeight = 5.5;

    /// <summary>How near to each other things may stand in one lane.</summary>
    private const double Apart = 3;

    /// <summary>The most that are drawn where nothing else is asked for; the table has them all.</summary>
    private const int MostRows = 40;
    private const int MostLanes = 24;

    private readonly List<Mark> _marks = [];
    private readonly TimeScale _scale;
    private double _y = 26;

    private TimelinePicture(TimeScale scale) => _scale = scale;

    /// <param name="events">What happened to the deal.</param>
    /// <param name="table">Its terms.</param>
    /// <param name="claims">Its claims, with their articles.</param>
    /// <param name="most">How many events and dates are drawn.</param>
    public static Picture Of(IEnumerable<DealEvent> events, TermTable table, IEnumerable<Claim> claims, int most = MostRows)
    {
        var dated = DatedThing.In(events, table);
        var told = claims.Where(c => c.Tag != Tag.Withdrawn)
            .GroupBy(c => c.ArticleId)
            .Where(g => g.First().Article!.PublishedOn is not null)
            .Select(g => new ToldArticle(g.First().Article!, [.. g.Select(c => c.Id).Order()]))
            .OrderBy(t => t.On.Earliest)
            .ThenBy(t => t.On.Latest)
            .ThenBy(t => t.Article.Id)
            .ToList();
        var days = dated.Select(d => (d.From, d.To)).Concat(told.Select(t => (t.On.Earliest, t.On.Latest))).ToList();
        var drawing = days.Count == 0 ? null : new TimelinePicture(new TimeScale(days, 0, Width));
        drawing?.Draw(dated, [.. told.Select(t => t.Article)], most);
        return new()
        {
            Name = Name,
            Title = "When",
            Description = days.Count == 0
                ? "Nothing about the deal has a date yet."
                : "The deal’s events, the publication of its articles, and the dates that claims give, from left to right. "
                    + "A date known only to the month or the year is drawn as long as that. "
                    + "Months in which much happens are wider; long stretches in which nothing does are cut, at ⋯.",
            Width = Width,
            Height = drawing?._y ?? 0,
            Marks = drawing?._marks ?? [],
            Heads = [new(0, 18)],
            Table = new(["Date", "What", "Kind", "Standing"], [.. dated.Select(Row), .. told.Select(Row)]),
        };
    }

    private static PictureRow Row(DatedThing thing) => new([thing.When, thing.What, thing.Kind, thing.Tag is { } tag ? TagWords.Word(tag) : ""], thing.Claims);

    private static PictureRow Row(ToldArticle told)
    {
        var what = string.Join(": ", new[] { told.Article.Publisher?.Name, told.Article.Title }.OfType<string>());
        return new([told.On.ToReadable(), what, "published", ""], told.Claims);
    }

    private void Draw(IReadOnlyList<DatedThing> dated, IReadOnlyList<Article> articles, int most)
    {
        if (articles.Count > 0)
        {
            DrawArticles(articles);
        }

        foreach (var thing in dated.Take(most))
        {
            Draw(thing);
        }

        if (dated.Count > most)
        {
            _marks.Add(new Label(0, _y + 13, $"and {dated.Count - most} more, in the table of the deal’s pictures", Ink.Soft));
            _y += RowHeight;
        }

        _y += 4;
        _marks.InsertRange(0, Months());
    }

    private IEnumerable<Mark> Months()
    {
        var free = double.NegativeInfinity;
        foreach (var (x, width, text, isCut) in _scale.Parts)
        {
            yield return new Line(x, isCut ? 8 : 16, x, _y, isCut ? Ink.Edge : Ink.Faint, isCut ? Stroke.Dotted : Stroke.Solid);
            var place = isCut ? x + (width / 2) - (LetterWidth.Of(text) / 2) : x + 4;
            if (place >= free && place + LetterWidth.Of(text) <= Width)
            {
                yield return new Label(place, 12, text, Ink.Soft);
                free = place + LetterWidth.Of(text) + 6;
            }
        }
    }

    /// <summary>A dot for each day and a line for each longer stretch, piled where they would touch; how many, said once.</summary>
    private void DrawArticles(IReadOnlyList<Article> articles)
    {
        var lanes = new List<double>();
        foreach (var article in articles.OrderBy(a => a.PublishedOn!.Value.Day is null))
        {
            var (from, to) = PlaceOf(article.PublishedOn!.Value.Earliest, article.PublishedOn.Value.Latest);
            var lane = lanes.FindIndex(end => end + Apart <= from);
            if (lane < 0)
            {
                lane = Math.Min(lanes.Count, MostLanes - 1);
                if (lane == lanes.Count)
                {
                    lanes.Add(0);
                }
            }

            lanes[lane] = Math.Max(lanes[lane], to);
            var y = _y + (lane * LaneHeight);
            _marks.Add(article.PublishedOn.Value.Day is not null
                ? new Dot((from + to) / 2, y, 2.2, Ink.Text, article.IsPrimary ? Fill.Solid : Fill.Open)
                : new Line(from, y, to, y, Ink.Text));
        }

        var text = articles.Count == 1 ? "1 article published" : $"{articles.Count} articles published";
        var primary = articles.Any(a => a.IsPrimary) ? ", primary ones filled" : "";
        var undated = articles.Any(a => a.PublishedOn!.Value.Day is null) ? "; a line where only the month or the year is known" : "";
        _y += lanes.Count * LaneHeight;
        _marks.Add(new Label(0, _y + 12, text + primary + undated, Ink.Soft));
        _y += 24;
    }

    private void Draw(DatedThing thing)
    {
        var (from, to) = PlaceOf(thing.From, thing.To);
        var middle = _y + (RowHeight / 2);
        var (ink, fill) = thing.Tag is { } tag ? (TagLook.Ink(tag), TagLook.Fill(tag)) : (Ink.Text, Fill.Solid);
        var isDay = thing.To.DayNumber == thing.From.DayNumber;
        _marks.Add(isDay ? new Dot((from + to) / 2, middle, 4, ink, fill) : new Box(from, middle - 4, to - from, 8, ink, fill));
        (from, to) = isDay ? (((from + to) / 2) - 4, ((from + to) / 2) + 4) : (from, to);
        if (thing.IsOpenBefore)
        {
            _marks.Add(new Line(Math.Max(0, from - 18), middle, from, middle, ink, Stroke.Dashed));
            from = Math.Max(0, from - 18);
        }

        if (thing.IsOpenAfter)
        {
            _marks.Add(new Line(to, middle, Math.Min(Width, to + 18), middle, ink, Stroke.Dashed));
            to = Math.Min(Width, to + 18);
        }

        // Beside it, on whichever side there is more room.
        var words = $"{thing.When}\u2002{thing.What}{(thing.Tag is { } standing ? $"\u2002{TagLook.Words(standing)}" : "")}";
        var (before, after) = (from - 7, Width - to - 7);
        _marks.Add(LetterWidth.Of(words) <= after || after >= before
            ? new Label(to + 7, middle + 4, LetterWidth.Fitted(words, after))
            : new Label(from - 7, middle + 4, LetterWidth.Fitted(words, before), Align: Align.Right));
        _y += RowHeight;
    }

    private (double From, double To) PlaceOf(DateOnly from, DateOnly to)
    {
        var left = _scale.At(from);
        return (left, Math.Max(left + 2, to == DateOnly.MaxValue ? Width : _scale.At(to.AddDays(1))));
    }

    /// <summary>An article that has a date, and the numbers of its claims.</summary>
    private sealed record ToldArticle(Article Article, IReadOnlyList<int> Claims)
    {
        public PartialDate On => Article.PublishedOn!.Value;
    }
}
