using ComputeIntel.Anchoring;
using ComputeIntel.Articles;

namespace ComputeIntel.Benchmarks;

/// <summary>Placing 100 quotations in an article of 20,000 characters after edits, in CPU a quotation, both texts' indexes included; and how well.</summary>
public static class AnchoringBenchmark
{
    private const int WarmUp = 15;
    private const int Rounds = 9;
    private const int Articles = 30;
    private const int Quotations = 100;

    public static void Run()
    {
        Console.WriteLine($"\nPlacing {Quotations} quotations in {Articles} articles of 20,000 characters, load average {Machine.LoadAverage()}");
        foreach (var (share, wanted) in new[] { (0.05, "99"), (0.15, "98"), (0.30, "95") })
        {
            Compare(Cases(share, isRearranged: false), $"{share:0 %} of the words edited", $"   at least {wanted} % is wanted");
            Compare(Cases(share, isRearranged: true), $"{share:0 %} of the words edited, sentences removed, paragraphs moved, split and merged", "");
        }
    }

    private static List<Case> Cases(double share, bool isRearranged) => [.. Enumerable.Range(1, Articles).Select(seed => new Case(seed, share, isRearranged))];

    private static void Compare(List<Case> cases, string title, string wanted)
    {
        var (cpu, baseline) = (new List<double>(), new List<double>());
        for (var round = -WarmUp; round < Rounds; round++)
        {
            var before = Environment.CpuUsage.TotalTime;
            cases.ForEach(c => c.PlaceAll());
            var spent = (Environment.CpuUsage.TotalTime - before).TotalMicroseconds / (Articles * Quotations);
            if (round >= 0)
            {
                cpu.Add(spent);
            }
        }

        for (var round = 0; round < 5; round++)
        {
            var before = Environment.CpuUsage.TotalTime;
            var found = cases[0].DistanceOfSome(20);
            baseline.Add((Environment.CpuUsage.TotalTime - before).TotalMicroseconds / found);
        }

        var outcomes = cases.SelectMany(c => c.Outcomes()).ToList();
        var standing = outcomes.Where(o => o.IsThere).ToList();
        Console.WriteLine($"  {title}");
        Console.WriteLine($"    µs of CPU a quotation               {cpu.Spread()}   at most 40 is wanted at 5 %");
        Console.WriteLine($"    Levenshtein matrix over the text    {baseline.Spread()}, {baseline.Median() / cpu.Median():0} times as much");
        Console.WriteLine($"    placed within 90 %                  {Percent(standing.Count(o => o.Overlap >= 0.9), standing.Count)}{wanted}");
        Console.WriteLine($"    wrongly placed                      {Percent(outcomes.Count(o => o.IsPlaced && o.Overlap < 0.5), outcomes.Count)}   at most 0.2 % is wanted");
        Console.WriteLine($"    left to a person                    {Percent(outcomes.Count(o => !o.IsPlaced), outcomes.Count)}, {outcomes.Count(o => !o.IsThere)} of {outcomes.Count} are gone");
    }

    private static string Percent(int part, int all) => $"{100.0 * part / Math.Max(1, all):0.00} %";

    /// <summary>How one quotation fared: whether anything of it is left, and how much the place found and its true place have in common, by what both cover.</summary>
    private sealed record Outcome(bool IsThere, bool IsPlaced, double Overlap);

    private sealed class Case
    {
        private readonly AnchoringEdit _edit;
        private readonly List<(Quotation Quotation, int First, int End)> _quotations = [];

        public Case(int seed, double share, bool isRearranged)
        {
            var article = new AnchoringArticle(seed);
            _edit = new AnchoringEdit(article, share, isRearranged, seed);
            var random = new Random(seed);
            while (_quotations.Count < Quotations)
            {
                Quote(article, random);
            }
        }

        public List<Placed> PlaceAll()
        {
            var placer = new QuotationPlacer(_edit.Newer, _edit.Older);
            return [.. _quotations.Select(q => placer.Place(q.Quotation))];
        }

        public IEnumerable<Outcome> Outcomes() => PlaceAll().Zip(_quotations, (placed, q) =>
        {
            var truth = _edit.PlaceOf(q.First, q.End);
            if (truth is not { } place || placed.ParagraphOrdinal is null)
            {
                return new Outcome(truth is not null, placed.ParagraphOrdinal is not null, 0);
            }

            var (start, end) = (placed.Start ?? 0, placed.End ?? _edit.Newer[place.Ordinal - 1].Text.Length);
            var common = placed.ParagraphOrdinal == place.Ordinal ? Math.Max(0, Math.Min(end, place.End) - Math.Max(start, place.Start)) : 0;
            return new Outcome(true, true, (double)common / (Math.Max(end, place.End) - Math.Min(start, place.Start)));
        });

        /// <summary>Sellers' matrix (1980) for the first quotations, over the whole text; how many.</summary>
        public int DistanceOfSome(int count)
        {
            var text = string.Join('\n', _edit.Newer.Select(p => p.Text));
            return _quotations.Take(count).Count(q => Least(q.Quotation.Words, text) >= 0);
        }

        private static int Least(string pattern, string text)
        {
            var column = Enumerable.Range(0, pattern.Length + 1).ToArray();
            var least = pattern.Length;
            foreach (var c in text)
            {
                var diagonal = 0;
                for (var i = 1; i <= pattern.Length; i++)
                {
                    var next = Math.Min(Math.Min(column[i], column[i - 1]) + 1, diagonal + (pattern[i - 1] == c ? 0 : 1));
                    (diagonal, column[i]) = (column[i], next);
                }

                least = Math.Min(least, column[^1]);
            }

            return least;
        }

        // Six in ten a sentence, two a clause, one two sentences, one a whole paragraph.
        private void Quote(AnchoringArticle article, Random random)
        {
            var p = random.Next(article.Paragraphs.Count);
            var sentences = article.Paragraphs[p];
            var s = random.Next(sentences.Count);
            var before = article.Paragraphs.Take(p).Sum(q => q.Sum(t => t.Count));
            var first = sentences.Take(s).Sum(t => t.Count);
            var end = first + sentences[s].Count;
            switch (random.Next(10))
            {
                case 0:
                    _quotations.Add((Quotation.OfWhole(_edit.Older[p]), before, before + sentences.Sum(t => t.Count)));
                    return;
                case 1 when s + 1 < sentences.Count:
                    end += sentences[s + 1].Count;
                    break;
                case 2 or 3 when sentences[s].Count > 8:
                    first += random.Next(sentences[s].Count - 7);
                    end = first + random.Next(6, Math.Min(13, end - first + 1));
                    break;
            }

            var words = sentences.SelectMany(t => t).ToList();
            var start = words.Take(first).Sum(w => w.Length + 1);
            _quotations.Add((Quotation.At(_edit.Older[p], start, start + words[first..end].Sum(w => w.Length + 1) - 1), before + first, before + end));
        }
    }
}
