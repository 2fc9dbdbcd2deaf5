using ComputeIntel.Articles;

namespace ComputeIntel.Anchoring;

/// <summary>What changed, word by word, between two captures of an article.</summary>
public static class CaptureDiff
{
    /// <summary>Every paragraph of both texts once, in the newer text's order; what was removed stands after what it followed.</summary>
    public static IReadOnlyList<ParagraphDiff> Of(IReadOnlyList<Paragraph> older, IReadOnlyList<Paragraph> newer)
    {
        var pairing = new ParagraphPairing(older, newer);
        var moved = pairing.Moved();
        var removedAfter = RemovedAfter(pairing, moved, older.Count);
        var diffs = new List<ParagraphDiff>(removedAfter[-1].Select(Removed));
        for (var n = 0; n < newer.Count; n++)
        {
            diffs.Add(pairing.OlderOf[n] is >= 0 and var o ? Kept(older[o], newer[n], moved.Contains(n)) : new(ParagraphChange.Added, null, newer[n].Ordinal, false, [new(WordFate.Added, newer[n].Text)]));
            diffs.AddRange(removedAfter[n].Select(Removed));
        }

        return diffs;

        ParagraphDiff Removed(int o) => new(ParagraphChange.Removed, older[o].Ordinal, null, false, [new(WordFate.Removed, older[o].Text)]);
    }

    private static ParagraphDiff Kept(Paragraph older, Paragraph newer, bool isMoved) => older.Text == newer.Text
        ? new(ParagraphChange.Same, older.Ordinal, newer.Ordinal, isMoved, [new(WordFate.Kept, newer.Text)])
        : new(ParagraphChange.Edited, older.Ordinal, newer.Ordinal, isMoved, WordDiff.Of(older.Text, newer.Text));

    /// <summary>The older paragraphs that were removed, by the newer one that they come after; −1 before the first.</summary>
    private static ILookup<int, int> RemovedAfter(ParagraphPairing pairing, HashSet<int> moved, int olderCount)
    {
        var newerOf = Enumerable.Range(0, pairing.OlderOf.Length).Where(n => pairing.OlderOf[n] >= 0).ToDictionary(n => pairing.OlderOf[n]);
        var removed = new List<(int After, int Older)>();
        var after = -1;
        for (var o = 0; o < olderCount; o++)
        {
            if (!newerOf.TryGetValue(o, out var n))
            {
                removed.Add((after, o));
            }
            else if (!moved.Contains(n))
            {
                after = n;
            }
        }

        return removed.ToLookup(r => r.After, r => r.Older);
    }
}
