using DiffPlex;

namespace ComputeIntel.Anchoring;

/// <summary>The words of two texts as runs that were kept, removed and added, by DiffPlex (E. Myers, An O(ND) difference algorithm and its variations, 1986).</summary>
internal static class WordDiff
{
    // Its time grows with length times difference; beyond this many pieces a text counts as wholly rewritten.
    private const int MaxPieces = 20_000;

    public static List<WordRun> Of(string older, string newer)
    {
        var diff = new Differ().CreateCustomDiffs(older, newer, ignoreWhiteSpace: false, Pieces);
        var runs = new List<WordRun>();
        var at = 0;
        foreach (var block in diff.DiffBlocks)
        {
            Add(runs, WordFate.Kept, diff.PiecesOld.AsSpan(at, block.DeleteStartA - at));
            Add(runs, WordFate.Removed, diff.PiecesOld.AsSpan(block.DeleteStartA, block.DeleteCountA));
            Add(runs, WordFate.Added, diff.PiecesNew.AsSpan(block.InsertStartB, block.InsertCountB));
            at = block.DeleteStartA + block.DeleteCountA;
        }

        Add(runs, WordFate.Kept, diff.PiecesOld.AsSpan(at));
        return Joined(runs);
    }

    /// <summary>Words, and the white space between them.</summary>
    private static string[] Pieces(string text)
    {
        var pieces = new List<string>();
        for (var at = 0; at < text.Length;)
        {
            var end = at + 1;
            if (!char.IsWhiteSpace(text[at]))
            {
                end = WordScanner.EndOf(text, at);
            }
            else
            {
                while (end < text.Length && char.IsWhiteSpace(text[end]))
                {
                    end++;
                }
            }

            pieces.Add(text[at..end]);
            at = end;
        }

        return pieces.Count > MaxPieces ? [text] : [.. pieces];
    }

    private static void Add(List<WordRun> runs, WordFate fate, ReadOnlySpan<string> pieces)
    {
        if (pieces.Length > 0)
        {
            runs.Add(new(fate, string.Concat(pieces)));
        }
    }

    /// <summary>Neighbouring changes with no more than a space between them as one: "three hundred" → "four thousand" reads better whole.</summary>
    private static List<WordRun> Joined(List<WordRun> runs)
    {
        var joined = new List<WordRun>();
        var (removed, added) = ("", "");
        for (var i = 0; i < runs.Count; i++)
        {
            var (fate, text) = runs[i];
            var isBetween = fate == WordFate.Kept && string.IsNullOrWhiteSpace(text) && removed + added != "" && i + 1 < runs.Count;
            if (fate == WordFate.Kept && !isBetween)
            {
                Flush();
                joined.Add(runs[i]);
                continue;
            }

            removed += fate == WordFate.Added ? "" : text;
            added += fate == WordFate.Removed ? "" : text;
        }

        Flush();
        return joined;

        void Flush()
        {
            if (removed != "")
            {
                joined.Add(new(WordFate.Removed, removed));
            }

            if (added != "")
            {
                joined.Add(new(WordFate.Added, added));
            }

            (removed, added) = ("", "");
        }
    }
}
