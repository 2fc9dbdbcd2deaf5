using System.Globalization;
using System.Net;
using System.Text;

namespace ComputeIntel.Benchmarks;

/// <summary>A page made for measuring, with the words of the article that stands in it.</summary>
/// <param name="Template">The manner of site that it was made after.</param>
public sealed record MadePage(string Template, string Html, string Article)
{
    private static readonly string[] Nouns =
        "lease|company|county|filing|turbine|accelerator|substation|contract|capacity|lender|utility|permit|hearing|neighbour|engineer|building|campus|grid|operator|quarter|rent|lawyer|analyst|supplier|customer|tower|cable|report|board|investor".Split('|');

    private static readonly string[] Verbs =
        "said|signed|leased|expects|declined to name|bought|has built|told|would not confirm|weighs|rejected|extended|has not paid|was promised|plans|disputes".Split('|');

    private static readonly string[] Rest =
        "the whole of|about|more than|in the autumn|for five years|on Wednesday|by the end of the year|without a permit|near the river|under the contract|a second|the former|according to people who know|at a price that nobody named|as the law asks|to the surprise of many|with 300 megawatts|for $1.25 billion a month|in Memphis|in May 2026|which had been late".Split('|');

    /// <summary>The same pages each time.</summary>
    public static IEnumerable<MadePage> Many(int pages)
    {
        for (var i = 0; i < pages; i++)
        {
            var random = new Random(i);
            yield return Made(MadeTemplates.All[i % MadeTemplates.All.Count], random);
        }
    }

    /// <summary>A sentence of no meaning, with the lengths and the punctuation of one.</summary>
    public static string Sentence(Random random)
    {
        var sentence = new StringBuilder();
        for (var parts = random.Next(2, 5); parts > 0; parts--)
        {
            sentence.Append(CultureInfo.InvariantCulture, $"{(sentence.Length == 0 ? "The" : "the")} {Pick(random, Nouns)} {Pick(random, Verbs)} {Pick(random, Rest)} the {Pick(random, Nouns)}{(parts > 1 ? random.Next(3) == 0 ? ", and " : ", " : ".")} ");
        }

        return sentence.ToString().Trim();
    }

    public static string Paragraph(Random random, int fewest = 1, int most = 5) => string.Join(' ', Enumerable.Range(0, random.Next(fewest, most + 1)).Select(_ => Sentence(random)));

    public static string Words(Random random, int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => Pick(random, Nouns)));

    private static MadePage Made(MadeTemplate template, Random random)
    {
        var (html, text) = (new StringBuilder(), new StringBuilder());
        var paragraphs = random.Next(5, 28);
        for (var i = 0; i < paragraphs; i++)
        {
            Add(template.Paragraph, Paragraph(random));
            if (i > 0 && i % 4 == 0)
            {
                var between = random.Next(6);
                Action add = between switch
                {
                    0 => () => Add("<h2>{0}</h2>", Words(random, 4)),
                    1 => () => Add("<blockquote><p>{0}</p></blockquote>", Paragraph(random, 1, 2)),
                    2 => () => Add("<figure><img src=/i.jpg alt=''><figcaption>{0}</figcaption></figure>", Sentence(random)),
                    3 => () => AddMany("<ul>", "<li>{0}</li>", "</ul>", random.Next(3, 6), () => Sentence(random)),
                    4 => () => AddMany("<table><thead><tr><th>Term</th><th>Value</th></tr></thead><tbody>", "<tr><td>{0}</td><td>300 MW</td></tr>", "</tbody></table>", random.Next(3, 6), () => Words(random, 2), " 300 MW", "Term Value"),
                    _ => () => html.Append(template.Clutter.Count == 0 ? "" : Pick(random, [.. template.Clutter])(random)),
                };
                add();
            }
        }

        var title = Words(random, 7);
        return new MadePage(template.Name, template.Page(random, title, html.ToString(), text.ToString()), text.ToString());

        void Add(string format, string words)
        {
            html.Append(CultureInfo.InvariantCulture, $"{string.Format(CultureInfo.InvariantCulture, format, WithMarkup(words, random))}\n");
            text.Append(words).Append('\n');
        }

        void AddMany(string start, string format, string end, int count, Func<string> words, string after = "", string before = "")
        {
            html.Append(start);
            text.Append(before).Append('\n');
            for (var n = 0; n < count; n++)
            {
                var each = words();
                html.AppendFormat(CultureInfo.InvariantCulture, format, WebUtility.HtmlEncode(each));
                text.Append(each).Append(after).Append('\n');
            }

            html.Append(end);
        }
    }

    /// <summary>Here and there a link or bold words, as articles have them.</summary>
    private static string WithMarkup(string words, Random random)
    {
        var encoded = WebUtility.HtmlEncode(words).Split(' ');
        if (encoded.Length > 12 && random.Next(2) == 0)
        {
            var at = random.Next(encoded.Length - 3);
            var (open, close) = random.Next(3) == 0 ? ("<strong>", "</strong>") : ($"<a href=\"/2026/05/{random.Next(99)}\">", "</a>");
            encoded[at] = open + encoded[at];
            encoded[at + 2] += close;
        }

        return string.Join(' ', encoded);
    }

    private static T Pick<T>(Random random, T[] from) => from[random.Next(from.Length)];
}
