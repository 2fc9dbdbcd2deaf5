using ComputeIntel.Articles;

namespace ComputeIntel.Benchmarks;

/// <summary>An article edited at random, knowing where each of its words is now.</summary>
public sealed class AnchoringEdit
{
    // What was put in has no origin.
    private const int None = -1;

    private readonly List<List<(string Word, int Origin)>> _paragraphs = [];

    /// <param name="share">Of the words: a third of them taken out, a third replaced, and after a third a word put in.</param>
    /// <param name="isRearranged">Also one sentence in thirty removed, and some paragraphs moved, split and merged.</param>
    public AnchoringEdit(AnchoringArticle article, double share, bool isRearranged, int seed)
    {
        var random = new Random(seed);
        var origin = 0;
        foreach (var paragraph in article.Paragraphs)
        {
            var edited = new List<(string, int)>();
            var older = new List<string>();
            foreach (var sentence in paragraph)
            {
                var isRemoved = isRearranged && random.Next(30) == 0;
                foreach (var word in sentence)
                {
                    older.Add(word);
                    if (!isRemoved)
                    {
                        edited.AddRange(Edited(word, origin, share, random));
                    }

                    origin++;
                }

                if (isRearranged && edited.Count > 0 && random.Next(40) == 0)
                {
                    _paragraphs.Add(edited);
                    edited = [];
                }
            }

            Older.Add(AnchoringArticle.ParagraphOf(Older.Count + 1, older));
            if (isRearranged && _paragraphs.Count > 0 && random.Next(15) == 0)
            {
                _paragraphs[^1].AddRange(edited);
            }
            else if (edited.Count > 0)
            {
                _paragraphs.Insert(isRearranged && random.Next(20) == 0 ? random.Next(_paragraphs.Count + 1) : _paragraphs.Count, edited);
            }
        }

        Newer = [.. _paragraphs.Select((words, n) => AnchoringArticle.ParagraphOf(n + 1, words.Select(w => w.Word)))];
    }

    public List<Paragraph> Older { get; } = [];

    public List<Paragraph> Newer { get; }

    /// <summary>Where the words from <paramref name="first"/> up to <paramref name="end"/> of the article stand now: the paragraph that has most of them; null where none was kept or replaced.</summary>
    public (int Ordinal, int Start, int End)? PlaceOf(int first, int end)
    {
        var places = new List<(int Count, int Ordinal, int Start, int End)>();
        for (var p = 0; p < _paragraphs.Count; p++)
        {
            var (at, count, start, stop) = (0, 0, 0, 0);
            foreach (var (word, origin) in _paragraphs[p])
            {
                if (origin >= first && origin < end)
                {
                    start = count++ == 0 ? at : start;
                    stop = at + word.Length;
                }

                at += word.Length + 1;
            }

            if (count > 0)
            {
                places.Add((count, p + 1, start, stop));
            }
        }

        return places.Count == 0 ? null : places.MaxBy(p => p.Count) is var most ? (most.Ordinal, most.Start, most.End) : null;
    }

    private static IEnumerable<(string Word, int Origin)> Edited(string word, int origin, double share, Random random)
    {
        if (random.NextDouble() >= share)
        {
            return [(word, origin)];
        }

        return random.Next(3) switch
        {
            0 => [],
            1 => [(word.Any(char.IsDigit) ? $"{random.Next(2, 900)}" : AnchoringArticle.Word(random), origin)],
            _ => [(word, origin), (AnchoringArticle.Word(random), None)],
        };
    }
}
