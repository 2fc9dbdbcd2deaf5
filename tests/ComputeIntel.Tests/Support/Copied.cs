using System.Globalization;
using ComputeIntel.Articles;
using ComputeIntel.Data;
using ComputeIntel.Data.Anchoring;
using ComputeIntel.Data.Articles;
using ComputeIntel.Data.Origins;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Tests.Support;

/// <summary>Paragraphs of words at random, and copies of them with some of the words edited; the same for the same seed.</summary>
public static class Copied
{
    /// <summary>A paragraph of its own: the words are drawn so that some are frequent, as in any language.</summary>
    public static string Text(int seed, int words = 60)
    {
        var random = new Random(seed);
        return string.Join(' ', Enumerable.Range(0, words).Select(_ => Word(random))) + ".";
    }

    /// <summary>The text with so many of a hundred words removed, replaced, or followed by another.</summary>
    public static string Edited(string text, int percent, int seed)
    {
        var random = new Random(seed);
        var words = text.Split(' ').Select(word => new List<string> { word }).ToList();
        foreach (var at in Enumerable.Range(0, words.Count).OrderBy(_ => random.Next()).Take(words.Count * percent / 100))
        {
            switch (random.Next(3))
            {
                case 0:
                    words[at].Clear();
                    break;
                case 1:
                    words[at][0] = Word(random);
                    break;
                default:
                    words[at].Add(Word(random));
                    break;
            }
        }

        return string.Join(' ', words.SelectMany(w => w));
    }

    /// <summary>A stored article of these paragraphs, published on a date where one is given.</summary>
    public static async Task<Article> ArticleAsync(this IntelContext db, string? publishedOn, params string[] paragraphs)
    {
        var draft = new ArticleDraft { Title = Some.Word("Article"), Kind = ArticleKind.News, PublishedOn = publishedOn, Markdown = string.Join("\n\n", paragraphs), Format = TextFormat.Plain };
        return await new ArticleIntake(db, new PublisherNames(db), new BytesKeeper(db), new OriginLinks(db)).MakeAsync(draft, CaptureMethod.Pasted, "Ada", Some.Time);
    }

    /// <summary>A newer capture of a stored article, in which its quotations are followed.</summary>
    public static async Task RecaptureAsync(this IntelContext db, int articleId, params string[] paragraphs)
    {
        var article = await db.Articles.Include(a => a.Captures).SingleAsync(a => a.Id == articleId);
        var capture = article.Capture(string.Join("\n\n", paragraphs), TextFormat.Plain, CaptureMethod.Pasted, "Ada", Some.Time.AddDays(1));
        await new BytesKeeper(db).KeepAsync(capture.Bytes!);
        capture.Bytes = null;
        db.Captures.Add(capture);
        await db.SaveChangesAsync();
        await new PlacementIntake(db).CaptureTakenAsync(article, capture);
    }

    private static string Word(Random random) => ((int)(4000 * Math.Pow(random.NextDouble(), 3))).ToString("'w'0", CultureInfo.InvariantCulture);
}
