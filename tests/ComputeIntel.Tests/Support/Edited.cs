using ComputeIntel.Articles;
using ComputeIntel.Claims;
using ComputeIntel.Data;
using ComputeIntel.Data.Anchoring;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Tests.Support;

/// <summary>Articles that are claimed, edited by their publisher, and captured again.</summary>
public static class Edited
{
    public const string First =
        """
        Anthropic takes the full capacity of Colossus 1 in Memphis, the two companies said on Wednesday.

        The site holds more than 220,000 accelerators and draws 300 MW, according to a person who has seen the plans.

        Under the lease the tenant pays 1.25 billion dollars a month until May 2029, and may leave with ninety days' notice.
        """;

    /// <summary>The words quoted by the claim of <see cref="ClaimAsync"/>.</summary>
    public const string Quoted = "The site holds more than 220,000 accelerators";

    /// <summary>The same text with another figure.</summary>
    public static readonly string WithFewer = First.Replace("220,000", "200,000", StringComparison.Ordinal);

    /// <summary>The same text without the sentence quoted.</summary>
    public static readonly string WithoutSite = First.Replace(
        "The site holds more than 220,000 accelerators and draws 300 MW, according to a person who has seen the plans.",
        "Nobody would say how large the building is, what stands in it, or who has been allowed to look.",
        StringComparison.Ordinal);

    /// <summary>A stored claim on words of the second paragraph.</summary>
    public static async Task<Claim> ClaimAsync(IntelContext db, string text = First, string quoted = Quoted, bool isDemo = false)
    {
        var article = Some.Article(isDemo: isDemo);
        article.Url = $"https://example.com/{Some.Word("story")}";
        var capture = await StoredAsync(db, article, text);
        var claim = await ClaimOnAsync(db, capture, quoted);
        db.ChangeTracker.Clear();
        return claim;
    }

    /// <summary>A stored claim on words of a capture.</summary>
    public static async Task<Claim> ClaimOnAsync(IntelContext db, Capture capture, string quoted)
    {
        var claim = new Claim
        {
            ArticleId = capture.ArticleId,
            Statement = quoted,
            Quotations = [QuotationOf(capture, quoted)],
            AddedAt = Some.Time,
            AddedBy = "Ada",
            IsDemo = capture.Article!.IsDemo,
        };
        db.Claims.Add(claim);
        await db.SaveChangesAsync();
        return claim;
    }

    public static Quotation QuotationOf(Capture capture, string quoted)
    {
        var paragraph = capture.Paragraphs.Find(p => p.Text.Contains(quoted, StringComparison.Ordinal))!;
        return QuotationFinder.Find(paragraph, quoted, null, null, null, "quotation");
    }

    /// <summary>Captures an article again, as the program does when a link is fetched again.</summary>
    public static async Task<Capture> CaptureAsync(IntelContext db, int articleId, string text, params PublisherNotice[] notices)
    {
        var article = await db.Articles.Include(a => a.Captures).SingleAsync(a => a.Id == articleId);
        return await db.InOneTransactionAsync(async () =>
        {
            var capture = await StoredAsync(db, article, text, notices);
            await new PlacementIntake(db).CaptureTakenAsync(article, capture);
            return capture;
        });
    }

    private static Task<Capture> StoredAsync(IntelContext db, Article article, string text, params PublisherNotice[] notices) => db.InOneTransactionAsync(async () =>
    {
        var capture = article.Capture(text, TextFormat.Plain, CaptureMethod.Pasted, "Ada", Some.Time.AddDays(article.Captures.Count));
        capture.Notices = [.. notices];
        await new BytesKeeper(db).KeepAsync(capture.Bytes!);
        capture.Bytes = null;
        if (article.Id == 0)
        {
            db.Articles.Add(article);
        }

        await db.SaveChangesAsync();
        return capture;
    });
}
