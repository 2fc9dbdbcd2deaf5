namespace ComputeIntel.Articles;

/// <summary>A stretch of a paragraph over which the same marks lie, cut so that it nests with the paragraph's spans.</summary>
internal sealed record MarkPiece(int Start, int End, IReadOnlyList<Mark> Marks)
{
    /// <summary>The mark that shows where several cover the same words: the innermost, that is the shortest.</summary>
    public Mark Shown => Marks.Reverse().MinBy(m => m.End - m.Start)!;

    /// <summary>The pieces of all marks, in order; nothing of a mark that lies outside the text.</summary>
    /// <param name="length">Of the text, in code points.</param>
    public static List<MarkPiece> Of(IEnumerable<Mark> marks, IReadOnlyList<InlineSpan> spans, int length)
    {
        var within = marks.Select(m => m with { Start = Math.Max(0, m.Start), End = Math.Min(length, m.End) }).Where(m => m.End > m.Start).ToList();

        // A cell is a box of its own, so that no mark may hold one; any other span may lie within a mark.
        var cells = spans.Where(s => s.Style is InlineStyle.Cell or InlineStyle.HeadCell).SelectMany(s => new[] { s.Start, s.End });
        var cuts = within.SelectMany(m => new[] { m.Start, m.End }).Concat(cells).Distinct().Order().ToList();
        return
        [
            .. from cut in cuts.Zip(cuts.Skip(1))
               let covering = within.Where(m => m.Start <= cut.First && cut.Second <= m.End).ToList()
               where covering.Count > 0
               from piece in CutAcross(cut.First, cut.Second, spans)
               select new MarkPiece(piece.Start, piece.End, covering),
        ];
    }

    /// <summary>A stretch, cut at the edge of each span that reaches over one of its ends only.</summary>
    private static IEnumerable<(int Start, int End)> CutAcross(int start, int end, IReadOnlyList<InlineSpan> spans)
    {
        var edges = spans.Where(s => s.Start < start && s.End > start && s.End < end).Select(s => s.End)
            .Concat(spans.Where(s => s.Start > start && s.Start < end && s.End > end).Select(s => s.Start))
            .Append(start).Append(end).Distinct().Order().ToList();
        return edges.Zip(edges.Skip(1));
    }
}
