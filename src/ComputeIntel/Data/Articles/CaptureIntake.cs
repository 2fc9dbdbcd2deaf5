using ComputeIntel.Articles;
using ComputeIntel.Data.Anchoring;
using ComputeIntel.Imports;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Data.Articles;

/// <summary>Takes documents in: as a new article, as a new capture of a known one, or read again by a newer reader. What came is kept as it came.</summary>
public sealed class CaptureIntake(IntelContext db, PublisherNames publishers, BytesKeeper bytes, PlacementIntake placements)
{
    /// <summary>What is known of the article, for a person to correct: the publisher by the domain that it came from, where that is known.</summary>
    public async Task<ArticleDraft> DraftAsync(ArrivedDocument arrived, ReadDocument read)
    {
        var draft = ImportDraft.Of(arrived, read);
        return read.Particulars.PublisherDomain is { } domain && await publishers.OnDomainAsync(domain, isDemo: false) is { } known
            ? draft with { Publisher = known.Name }
            : draft;
    }

    /// <summary>A new article with its first capture, saved.</summary>
    /// <exception cref="Refusal">422 <c>invalid-input</c>; 400 <c>markdown-too-deep</c>.</exception>
    public Task<Capture> TakeAsync(ArrivedDocument arrived, ReadDocument read, ArticleDraft draft, string by, DateTime at)
    {
        var asked = draft.Checked();
        var article = Article.Made(asked, publisher: null, by, at);
        var capture = Captured(article, arrived, read, by, at);
        return db.InOneTransactionAsync(async () =>
        {
            article.Publisher = await publishers.OfAsync(asked.Publisher, asked.Url, isDemo: false);
            if (article.Publisher is { Domains.Count: 0 } publisher && read.Particulars.PublisherDomain is { } domain)
            {
                publisher.Domains = [domain];
                publisher.Version++;
            }

            return await SavedAsync(capture);
        });
    }

    /// <summary>A new capture of an article that is there, saved, with what was quoted of it found there again; what is said about the article stays as it is.</summary>
    /// <exception cref="Refusal">404 <c>not-found</c>; 422 <c>invalid-input</c>; 400 <c>markdown-too-deep</c>.</exception>
    public Task<Capture> TakeAgainAsync(int articleId, ArrivedDocument arrived, ReadDocument read, string by, DateTime at) => db.InOneTransactionAsync(async () =>
    {
        // Claims before the article, in the order in which whoever decides on one holds them.
        await placements.HoldClaimsAsync(articleId);
        var article = await db.Articles.Include(a => a.Captures.OrderByDescending(c => c.Number).Take(1)).SingleOrDefaultAsync(a => a.Id == articleId && !a.IsDemo)
            ?? throw Refusal.NotFound($"article {articleId}");
        var capture = await SavedAsync(Captured(article, arrived, read, by, at));
        await placements.CaptureTakenAsync(article, capture);
        return capture;
    });

    /// <summary>A new capture of the same bytes, as this program's reader reads them now.</summary>
    /// <exception cref="Refusal">404 <c>not-found</c>; 409 <c>nothing-new</c>; 422 as <see cref="DocumentReader.Read(ArrivedDocument)"/>.</exception>
    public async Task<Capture> ReadAgainAsync(int articleId, int number, string by, DateTime at)
    {
        var earlier = await db.Captures.AsNoTracking().Include(c => c.Bytes).SingleOrDefaultAsync(c => c.ArticleId == articleId && c.Number == number)
            ?? throw Refusal.NotFound($"capture {number} of article {articleId}");
        if (earlier.ReaderVersion is null)
        {
            throw Refusal.Conflict("nothing-new", "This text was given as it is: no reader read it out of anything.");
        }

        var arrival = new Arrival(CaptureMethod.ReadAgain, earlier.AskedUrl, earlier.FinalUrl, earlier.Redirects, earlier.Headers);
        var arrived = new ArrivedDocument(earlier.Bytes!.Bytes, earlier.MediaType, null, arrival);
        var read = DocumentReader.Read(arrived);
        return read.Markdown == earlier.Text
            ? throw Refusal.Conflict("nothing-new", "Read again, the text is the same.")
            : await TakeAgainAsync(articleId, arrived, read, by, at);
    }

    private static Capture Captured(Article article, ArrivedDocument arrived, ReadDocument read, string by, DateTime at)
    {
        var capture = article.Capture(arrived.Bytes, PlainText.Shortened(read.MediaType, 200), read.Markdown, read.Format, arrived.Arrival.Method, by, at);
        capture.AskedUrl = arrived.Arrival.AskedUrl;
        capture.FinalUrl = arrived.Arrival.FinalUrl;
        capture.Redirects = [.. arrived.Arrival.Redirects];
        capture.Headers = [.. arrived.Arrival.Headers];
        capture.Notices = [.. read.Notices];
        capture.PageMarks = [.. read.Pages];
        capture.ReaderVersion = DocumentReader.Version;
        return capture;
    }

    private async Task<Capture> SavedAsync(Capture capture)
    {
        await bytes.KeepAsync(capture.Bytes!);
        capture.Bytes = null;

        // Known to EF only now, when the bytes that may be stored already are not in its hands any more.
        db.Captures.Add(capture);
        await db.SaveChangesAsync();
        return capture;
    }
}
