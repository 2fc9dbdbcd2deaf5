using ComputeIntel.Claims;

namespace ComputeIntel.Deals.Pictures;

/// <summary>A drawing as marks at their places, and the same as a table. The same claims in any order give the same picture.</summary>
public sealed record Picture
{
    /// <summary>What it is addressed by, in lower-case letters: "origins".</summary>
    public required string Name { get; init; }

    public required string Title { get; init; }

    /// <summary>What it shows, in a sentence or two, for whoever does not see it.</summary>
    public required string Description { get; init; }

    /// <summary>In pixels of a screen that does not enlarge, as all places and lengths.</summary>
    public required double Width { get; init; }

    public required double Height { get; init; }

    /// <summary>In the order in which they are drawn; empty where there is nothing to draw.</summary>
    public required IReadOnlyList<Mark> Marks { get; init; }

    public required PictureTable Table { get; init; }

    /// <summary>Heights at which a group of it ends, where a page may end as well.</summary>
    public IReadOnlyList<double> Ends { get; init; } = [];

    /// <summary>From the top down: what a page that begins below it repeats.</summary>
    public IReadOnlyList<PictureHead> Heads { get; init; } = [];

    public bool IsEmpty => Marks.Count == 0;
}

/// <summary>The part of a picture that says what stands below it, between two heights.</summary>
public sealed record PictureHead(double Top, double Bottom)
{
    public double Height => Bottom - Top;
}

/// <summary>What a picture shows, in rows.</summary>
public sealed record PictureTable(IReadOnlyList<string> Columns, IReadOnlyList<PictureRow> Rows);

/// <param name="Cells">As many as there are columns.</param>
/// <param name="Claims">The numbers of the claims behind it.</param>
public sealed record PictureRow(IReadOnlyList<string> Cells, IReadOnlyList<int> Claims);

/// <summary>Something drawn, in one ink.</summary>
public abstract record Mark(Ink Ink);

public sealed record Line(double X1, double Y1, double X2, double Y2, Ink Ink, Stroke Stroke = Stroke.Solid) : Mark(Ink);

/// <summary>From a place at the left to one at the right, level at both.</summary>
public sealed record Curve(double X1, double Y1, double X2, double Y2, Ink Ink, Stroke Stroke = Stroke.Solid) : Mark(Ink);

public sealed record Box(double X, double Y, double Width, double Height, Ink Ink, Fill Fill) : Mark(Ink);

public sealed record Dot(double X, double Y, double Radius, Ink Ink, Fill Fill) : Mark(Ink);

/// <param name="X">Of the side that <paramref name="Align"/> names.</param>
/// <param name="Y">Of the line that the letters stand on.</param>
/// <param name="Text">Anything at all: whoever writes it down escapes it.</param>
/// <param name="Ink">Its color.</param>
/// <param name="Align">Which side stands at the place.</param>
/// <param name="IsBold">Whether it leads.</param>
public sealed record Label(double X, double Y, string Text, Ink Ink = Ink.Text, Align Align = Align.Left, bool IsBold = false) : Mark(Ink)
{
    /// <summary>The size of all letters.</summary>
    public const double Size = 12;
}

public enum Ink
{
    Text,
    Soft,
    Edge,

    /// <summary>For lines that stand behind words.</summary>
    Faint,
    Verified,
    Reported,
    Disputed,
    Untagged,
}

/// <summary>How a shape is filled; with the ink, so that none needs its color.</summary>
public enum Fill
{
    Solid,
    Hatched,
    Open,
}

public enum Stroke
{
    Solid,
    Dashed,
    Dotted,
}

public enum Align
{
    Left,
    Middle,
    Right,
}

/// <summary>How a tag is drawn: verified solid, reported hatched or dashed, anything else open or dotted.</summary>
internal static class TagLook
{
    public static Ink Ink(Tag tag) => tag switch
    {
        Tag.Verified => Pictures.Ink.Verified,
        Tag.Reported => Pictures.Ink.Reported,
        Tag.Disputed => Pictures.Ink.Disputed,
        _ => Pictures.Ink.Untagged,
    };

    public static Fill Fill(Tag tag) => tag switch { Tag.Verified => Pictures.Fill.Solid, Tag.Reported => Pictures.Fill.Hatched, _ => Pictures.Fill.Open };

    public static Stroke Stroke(Tag tag) => tag switch { Tag.Verified => Pictures.Stroke.Solid, Tag.Reported => Pictures.Stroke.Dashed, _ => Pictures.Stroke.Dotted };

    /// <summary>"✓ Verified".</summary>
    public static string Words(Tag tag) => $"{TagWords.Icon(tag)} {TagWords.Word(tag)}";
}
