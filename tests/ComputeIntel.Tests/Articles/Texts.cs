using System.Text;
using ComputeIntel.Articles;
using FsCheck;

namespace ComputeIntel.Tests.Articles;

/// <summary>Texts as paragraphs hold them, of letters that are hard to place: outside the BMP, combining, right to left, markup.</summary>
internal static class Texts
{
    private static readonly string[] Pieces = ["a", "b", "Z", "é", "x\u0302", "😀", "👩‍💻", "力", "ש", "ع", "<", ">", "&", "&amp;", "\"", "'", " a ", " | ", "<b>", "]]>", "-->", "\u00AD", "\u200B", "\u202E", "\uFFFD", "</mark>", "&#x80;", "\n\t", ".", "300 MW"];

    /// <summary>A text and a stretch of it that is not empty, in code points.</summary>
    public static Arbitrary<(string Text, int Start, int End)> Cut() => (
        from text in Any()
        let length = CodePoints.Length(text)
        from start in Gen.Choose(0, length - 1)
        from end in Gen.Choose(start + 1, length)
        select (text, start, end)).ToArbitrary();

    /// <summary>A paragraph with spans that nest, and marks that need not.</summary>
    public static Arbitrary<(Paragraph Paragraph, Mark[] Marks)> Marked() => (
        from text in Any()
        let length = CodePoints.Length(text)
        from spans in Gen.ListOf(Stretch(length))
        from styles in Gen.ArrayOf(spans.Count(), Gen.Elements(Enum.GetValues<InlineStyle>()))
        from marks in Gen.ListOf(Stretch(length + 1))
        from tags in Gen.ArrayOf(marks.Count(), Gen.Elements("verified", "reported"))
        select (
            new Paragraph { Text = text, Spans = Nested(spans.Zip(styles, (s, style) => new InlineSpan(s.Start, s.End, style, style is InlineStyle.Link or InlineStyle.Image ? "https://example.com/?a=1&b=\"" : null))) },
            marks.Zip(tags, (m, tag) => (m, tag)).Select((m, i) => new Mark(m.m.Start, m.m.End, i + 1, m.tag, $"Claim <{i + 1}>, \"{m.tag}\"")).ToArray())).ToArbitrary();

    // A paragraph is NFC and neither begins nor ends with a space.
    private static Gen<string> Any() =>
        Gen.NonEmptyListOf(Gen.Elements(Pieces)).Select(pieces => string.Concat(pieces).Normalize(NormalizationForm.FormC).Trim()).Where(text => text.Length > 0);

    private static Gen<(int Start, int End)> Stretch(int length) =>
        Gen.Two(Gen.Choose(0, length)).Select(pair => (Math.Min(pair.Item1, pair.Item2), Math.Max(pair.Item1, pair.Item2)));

    private static List<InlineSpan> Nested(IEnumerable<InlineSpan> spans)
    {
        var kept = new List<InlineSpan>();
        foreach (var span in spans.Where(s => s.End > s.Start))
        {
            if (kept.TrueForAll(k => k.End <= span.Start || span.End <= k.Start || (k.Start <= span.Start && span.End <= k.End) || (span.Start <= k.Start && k.End <= span.End)))
            {
                kept.Add(span);
            }
        }

        return [.. kept.OrderBy(s => s.Start).ThenByDescending(s => s.End)];
    }
}
