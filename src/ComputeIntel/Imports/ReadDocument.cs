using ComputeIntel.Articles;

namespace ComputeIntel.Imports;

/// <summary>What was read out of a document: its text, and what is known of the article.</summary>
/// <param name="Markdown">The text, which <see cref="ArticleReader"/> reads under <paramref name="Format"/>.</param>
/// <param name="MediaType">The document's own type, as its content shows it: <c>text/html; charset=windows-1252</c>.</param>
/// <param name="Pages">Where each page of a PDF begins; empty for other kinds.</param>
public sealed record ReadDocument(
    string Markdown,
    TextFormat Format,
    Particulars Particulars,
    IReadOnlyList<PublisherNotice> Notices,
    string MediaType,
    IReadOnlyList<PageMark> Pages);

/// <summary>What a document says of itself, for a person to correct: anything may be missing, and nothing of it is checked.</summary>
/// <param name="PublisherDomain">The host it comes from, without <c>www.</c>.</param>
/// <param name="Language">BCP 47.</param>
public sealed record Particulars(
    string? Title,
    string? Publisher,
    string? PublisherDomain,
    ArticleKind? Kind,
    IReadOnlyList<string> Authors,
    PartialDate? PublishedOn,
    PartialDate? ModifiedOn,
    string? Language,
    string? CanonicalUrl)
{
    public static Particulars Unknown { get; } = new(null, null, null, null, [], null, null, null, null);
}
