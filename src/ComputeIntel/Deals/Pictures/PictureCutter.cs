namespace ComputeIntel.Deals.Pictures;

/// <summary>Cuts a picture that is longer than a page into parts, each a picture of its own: where one group of it ends, else where nothing but lines passes.</summary>
public static class PictureCutter
{
    /// <summary>A place where groups end is taken when a page is at least so full by then.</summary>
    private const double FullEnough = 0.6;

    /// <param name="picture">Of any height.</param>
    /// <param name="height">The most that a part may have; what cannot be cut stays longer.</param>
    /// <returns>The picture itself where it is short enough.</returns>
    public static IReadOnlyList<Picture> Cut(Picture picture, double height)
    {
        if (picture.Height <= height)
        {
            return [picture];
        }

        var (parts, top) = (new List<Picture>(), 0.0);
        while (top < picture.Height)
        {
            var head = top == 0 ? null : picture.Heads.LastOrDefault(h => h.Bottom <= top);
            var room = height - (head?.Height ?? 0);
            var end = picture.Height - top <= room ? picture.Height : EndOf(picture, top, room);
            parts.Add(Part(picture, parts.Count + 1, head, top, end));
            top = end;
        }

        return [.. parts.Select((part, i) => part with { Title = $"{picture.Title} ({i + 1} of {parts.Count})", Description = i == 0 ? picture.Description : "Continued." })];
    }

    private static double EndOf(Picture picture, double top, double room)
    {
        var better = picture.Ends.Where(end => end >= top + (room * FullEnough) && end <= top + room).ToList();
        if (better.Count > 0)
        {
            return better.Max();
        }

        // Up from the page's end, past whatever stands there.
        var end = top + room;
        var standing = picture.Marks.Where(m => m is Label or Box or Dot).Select(Reach).OrderByDescending(r => r.Bottom).ToList();
        foreach (var (from, to) in standing.Where(r => r.Top > top))
        {
            if (from < end && to > end)
            {
                end = from;
            }
        }

        return standing.Exists(r => r.Top < end && r.Bottom > end) ? top + room : end;
    }

    private static Picture Part(Picture picture, int number, PictureHead? head, double top, double end)
    {
        var (room, marks) = (head?.Height ?? 0, new List<Mark>());
        if (head is not null)
        {
            marks.AddRange(Within(picture, head.Top, head.Bottom, -head.Top));
        }

        marks.AddRange(Within(picture, top, end, room - top));
        return picture with { Name = $"{picture.Name}-{number}", Height = end - top + room, Marks = marks };
    }

    /// <summary>What stands between two heights. Lines end there; curves go on, as the picture's edge cuts them off.</summary>
    private static IEnumerable<Mark> Within(Picture picture, double top, double bottom, double down) =>
        from mark in picture.Marks
        let reach = Reach(mark)
        where reach.Bottom >= top && reach.Top < bottom && (mark is Line or Curve || reach.Top >= top)
        let cut = mark is Line line && Math.Abs(line.X1 - line.X2) < 0.01
            ? line with { Y1 = Math.Max(reach.Top, top), Y2 = Math.Min(reach.Bottom, bottom) }
            : mark
        select Moved(cut, down);

    private static (double Top, double Bottom) Reach(Mark mark) => mark switch
    {
        Line line => (Math.Min(line.Y1, line.Y2), Math.Max(line.Y1, line.Y2)),
        Curve curve => (Math.Min(curve.Y1, curve.Y2), Math.Max(curve.Y1, curve.Y2)),
        Box box => (box.Y, box.Y + box.Height),
        Dot dot => (dot.Y - dot.Radius, dot.Y + dot.Radius),
        Label label => (label.Y - (Label.Size * 0.8), label.Y + (Label.Size * 0.3)),
        _ => throw new ArgumentOutOfRangeException(nameof(mark), mark, "There is no such mark."),
    };

    private static Mark Moved(Mark mark, double down) => mark switch
    {
        Line line => line with { Y1 = line.Y1 + down, Y2 = line.Y2 + down },
        Curve curve => curve with { Y1 = curve.Y1 + down, Y2 = curve.Y2 + down },
        Box box => box with { Y = box.Y + down },
        Dot dot => dot with { Y = dot.Y + down },
        Label label => label with { Y = label.Y + down },
        _ => throw new ArgumentOutOfRangeException(nameof(mark), mark, "There is no such mark."),
    };
}
