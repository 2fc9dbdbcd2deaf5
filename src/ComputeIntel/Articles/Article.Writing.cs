using System.Text;

namespace ComputeIntel.Articles;

// What is said about an article and read out of it: made from a draft, captured, corrected, told as a draft again.
public sealed partial class Article
{
    /// <summary>A new article from a checked draft, not captured yet.</summary>
    public static Article Made(ArticleDraft draft, Publisher? publisher, string by, DateTime at)
    {
        var article = new Article { Title = "", AddedBy = by, AddedAt = at };
        article.Say(draft, publisher);
        return article;
    }

    /// <summary>Adds a capture of a text that was given as it is. Needs the captures loaded.</summary>
    /// <exception cref="Refusal">As for <see cref="ArticleReader.Read"/>.</exception>
    public Capture Capture(string text, TextFormat format, CaptureMethod method, string by, DateTime at) =>
        Capture(Encoding.UTF8.GetBytes(text), mediaType: null, text, format, method, by, at);

    /// <summary>
    /// Adds a capture of a document's bytes and of the text read out of them. Needs the newest capture loaded. The bytes live once
    /// per hash in the store: whoever saves puts what is stored there already in the place of <see cref="Capture.Bytes"/>.
    /// </summary>
    /// <param name="bytes">As they came.</param>
    /// <param name="mediaType">Of the bytes; null where they are the text itself.</param>
    /// <param name="text">What is read into paragraphs.</param>
    /// <param name="format">How it is marked up.</param>
    /// <param name="method">How it was taken.</param>
    /// <param name="by">By whom.</param>
    /// <param name="at">When.</param>
    /// <exception cref="Refusal">As for <see cref="ArticleReader.Read"/>.</exception>
    public Capture Capture(byte[] bytes, string? mediaType, string text, TextFormat format, CaptureMethod method, string by, DateTime at)
    {
        var read = ArticleReader.Read(text, format);
        var stored = StoredBytes.Of(bytes);
        var capture = new Capture
        {
            Article = this,
            Number = Captures.Select(c => c.Number).DefaultIfEmpty().Max() + 1,
            TakenAt = at,
            TakenBy = by,
            Method = method,
            MediaType = mediaType ?? (read.Format == TextFormat.Markdown ? "text/markdown; charset=utf-8" : "text/plain; charset=utf-8"),
            Sha256 = stored.Sha256,
            Bytes = stored,
            Format = read.Format,
            Text = text,
            PointerText = read.PointerText,
            PointerUrl = read.PointerUrl,
            Paragraphs = [.. read.Paragraphs],
        };
        capture.Paragraphs.ForEach(p => p.Capture = capture);
        capture.Shingles = [.. TextShingles.SketchOf(capture.Paragraphs).Select(hash => new CaptureShingle { Hash = hash })];
        Captures.Add(capture);
        return capture;
    }

    /// <summary>Corrects the particulars by a checked draft and keeps what they said before as a revision; a text in the draft is not looked at.</summary>
    /// <returns>The revision; null where nothing changed.</returns>
    public ArticleRevision? Correct(ArticleDraft draft, Publisher? publisher, string by, DateTime at)
    {
        var before = Particulars();
        Say(draft, publisher);
        var changes = FieldChange.Between(before, Particulars());
        if (changes.Count == 0)
        {
            return null;
        }

        var revision = new ArticleRevision { At = at, By = by, Changes = changes };
        Revisions.Add(revision);
        Version++;
        return revision;
    }

    /// <summary>The particulars as a draft: where a correction or a merge patch starts from. Needs the publisher loaded; captures are never changed, so no text is in it.</summary>
    public ArticleDraft ToDraft() => new()
    {
        Title = Title,
        Publisher = Publisher?.Name,
        Kind = Kind,
        Url = Url,
        Authors = [.. Authors],
        PublishedOn = PublishedOn?.ToString(),
        Language = Language,
        GoesBackTo = GoesBackToId,
    };

    private void Say(ArticleDraft draft, Publisher? publisher)
    {
        (Title, Kind, Url, Language) = (draft.Title!, draft.Kind!.Value, draft.Url, draft.Language);
        CanonicalUrl = CanonicalLink.Of(Url);
        (Publisher, PublisherId) = (publisher, publisher?.Id);
        Authors = [.. draft.Authors ?? []];
        GoesBackToId = draft.GoesBackTo;
        PublishedOn = draft.PublishedOn is { } date ? PartialDate.Parse(date) : null;
    }

    /// <summary>Every particular as text, in the order in which they are shown: what revisions compare.</summary>
    private List<(string Field, string? Value)> Particulars() =>
    [
        ("title", Title),
        ("kind", Kind.ToString()),
        ("publisher", Publisher?.Name),
        ("link", Url),
        ("authors", Authors.Count == 0 ? null : string.Join("; ", Authors)),
        ("published on", PublishedOn?.ToString()),
        ("language", Language),
        ("goes back to", GoesBackToId is { } origin ? $"article {origin}" : null),
    ];
}
