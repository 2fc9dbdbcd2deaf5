using ComputeIntel.Articles;
using ComputeIntel.Claims;

namespace ComputeIntel.Briefings;

/// <summary>Lays each claim beside the paragraphs that it quotes; claims on the same paragraphs share them.</summary>
internal static class AnnexComposer
{
    public static IReadOnlyList<AnnexBand> Bands(IReadOnlyList<Claim> claims, AnnexForm form, SourceList sources) =>
    [
        .. from claim in claims
           orderby claim.Id
           group claim by string.Join(' ', ParagraphsOf(claim).Select(p => p.Id)) into band
           select new AnnexBand(
               [.. ParagraphsOf(band.First()).Select(p => Told(p, [.. band], form, sources))],
               [.. band.Select(c => Told(c, sources))]),
    ];

    private static IEnumerable<Paragraph> ParagraphsOf(Claim claim) =>
        claim.Quotations.OrderBy(q => q.Ordinal).Select(q => q.Paragraph!).DistinctBy(p => p.Id).OrderBy(p => p.CaptureId).ThenBy(p => p.Ordinal);

    private static AnnexParagraph Told(Paragraph paragraph, IReadOnlyList<Claim> claims, AnnexForm form, SourceList sources)
    {
        var article = claims[0].Article!;
        string?[] from = [article.Publisher?.Name ?? PlainText.Shortened(article.Title, 80), article.PublishedOn?.ToReadable(), $"paragraph {paragraph.Ordinal}"];
        return new(
            form == AnnexForm.Paragraphs ? QuotationRuns.In(paragraph, claims) : QuotationRuns.QuotationsIn(paragraph, claims),
            sources.NumberOf(article.Id),
            string.Join(", ", from.OfType<string>()),
            article.Language);
    }

    private static AnnexClaim Told(Claim claim, SourceList sources) => new()
    {
        Number = claim.Id,
        Tag = claim.Tag,
        Basis = claim.Tag == Tag.Verified ? TagBasis.Of(claim) : null,
        Recheck = claim.NeedsRecheck ? RecheckWords.Of(claim) : null,
        Grade = SourceList.Grade(claim.Article!.Publisher, claim.Credibility),
        Lead = ClaimWording.Lead(claim, sources),
        Statement = claim.Statement,
        Particulars = ClaimWording.Particulars(claim),
        Evidence =
        [
            .. claim.Evidence.Where(e => e.Stands)
                .OrderBy(e => e.Stance)
                .ThenBy(e => e.Number)
                .Select(e => new AnnexEvidence(e.Stance == Stance.Supports, sources.NumberOf(e.ArticleId), e.Locator, e.Exact, e.Note)),
        ],
        Original = TextFragment.LinkTo(claim.Article!, claim.Quotations.MinBy(q => q.Ordinal)!),
    };
}
