using ComputeIntel.Articles;
using ComputeIntel.Claims;
using ComputeIntel.Deals.Terms;

namespace ComputeIntel.Deals;

/// <summary>Who says what of each term: one row for a term and what it is of, one column for an article. The order in which claims come makes no difference.</summary>
/// <param name="Sources">The articles that say something of a term: primary ones first, then by date, undated ones last.</param>
/// <param name="Rows">In the order of the terms.</param>
public sealed record Matrix(IReadOnlyList<Article> Sources, IReadOnlyList<MatrixRow> Rows)
{
    public static Matrix Of(TermTable table)
    {
        var claims = table.Terms.SelectMany(t => t.Values).SelectMany(v => v.Claims).Distinct().ToList();
        List<Article> sources = [.. claims.Select(c => c.Article!).DistinctBy(a => a.Id)
            .OrderByDescending(a => a.IsPrimary).ThenBy(a => a.PublishedOn is null).ThenBy(a => a.PublishedOn).ThenBy(a => a.Id)];
        var written = claims.ToDictionary(c => c, c => TermStatement.In(c).ToLookup(s => (s.Kind, s.Key), s => s.Text));
        return new(sources, [.. from term in table.Terms from scope in term.ByScope() select Row(term.Kind, scope)]);

        MatrixRow Row(TermKind kind, IGrouping<string?, TermValue> scope)
        {
            var said = (from value in scope
                        from claim in value.Claims
                        let text = written[claim][(kind, value.Key)].FirstOrDefault() ?? value.Text
                        group claim by (claim.ArticleId, value.Key, text, claim.Tag))
                .ToLookup(g => g.Key.ArticleId, g => new MatrixEntry(g.Key.text, g.Key.Tag, [.. g.Select(c => c.Id).Order()]));
            return new(kind, scope.Key, [.. sources.Select(a => (IReadOnlyList<MatrixEntry>)[.. said[a.Id]])]);
        }
    }
}

/// <summary>One term, and what its figures are of.</summary>
/// <param name="Term">Which.</param>
/// <param name="Scope">"batteries"; null for parties and where no source says.</param>
/// <param name="Cells">What each source says, in their order; an empty cell where it says nothing.</param>
public sealed record MatrixRow(TermKind Term, string? Scope, IReadOnlyList<IReadOnlyList<MatrixEntry>> Cells);

/// <summary>One value as an article writes it, and the claims on it that say so.</summary>
public sealed record MatrixEntry(string Text, Tag Tag, IReadOnlyList<int> Claims);
