using ComputeIntel.Articles;

namespace ComputeIntel.Imports;

/// <summary>What a document says of itself, as a draft that a person can correct. Nothing in it refuses an import: what cannot be taken as it is, is left out.</summary>
public static class ImportDraft
{
    /// <param name="arrived">How it came.</param>
    /// <param name="read">What was read out of it.</param>
    public static ArticleDraft Of(ArrivedDocument arrived, ReadDocument read)
    {
        var said = read.Particulars;
        var draft = new ArticleDraft
        {
            Title = TitleOf(arrived, read),
            Publisher = said.Publisher ?? said.PublisherDomain,
            Kind = said.Kind ?? ArticleKind.News,
            Url = LinkOf(arrived, said),
            Authors = [.. said.Authors.Take(20).Select(a => PlainText.Shortened(PlainText.Folded(a), 200))],
            PublishedOn = said.PublishedOn?.ToString(),
            Language = said.Language,
        };
        try
        {
            return draft.Checked();
        }
        catch (Refusal refusal)
        {
            bool Stands(string field) => !refusal.Errors.Keys.Any(key => key.StartsWith(field, StringComparison.Ordinal));
            return draft with
            {
                Title = Stands("title") ? draft.Title : "Untitled",
                Publisher = Stands("publisher") ? draft.Publisher : null,
                Url = Stands("url") ? draft.Url : null,
                Authors = Stands("authors") ? draft.Authors : [],
                PublishedOn = Stands("publishedOn") ? draft.PublishedOn : null,
                Language = Stands("language") ? draft.Language : null,
            };
        }
    }

    private static string TitleOf(ArrivedDocument arrived, ReadDocument read)
    {
        var title = read.Particulars.Title ?? Heading(read) ?? Path.GetFileNameWithoutExtension(arrived.Name) ?? arrived.Arrival.FinalUrl ?? "";
        return PlainText.Shortened(PlainText.Folded(title), ArticleDraft.MaxTitle) is { Length: > 0 } line ? line : "Untitled";
    }

    private static string? Heading(ReadDocument read) =>
        ArticleReader.Read(read.Markdown, read.Format).Paragraphs.FirstOrDefault(p => p.Kind == ParagraphKind.Heading)?.Text;

    /// <summary>The canonical link, where it stays on the site that answered: a page may call any address its own.</summary>
    private static string? LinkOf(ArrivedDocument arrived, Particulars said)
    {
        var answered = arrived.Arrival.FinalUrl ?? arrived.Arrival.AskedUrl;
        return answered is null || IsOnSite(said.CanonicalUrl, answered) ? said.CanonicalUrl ?? answered : answered;
    }

    private static bool IsOnSite(string? canonical, string answered) =>
        Uri.TryCreate(canonical, UriKind.Absolute, out var link) && Uri.TryCreate(answered, UriKind.Absolute, out var place)
        && SiteOf(link).Equals(SiteOf(place), StringComparison.OrdinalIgnoreCase);

    /// <summary>The host without the labels by which sites tell their devices' pages apart.</summary>
    private static string SiteOf(Uri address)
    {
        var labels = address.IdnHost.Split('.');
        return string.Join('.', labels.Length > 2 && labels[0] is "www" or "m" or "amp" or "mobile" ? labels[1..] : labels);
    }
}
