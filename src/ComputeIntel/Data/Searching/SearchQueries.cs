using ComputeIntel.Articles;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Data.Searching;

/// <summary>Which nouns a search finds, as ids that a filter can go on from.</summary>
public static class SearchQueries
{
    /// <summary>Articles in whose title or text every term stands somewhere, and no excluded one.</summary>
    public static IQueryable<int> ArticlesFound(this IntelContext db, SearchQuery query) => query.Terms
        .Aggregate(db.Articles.AsNoTracking(), (articles, term) =>
        {
            var titles = db.Search.Having(SearchedText.Titles, term);
            var paragraphs = db.Search.Having(SearchedText.Paragraphs, term);
            var texts = db.Paragraphs.Where(p => paragraphs.Contains(p.Id)).Select(p => p.Capture!.ArticleId);
            return articles.Where(a => (titles.Contains(a.Id) || texts.Contains(a.Id)) != term.IsExcluded);
        })
        .Select(a => a.Id);

    /// <summary>Claims that say or quote every term, and no excluded one.</summary>
    public static IQueryable<int> ClaimsFound(this IntelContext db, SearchQuery query) => query.Terms
        .Aggregate(db.Claims.AsNoTracking(), (claims, term) =>
        {
            var statements = db.Search.Having(SearchedText.Statements, term);
            var quotations = db.Search.Having(SearchedText.Quotations, term);
            var paragraphs = db.Search.Having(SearchedText.Paragraphs, term);
            var quoting = db.Quotations.Where(q => quotations.Contains(q.Id) || (q.Exact == null && paragraphs.Contains(q.ParagraphId))).Select(q => q.ClaimId);
            return claims.Where(c => (statements.Contains(c.Id) || quoting.Contains(c.Id)) != term.IsExcluded);
        })
        .Select(c => c.Id);

    /// <summary>Names of organizations and facilities in which every term stands, and no excluded one: ids of aliases.</summary>
    public static IQueryable<int> NamesFound(this IntelContext db, SearchQuery query) => query.Terms
        .Aggregate(db.Aliases.AsNoTracking(), (names, term) =>
        {
            var found = db.Search.Having(SearchedText.PartyNames, term);
            return names.Where(a => found.Contains(a.Id) != term.IsExcluded);
        })
        .Select(a => a.Id);

    public static IQueryable<int> PublishersFound(this IntelContext db, SearchQuery query) => query.Terms
        .Aggregate(db.Publishers.AsNoTracking(), (publishers, term) =>
        {
            var found = db.Search.Having(SearchedText.PublisherNames, term);
            return publishers.Where(p => found.Contains(p.Id) != term.IsExcluded);
        })
        .Select(p => p.Id);

    /// <summary>Paragraphs of the newest captures in which at least one term stands that is not excluded.</summary>
    public static IQueryable<Paragraph> ParagraphsTouched(this IntelContext db, SearchQuery query)
    {
        var ids = query.Terms.Where(t => !t.IsExcluded)
            .Select(t => db.Search.Having(SearchedText.Paragraphs, t))
            .Aggregate((IQueryable<int>?)null, (all, one) => all is null ? one : all.Union(one));
        return ids is null
            ? db.Paragraphs.Where(p => false)
            : db.Paragraphs.AsNoTracking().Where(p => ids.Contains(p.Id) && !db.Captures.Any(c => c.ArticleId == p.Capture!.ArticleId && c.Number > p.Capture.Number));
    }
}
