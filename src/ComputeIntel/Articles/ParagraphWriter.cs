using System.Globalization;
using System.Text;

namespace ComputeIntel.Articles;

/// <summary>
/// Writes one paragraph's text and the stretches of it that have a style. White space and control characters are folded
/// to single spaces as they come; the finished text is NFC, and its spans count code points.
/// </summary>
internal sealed class ParagraphWriter
{
    private readonly StringBuilder _text = new();
    private readonly List<InlineSpan> _spans = [];
    private bool _spaceIsDue;

    public void Write(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c) || char.IsControl(c))
            {
                _spaceIsDue = _text.Length > 0 && _text[^1] != ' ';
                continue;
            }

            // An entity may name U+FFFE or U+FFFF, which are no characters.
            WriteDueSpace();
            _text.Append(c >= '\uFFFE' ? '\uFFFD' : c);
        }
    }

    /// <summary>Opens a span here; it ends where <see cref="Close"/> is called with the number returned.</summary>
    public int Open(InlineStyle style, string? href = null)
    {
        WriteDueSpace();
        _spans.Add(new InlineSpan(_text.Length, _text.Length, style, href));
        return _spans.Count - 1;
    }

    public void Close(int span) => _spans[span] = _spans[span] with { End = _text.Length };

    /// <summary>The paragraph; null where nothing was written that can be seen.</summary>
    public Paragraph? ToParagraph(ParagraphKind kind, int level = 0, string? marker = null)
    {
        var written = _text.ToString().TrimEnd();
        if (!written.EnumerateRunes().Any(IsVisible))
        {
            return null;
        }

        // An outer span stands before those inside it: spans are listed as they were opened, and sorting keeps the order of equals.
        var spans = _spans.Select(s => s with { Start = Math.Min(s.Start, written.Length), End = Math.Min(s.End, written.Length) }).ToList();
        spans = [.. spans.Concat(BareLinks.In(written, spans)).OrderBy(s => s.Start).ThenByDescending(s => s.End)];
        var (text, positions) = Normalized(written, spans.SelectMany(s => new[] { s.Start, s.End }));
        return new Paragraph
        {
            Kind = kind,
            Level = level,
            Marker = marker,
            Text = text,
            Spans = [.. spans.Select(s => s with { Start = positions[s.Start], End = positions[s.End] }).Where(s => s.End > s.Start || s.Style is InlineStyle.Cell or InlineStyle.HeadCell)],
        };
    }

    /// <summary>The text in NFC, and for each UTF-16 place of the text as written the code point where it is now.</summary>
    private static (string Text, Dictionary<int, int> Positions) Normalized(string written, IEnumerable<int> places)
    {
        var text = new StringBuilder(written.Length);
        var positions = new Dictionary<int, int>();
        var (done, count) = (0, 0);
        foreach (var place in places.Append(written.Length).Order())
        {
            // A span that begins or ends between a letter and its mark takes the mark to the letter; NFC may make one character of them.
            var end = Math.Max(done, place);
            while (end < written.Length && JoinsOn(written, end))
            {
                end++;
            }

            var piece = written[done..end].Normalize(NormalizationForm.FormC);
            text.Append(piece);
            (done, count) = (end, count + CodePoints.Length(piece));
            positions[place] = count;
        }

        return (text.ToString(), positions);
    }

    private static bool JoinsOn(string text, int at) =>
        char.IsLowSurrogate(text[at])
        || CharUnicodeInfo.GetUnicodeCategory(text, at) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark
        || text[at] is >= '\u1160' and <= '\u11FF';

    private static bool IsVisible(Rune rune) => Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.SpaceSeparator or UnicodeCategory.Format or UnicodeCategory.Control);

    private void WriteDueSpace()
    {
        if (_spaceIsDue)
        {
            _text.Append(' ');
            _spaceIsDue = false;
        }
    }
}
