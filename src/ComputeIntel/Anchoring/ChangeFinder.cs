namespace ComputeIntel.Anchoring;

/// <summary>Tells what kinds of things differ between the words quoted and the words that stand in their place.</summary>
internal static class ChangeFinder
{
    // How far behind a bound ("more than about 300") its figure may stand.
    private const int BoundReach = 3;

    // From the CJK radicals on a word is one sign, and a bound may follow its figure ("22万を超える").
    private const char FirstSign = '\u2E80';

    private static readonly ChangeKind[] Kinds = Enum.GetValues<ChangeKind>();

    /// <summary>Each kind once, in the order of <see cref="ChangeKind"/>; empty where every word has its equal.</summary>
    public static List<ChangeKind> Find(IEnumerable<WordPair> pairs, FoldedText older, FoldedText newer)
    {
        var kinds = new bool[Kinds.Length];
        foreach (var pair in pairs)
        {
            if (!pair.IsSame)
            {
                Add(kinds, pair, older, newer);
            }
        }

        return [.. Kinds.Where(kind => kinds[(int)kind])];
    }

    private static void Add(bool[] kinds, WordPair pair, FoldedText older, FoldedText newer)
    {
        var sense = (pair.Older < 0 ? 0 : SenseOf(older, pair.Older)) | (pair.Newer < 0 ? 0 : SenseOf(newer, pair.Newer));
        if (pair is { Older: >= 0, Newer: >= 0 } && WordSenses.IsNegated(older[older.Words[pair.Older]], newer[newer.Words[pair.Newer]]))
        {
            sense |= WordSense.Negation;
        }

        kinds[(int)ChangeKind.Figure] |= (sense & WordSense.Figure) != 0;
        kinds[(int)ChangeKind.Name] |= (sense & WordSense.Name) != 0;
        kinds[(int)ChangeKind.Negation] |= (sense & WordSense.Negation) != 0;
        kinds[(int)ChangeKind.Hedge] |= (sense & WordSense.Hedge) != 0;
        kinds[(int)ChangeKind.Wording] |= (sense & (WordSense.Figure | WordSense.Name | WordSense.Negation | WordSense.Hedge)) == 0;
    }

    private static WordSense SenseOf(FoldedText text, int at)
    {
        var word = text[text.Words[at]];
        var sense = WordSenses.Of(word);
        var first = word[0] >= FirstSign ? Math.Max(0, at - BoundReach) : at + 1;
        for (var next = first; (sense & WordSense.Bound) != 0 && next <= at + BoundReach && next < text.Words.Length; next++)
        {
            sense |= WordSenses.Of(text[text.Words[next]]) & WordSense.Figure;
        }

        return sense;
    }
}
