using System.Globalization;
using System.Text;
using System.Xml;

namespace ComputeIntel.Deals.Pictures;

/// <summary>
/// Writes a picture down as SVG. Its colors are attributes, those of a light page, which a style sheet may overrule; there
/// is no style and no script in it, and whatever text it holds is escaped.
/// </summary>
public sealed class SvgWriter
{
    /// <summary>What is wider is not made as small on a narrow screen.</summary>
    private const double Narrow = 800;

    private readonly Picture _picture;
    private readonly StringBuilder _svg = new();

    /// <summary>An empty picture says in words that there is nothing to draw.</summary>
    private SvgWriter(Picture picture) => _picture = picture.IsEmpty ? picture with { Height = 30, Marks = [new Label(0, 20, picture.Description, Ink.Soft)] } : picture;

    /// <summary>To stand within a page.</summary>
    public static string Inside(Picture picture) => new SvgWriter(picture).Written(isFile: false);

    /// <summary>To stand alone, on paper of its own.</summary>
    public static string File(Picture picture) => new SvgWriter(picture).Written(isFile: true);

    private string Written(bool isFile)
    {
        // A margin, so that lines at the edges keep both their halves.
        var (name, margin) = (_picture.Name, isFile ? 16 : 1);
        var (width, height) = (Number(_picture.Width + (2 * margin)), Number(_picture.Height + (2 * margin)));
        _svg.Append($"""<svg xmlns="http://www.w3.org/2000/svg" class="picture{(_picture.Width > Narrow ? " broad" : "")}" """)
            .Append($"""viewBox="-{margin} -{margin} {width} {height}" width="{width}" height="{height}" """)
            .Append($"""role="img" aria-labelledby="{name}-title {name}-desc" """)
            .Append($"""font-family="Inter, 'Noto Sans', sans-serif" font-size="{Label.Size}">""");
        _svg.Append($"""<title id="{name}-title">{Escaped(_picture.Title)}</title><desc id="{name}-desc">{Escaped(_picture.Description)}</desc>""");
        if (isFile)
        {
            _svg.Append("""<rect x="-16" y="-16" width="100%" height="100%" fill="#fff"/>""");
        }

        foreach (var ink in _picture.Marks.Where(IsHatched).Select(m => m.Ink).Distinct().Order())
        {
            _svg.Append($"""<pattern id="{name}-{Name(ink)}" class="ink-{Name(ink)}" color="{Color(ink)}" """)
                .Append("""width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">""")
                .Append("""<path d="M1 0V4" stroke="currentColor" stroke-width="1.2"/></pattern>""");
        }

        Ink? open = null;
        foreach (var mark in _picture.Marks)
        {
            if (mark.Ink != open)
            {
                _svg.Append(open is null ? "" : "</g>").Append($"""<g class="ink-{Name(mark.Ink)}" color="{Color(mark.Ink)}" fill="currentColor">""");
                open = mark.Ink;
            }

            Write(mark);
        }

        return _svg.Append(open is null ? "</svg>" : "</g></svg>").ToString();
    }

    private void Write(Mark mark) => _svg.Append(mark switch
    {
        Line line => $"""<path d="M{Number(line.X1)} {Number(line.Y1)}L{Number(line.X2)} {Number(line.Y2)}" {Stroked(line.Stroke)}/>""",
        Curve curve => $"""<path d="M{Number(curve.X1)} {Number(curve.Y1)}C{Bend(curve)} {Number(curve.X2)} {Number(curve.Y2)}" {Stroked(curve.Stroke)}/>""",
        Box box => $"""<rect x="{Number(box.X)}" y="{Number(box.Y)}" width="{Number(box.Width)}" height="{Number(box.Height)}" {Filled(box.Fill, box.Ink)}/>""",
        Dot dot => $"""<circle cx="{Number(dot.X)}" cy="{Number(dot.Y)}" r="{Number(dot.Radius)}" {Filled(dot.Fill, dot.Ink)}/>""",
        Label label => $"""<text x="{Number(label.X)}" y="{Number(label.Y)}"{Anchor(label.Align)}{(label.IsBold ? " font-weight=\"600\"" : "")}>{Escaped(label.Text)}</text>""",
        _ => throw new ArgumentOutOfRangeException(nameof(mark), mark, "There is no such mark."),
    });

    /// <summary>Both points that a curve bends towards: level with its ends, half way between them.</summary>
    private static string Bend(Curve curve)
    {
        var middle = Number((curve.X1 + curve.X2) / 2);
        return $"{middle} {Number(curve.Y1)} {middle} {Number(curve.Y2)}";
    }

    private string Filled(Fill fill, Ink ink) => fill switch
    {
        Fill.Solid => "stroke=\"none\"",
        Fill.Hatched => $"fill=\"url(#{_picture.Name}-{Name(ink)})\" stroke=\"currentColor\"",
        _ => "fill=\"none\" stroke=\"currentColor\"",
    };

    private static string Stroked(Stroke stroke) => stroke switch
    {
        Stroke.Dashed => "fill=\"none\" stroke=\"currentColor\" stroke-dasharray=\"6 3\"",
        Stroke.Dotted => "fill=\"none\" stroke=\"currentColor\" stroke-dasharray=\"1.5 3\"",
        _ => "fill=\"none\" stroke=\"currentColor\"",
    };

    private static string Anchor(Align align) => align switch { Align.Middle => " text-anchor=\"middle\"", Align.Right => " text-anchor=\"end\"", _ => "" };

    private static bool IsHatched(Mark mark) => mark is Box { Fill: Fill.Hatched } or Dot { Fill: Fill.Hatched };

    private static string Name(Ink ink) => ink.ToString().ToLowerInvariant();

    /// <summary>As in the style sheet for paper.</summary>
    private static string Color(Ink ink) => ink switch
    {
        Ink.Text => "#1b1a18",
        Ink.Soft => "#5f5a52",
        Ink.Edge => "#b9b3a8",
        Ink.Faint => "#e0dbd1",
        Ink.Verified => "#1c6b45",
        Ink.Reported => "#7a5200",
        Ink.Disputed => "#a3302b",
        _ => "#5c5c62",
    };

    private static string Number(double value) => Math.Round(value, 1).ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>What markup would be read into, and what XML cannot hold at all, made harmless.</summary>
    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '&' => escaped.Append("&amp;"),
                '"' => escaped.Append("&quot;"),
                '\'' => escaped.Append("&#39;"),
                < 0x10000 when !XmlConvert.IsXmlChar((char)rune.Value) => escaped.Append('\uFFFD'),
                _ => escaped.Append(rune.ToString()),
            };
        }

        return escaped.ToString();
    }
}
