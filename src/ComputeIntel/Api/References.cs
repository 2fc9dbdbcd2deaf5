using ComputeIntel.Articles;
using ComputeIntel.Claims;
using ComputeIntel.Parties;

namespace ComputeIntel.Api;

/// <summary>An article as it is named in other answers.</summary>
public sealed record ArticleReference(int Id, string Title, ArticleKind Kind, string? Publisher, string? Url)
{
    public static ArticleReference Of(Article article) => new(article.Id, article.Title, article.Kind, article.Publisher?.Name, article.Url);
}

/// <summary>An organization or a facility as it is named in other answers.</summary>
/// <param name="Type">Which of the two.</param>
/// <param name="Slug">The address of the party that is meant now.</param>
/// <param name="Name">Its name.</param>
/// <param name="Written">The name that the claim writes, where that is of a party merged with this one; else null.</param>
public sealed record PartyReference(PartyType Type, string Slug, string Name, string? Written)
{
    /// <summary>Every party that a claim names, once.</summary>
    public static IEnumerable<PartyReference> Of(Claim claim) => claim.Parties
        .Select(p => new PartyReference(p is Facility ? PartyType.Facility : PartyType.Organization, p.Now().Slug, p.NameNow(), p.Written()));
}

/// <summary>The citable unit of a capture.</summary>
/// <param name="Id">Quotations name it by this.</param>
/// <param name="Capture">The number of the capture that it stands in.</param>
/// <param name="Ordinal">Its place in the capture, from 1.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Plain text in NFC.</param>
public sealed record ParagraphAnswer(int Id, int Capture, int Ordinal, ParagraphKind Kind, string Text)
{
    public static ParagraphAnswer Of(Paragraph paragraph, int capture) => new(paragraph.Id, capture, paragraph.Ordinal, paragraph.Kind, paragraph.Text);
}
