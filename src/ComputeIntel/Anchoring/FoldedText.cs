using ComputeIntel.Articles;

namespace ComputeIntel.Anchoring;

/// <summary>
/// The paragraphs of a capture as one text and its words, with every run of white space as one space and a line feed after each
/// paragraph. Places in it are UTF-16 indexes, which are told as code points of the paragraphs again.
/// </summary>
internal sealed class FoldedText
{
    private readonly char[] _chars;
    private readonly Word[] _words;
    private readonly int[] _starts;
    private readonly IReadOnlyList<Paragraph> _paragraphs;

    /// <summary>By paragraph, the code point of each of its units; null where they are the same.</summary>
    private readonly int[]?[] _codePoints;

    public FoldedText(IReadOnlyList<Paragraph> paragraphs)
    {
        _paragraphs = paragraphs;
        _chars = new char[paragraphs.Sum(p => p.Text.Length + 1)];
        _starts = new int[paragraphs.Count + 1];
        _codePoints = new int[]?[paragraphs.Count];
        var length = 0;
        for (var p = 0; p < paragraphs.Count; p++)
        {
            _starts[p] = length;
            length += IsFolded(paragraphs[p].Text) ? Copy(paragraphs[p].Text, length) : Fold(paragraphs[p].Text, length, out _codePoints[p]);
            _chars[length++] = '\n';
        }

        _starts[^1] = Length = length;
        _words = Scan();
    }

    public int Length { get; }

    public ReadOnlySpan<char> Chars => _chars.AsSpan(0, Length);

    public ReadOnlySpan<Word> Words => _words;

    public ReadOnlySpan<char> this[Word word] => _chars.AsSpan(word.Start, word.Length);

    public ReadOnlySpan<char> CharsOf(Range words) => Chars[_words[words.Start].Start.._words[words.End.Value - 1].End];

    public int ParagraphAt(int index) => Array.BinarySearch(_starts, index) is >= 0 and var found ? found : ~Array.BinarySearch(_starts, index) - 1;

    public int OrdinalOf(int paragraph) => _paragraphs[paragraph].Ordinal;

    /// <summary>Where a paragraph begins and ends, its line feed not counted.</summary>
    public (int Start, int End) BoundsOf(int paragraph) => (_starts[paragraph], _starts[paragraph + 1] - 1);

    public ReadOnlySpan<Word> WordsOf(int paragraph) => Words[WordEndingAfter(_starts[paragraph])..WordEndingAfter(_starts[paragraph + 1])];

    public int IndexOf(int paragraph, int codePoint)
    {
        var (start, end) = BoundsOf(paragraph);
        if (_codePoints[paragraph] is not { } points)
        {
            return Math.Clamp(start + codePoint, start, end);
        }

        var low = 0;
        while (low < points.Length && points[low] < codePoint)
        {
            low++;
        }

        return start + low;
    }

    /// <summary>A place within a paragraph, told in code points of its text.</summary>
    public (int Start, int End) CodePointsOf(int paragraph, int start, int end)
    {
        var (from, to) = (start - _starts[paragraph], end - _starts[paragraph]);
        return _codePoints[paragraph] is { } points ? (points[from], points[to - 1] + 1) : (from, to);
    }

    /// <summary>The first word that ends after <paramref name="index"/>; the number of words where there is none.</summary>
    public int WordEndingAfter(int index)
    {
        var (low, high) = (0, _words.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _words[middle].End <= index ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private static bool IsFolded(string text)
    {
        var isAfterSpace = false;
        foreach (var c in text)
        {
            if (char.IsSurrogate(c) || (char.IsWhiteSpace(c) && (c != ' ' || isAfterSpace)))
            {
                return false;
            }

            isAfterSpace = c == ' ';
        }

        return true;
    }

    private int Copy(string text, int at)
    {
        text.CopyTo(0, _chars, at, text.Length);
        return text.Length;
    }

    private int Fold(string text, int at, out int[] codePoints)
    {
        var points = new List<int>(text.Length);
        var position = -1;
        foreach (var c in text)
        {
            position += char.IsLowSurrogate(c) ? 0 : 1;
            var isSpace = char.IsWhiteSpace(c);
            if (!isSpace || points.Count == 0 || _chars[at + points.Count - 1] != ' ')
            {
                _chars[at + points.Count] = isSpace ? ' ' : c;
                points.Add(position);
            }
        }

        codePoints = [.. points];
        return codePoints.Length;
    }

    private Word[] Scan()
    {
        var words = new List<Word>(Length / 4);
        for (var p = 0; p < _paragraphs.Count; p++)
        {
            var (at, end) = BoundsOf(p);
            while (at < end)
            {
                if (_chars[at] == ' ')
                {
                    at++;
                    continue;
                }

                var next = WordScanner.EndOf(_chars.AsSpan(0, end), at);
                words.Add(new(at, next, HashOf(_chars.AsSpan(at, next - at))));
                at = next;
            }
        }

        return [.. words];
    }

    // FNV-1a over UTF-16 units.
    private static uint HashOf(ReadOnlySpan<char> word)
    {
        var hash = 2166136261u;
        foreach (var c in word)
        {
            hash = (hash ^ c) * 16777619u;
        }

        return hash;
    }
}
