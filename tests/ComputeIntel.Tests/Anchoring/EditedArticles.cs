using System.Globalization;
using ComputeIntel.Articles;
using FsCheck;
using Random = System.Random;

namespace ComputeIntel.Tests.Anchoring;

/// <summary>Articles of random words in several scripts, a quotation in them, and random edits that know what they touched.</summary>
internal static class EditedArticles
{
    private static readonly string[] Latin = [.. "capacity contract landlord building turbine permit prospectus agreement tenant filing clause rent queue winter river council noise cable rack cooling pump grid supply price term option notice exit buyer seller".Split(' ')];
    private static readonly string[] Others = ["😀", "👩‍💻", "👍🏽", "🏗️", "e\u0331quipe", "caf\u00E9", "x\u0302y", "力", "孟菲斯", "容量", "公司", "החברה", "ההסכם", "الشركة", "السعة", "naïve", "Straße", "мощность", "договор", "전력", "계약"];

    /// <summary>An article of a few paragraphs of unlike words, and a stretch of at least six words of one of them.</summary>
    public static Gen<Story> Stories() =>
        from isMixed in Arb.Generate<bool>()
        from lengths in Gen.NonEmptyListOf(Gen.Choose(12, 40))
        from seed in Gen.Choose(0, int.MaxValue - 1)
        let random = new Random(seed)
        let paragraphs = lengths.Take(6).Select(length => Enumerable.Range(0, length).Select(_ => Word(random, isMixed)).ToArray()).ToArray()
        from paragraph in Gen.Choose(0, paragraphs.Length - 1)
        from length in Gen.Choose(6, Math.Min(20, paragraphs[paragraph].Length))
        from first in Gen.Choose(0, paragraphs[paragraph].Length - length)
        select new Story(paragraphs, paragraph, first, first + length, random);

    public static string[] Elements(string text)
    {
        var elements = new List<string>();
        for (var each = StringInfo.GetTextElementEnumerator(text); each.MoveNext();)
        {
            elements.Add(each.GetTextElement());
        }

        return [.. elements];
    }

    public static string Word(Random random, bool isMixed)
    {
        var word = isMixed && random.Next(3) == 0 ? Others[random.Next(Others.Length)] : Latin[random.Next(Latin.Length)];

        // So that few words are the same, as in a text of many words.
        return random.Next(2) == 0 ? word : word + (char)('a' + random.Next(26)) + (char)('a' + random.Next(26));
    }
}

/// <summary>Paragraphs of words; the quotation is the words from <paramref name="First"/> up to <paramref name="End"/> of one of them.</summary>
internal sealed record Story(string[][] Words, int Quoted, int First, int End, Random Random)
{
    public List<Paragraph> Paragraphs => [.. Words.Select((words, n) => ParagraphOf(n + 1, words))];

    public string Exact => string.Join(' ', Words[Quoted][First..End]).Normalize();

    public Quotation Quotation => Quotation.At(Paragraphs[Quoted], CodePoints.Length(string.Join(' ', [.. Words[Quoted][..First], ""])), CodePoints.Length(string.Join(' ', Words[Quoted][..End])));

    /// <summary>Paragraphs in which words around the quotation were taken out, replaced and put in.</summary>
    public List<Paragraph> EditedAround(double share) => Edited(share, [.. Words[Quoted][First..End]]);

    /// <summary>The same, with other words where the quotation was.</summary>
    public List<Paragraph> Edited(double share, string[] quoted)
    {
        var paragraphs = new List<Paragraph>();
        for (var p = 0; p < Words.Length; p++)
        {
            string[] words = p == Quoted ? [.. Scatter(Words[p][..First], share), .. quoted, .. Scatter(Words[p][End..], share)] : [.. Scatter(Words[p], share)];
            if (words.Length > 0)
            {
                paragraphs.Add(ParagraphOf(paragraphs.Count + 1, words));
            }
        }

        return paragraphs;
    }

    /// <summary>The quotation's words with some changed, never all and never none.</summary>
    public string[] EditedWithin()
    {
        var words = Words[Quoted][First..End].ToList();
        foreach (var at in Enumerable.Range(0, words.Count).OrderBy(_ => Random.Next()).Take(Random.Next(1, Math.Max(2, words.Count / 3))).OrderDescending())
        {
            switch (Random.Next(3))
            {
                case 0:
                    words.RemoveAt(at);
                    break;
                case 1:
                    words[at] += "ed";
                    break;
                default:
                    words.Insert(Math.Max(1, at), "thereafter" + at);
                    break;
            }
        }

        return [.. words];
    }

    public override string ToString() => string.Join("\n", Words.Select((words, p) => string.Join(' ', p == Quoted ? [.. words[..First], "[[", .. words[First..End], "]]", .. words[End..]] : words)));

    private static Paragraph ParagraphOf(int ordinal, string[] words) => new() { Id = ordinal, Ordinal = ordinal, Text = string.Join(' ', words).Normalize() };

    private IEnumerable<string> Scatter(IEnumerable<string> words, double share)
    {
        foreach (var word in words)
        {
            var fate = Random.NextDouble() < share ? Random.Next(3) : 3;
            if (fate > 0)
            {
                yield return fate == 1 ? EditedArticles.Word(Random, isMixed: true) : word;
            }

            if (fate == 2)
            {
                yield return EditedArticles.Word(Random, isMixed: true);
            }
        }
    }
}
