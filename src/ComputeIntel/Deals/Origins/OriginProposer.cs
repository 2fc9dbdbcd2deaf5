using System.Text.RegularExpressions;
using ComputeIntel.Articles;
using ComputeIntel.Claims;
using ComputeIntel.Parties;

namespace ComputeIntel.Deals.Origins;

/// <summary>Reads in a claim's quotations, and in the paragraphs around them, where it may have it from. It only proposes; a person decides.</summary>
public static partial class OriginProposer
{
    // More would be guessing: what nothing in the text singles out.
    private const int MostOfOne = 3;

    /// <param name="claim">Loaded with its article, publisher, quotations and paragraphs.</param>
    /// <param name="candidates">What its text could point to.</param>
    public static IReadOnlyList<OriginProposal> Of(Claim claim, OriginCandidates candidates) => Of(claim, PhrasesIn(claim), candidates);

    /// <param name="claim">As above.</param>
    /// <param name="phrases">Its <see cref="PhrasesIn"/>, which take by far the longest to read.</param>
    /// <param name="candidates">As above.</param>
    public static IReadOnlyList<OriginProposal> Of(Claim claim, IReadOnlyList<AttributionPhrase> phrases, OriginCandidates candidates) =>
    [
        .. LinksIn(claim).SelectMany(link => candidates.Linked[link.Key].Select(article => new OriginProposal(article, null, OriginClue.Link, link.Words)))
            .Concat(CopiesOf(claim, candidates))
            .Concat(phrases.SelectMany(phrase => OfPhrase(claim, phrase, candidates)))
            .Where(p => p.Article is null || (p.Article.Id != claim.ArticleId && p.Article.Id != claim.Attribution.ArticleId))
            .DistinctBy(p => (p.Article?.Id, p.Party)),
    ];

    /// <summary>What a claim's text says of who said it: in the sentences quoted, else in their paragraphs.</summary>
    public static IReadOnlyList<AttributionPhrase> PhrasesIn(Claim claim)
    {
        var close = claim.Quotations.SelectMany(q => AttributionPhrases.In(QuotedText.SentencesOf(q))).ToList();
        return close.Count > 0 ? close : [.. claim.Quotations.Select(q => q.Paragraph!.Text).Distinct().SelectMany(AttributionPhrases.In)];
    }

    /// <summary>The links in a claim's paragraphs, by <see cref="CanonicalLink"/>.</summary>
    public static IEnumerable<(string Key, string Words)> LinksIn(Claim claim) =>
        from paragraph in claim.Quotations.Select(q => q.Paragraph!)
        from span in paragraph.Spans
        where span.Style == InlineStyle.Link
        let key = CanonicalLink.Of(span.Href)
        where key is not null
        select (key, CodePoints.Slice(paragraph.Text, span.Start, span.End));

    private static IEnumerable<OriginProposal> CopiesOf(Claim claim, OriginCandidates candidates) =>
        claim.Quotations.Select(q => candidates.EarliestCopies.GetValueOrDefault(q.Id)).OfType<EarliestCopy>().Select(copy => new OriginProposal(copy.Article, null, OriginClue.Copy, copy.Words));

    private static IEnumerable<OriginProposal> OfPhrase(Claim claim, AttributionPhrase phrase, OriginCandidates candidates)
    {
        if (phrase.Source is PhraseSource.Filing or PhraseSource.Record)
        {
            return Filings(phrase, [.. candidates.Articles.Where(a => IsEarlier(a, claim))]).Select(article => Proposal(article, phrase));
        }

        // "OpenAI and Oracle said": two, unless somebody is called so.
        var together = phrase.Names.Count == 0 ? [] : NameReader.TogetherIn(phrase.Names[0]);
        var each = together.Count < 2 || OfNames(claim, phrase, [phrase.Names[0]], candidates).Count > 0 ? [] : together.SelectMany(name => OfNames(claim, phrase, NameReader.NamesIn(name), candidates)).ToList();
        return each.Count > 0 ? each : OfNames(claim, phrase, phrase.Names, candidates);
    }

    /// <summary>What the first of the names that is known may mean.</summary>
    private static IReadOnlyList<OriginProposal> OfNames(Claim claim, AttributionPhrase phrase, IEnumerable<string> called, OriginCandidates candidates)
    {
        foreach (var name in called)
        {
            var party = phrase.Source == PhraseSource.Publisher ? null : candidates.Organizations.GetValueOrDefault(PlainText.NameKey(name));
            HashSet<string> names = party is null ? [NameKeys.Of(name)] : [.. party.Now().AllNames().Select(NameKeys.Of)];
            var said = names.SelectMany(n => candidates.ByPublisher[n]).Where(a => phrase.Source != PhraseSource.Party || a.IsPrimary)
                .Concat(phrase.Source != PhraseSource.Publisher && party is null ? candidates.ByAuthor[PlainText.NameKey(name)] : [])
                .Where(a => IsEarlier(a, claim)).DistinctBy(a => a.Id).ToList();
            if (said.Count > 0)
            {
                return [.. said.OrderByDescending(a => a.PublishedOn?.ToString() ?? "", StringComparer.Ordinal).ThenByDescending(a => a.Id).Take(MostOfOne).Select(article => Proposal(article, phrase))];
            }

            if (party is not null)
            {
                return IsOwnWord(claim, names) ? [] : [new OriginProposal(null, party.Name, OriginClue.Phrase, phrase.Words)];
            }
        }

        return [];
    }

    private static bool IsEarlier(Article article, Claim claim) => article.Id != claim.ArticleId && IsNotLater(article, claim.Article!);

    /// <summary>The filings that the words may mean: those that bear the name or the document's, else all, if they are few; of an office's records only records.</summary>
    private static IEnumerable<Article> Filings(AttributionPhrase phrase, IReadOnlyCollection<Article> earlier)
    {
        var filings = earlier.Where(a => a.Kind is ArticleKind.Filing or ArticleKind.Record).OrderBy(a => a.Id).ToList();
        var possible = phrase.Source == PhraseSource.Record ? filings.FindAll(a => a.Kind == ArticleKind.Record)
            : MayBeOfAnOffice().IsMatch(phrase.Document ?? "") ? filings : filings.FindAll(a => a.Kind == ArticleKind.Filing);
        var meant = possible.Where(a => phrase.Names.Append(phrase.Document?.Replace("form ", "", StringComparison.OrdinalIgnoreCase)).OfType<string>().Any(word => Names(a.Title, word) || (a.Publisher is { } p && NameKeys.Of(p).Contains(NameKeys.Of(word))))).ToList();
        possible = meant.Count > 0 ? meant : possible;
        var amended = Amended().IsMatch(phrase.Words) ? possible.FindAll(a => Amended().IsMatch(a.Title)) : [];
        return (amended.Count > 0 ? amended : possible) is { Count: <= MostOfOne } few ? few : [];
    }

    /// <summary>Whether the word stands in the title, and not inside another.</summary>
    private static bool Names(string title, string word)
    {
        for (var at = title.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; at = title.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            if (!IsOfWord(at - 1) && !IsOfWord(at + word.Length))
            {
                return true;
            }
        }

        return false;

        // Signs of scripts that put no spaces between words end one.
        bool IsOfWord(int at) => at >= 0 && at < title.Length && (char.IsUpper(title[at]) || char.IsLower(title[at]) || char.IsDigit(title[at]));
    }

    // A prospectus stands at no county's office; what is only called a filing or a document may.
    [GeneratedRegex("filing|disclosure|document|paper|unterlagen|akten|Grundbuch|stukken|文件|資料|書類|公文書", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MayBeOfAnOffice();

    [GeneratedRegex(@"\bamend|\w/A\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Amended();

    private static OriginProposal Proposal(Article article, AttributionPhrase phrase) => new(article, null, OriginClue.Phrase, phrase.Words);

    /// <summary>A party's own statement goes back to nobody by saying who speaks.</summary>
    private static bool IsOwnWord(Claim claim, HashSet<string> names) =>
        claim.Article is { IsPrimary: true, Publisher: { } publisher } && names.Contains(NameKeys.Of(publisher.Name));

    private static bool IsNotLater(Article article, Article than) =>
        article.PublishedOn is not { } published || than.PublishedOn is not { } own || published.Earliest <= own.Latest;
}
