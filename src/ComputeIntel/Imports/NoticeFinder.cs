using System.Text.RegularExpressions;
using ComputeIntel.Articles;

namespace ComputeIntel.Imports;

/// <summary>Finds, in an article's own text, what its publisher says was corrected, updated or retracted. Words about other corrections ("a correction in share prices") are none.</summary>
public static partial class NoticeFinder
{
    private const int MaxLength = 2_000;

    // A label alone ("Correction") has its words in the next paragraph.
    private const int LabelLength = 60;

    public static IReadOnlyList<PublisherNotice> Find(IReadOnlyList<Paragraph> paragraphs)
    {
        var notices = new List<PublisherNotice>();
        for (var i = 0; i < paragraphs.Count; i++)
        {
            var text = paragraphs[i].Text;
            if (paragraphs[i].Kind is ParagraphKind.Code or ParagraphKind.TableRow or ParagraphKind.Quotation)
            {
                continue;
            }

            if (text.Length <= LabelLength && Label().Match(text) is { Success: true } label)
            {
                if (i + 1 < paragraphs.Count && IsWordsOf(KindOf(label), paragraphs[i + 1].Text))
                {
                    notices.Add(new PublisherNotice(KindOf(label), PlainText.Shortened($"{text} {paragraphs[i + 1].Text}", MaxLength)));
                    i++;
                }
            }
            else if (Of(text) is { } notice)
            {
                notices.Add(notice);
            }
        }

        return [.. notices.DistinctBy(n => n.Text)];
    }

    /// <summary>Whether a text begins as such a notice does.</summary>
    internal static bool Opens(string text) => Of(text) is not null || (text.Length <= LabelLength && Label().IsMatch(text));

    private static PublisherNotice? Of(string text) =>
        Of(NoticeKind.Retraction, text, Retracted(), NoticeWords.Retracted)
        ?? Of(NoticeKind.Correction, text, Corrected(), NoticeWords.Corrected)
        ?? Of(NoticeKind.Update, text, Updated(), NoticeWords.Updated);

    private static PublisherNotice? Of(NoticeKind kind, string text, Regex inEnglish, Regex inOthers) =>
        (inEnglish.Match(text) is { Success: true } english ? english : inOthers.Match(text)) is { Success: true } match
            ? new PublisherNotice(kind, From(text, match))
            : null;

    /// <summary>The notice from where it begins: it may stand at the end of a paragraph of the article.</summary>
    private static string From(string text, Match match)
    {
        var start = match.Index;
        while (start > 0 && text[start - 1] != '。' && !(text[start - 1] == ' ' && start > 1 && text[start - 2] is '.' or '!' or '?' or '”' or '"' or ')'))
        {
            start--;
        }

        return PlainText.Shortened(text[start..].Trim(), MaxLength);
    }

    private static NoticeKind KindOf(Match label) =>
        label.Groups["retraction"].Success ? NoticeKind.Retraction : label.Groups["update"].Success ? NoticeKind.Update : NoticeKind.Correction;

    private static bool IsWordsOf(NoticeKind kind, string text) =>
        kind == NoticeKind.Update ? Of(text) is not null || AboutThis().IsMatch(text) : AboutThis().IsMatch(text) || Misstatement().IsMatch(text);

    // What this article is called by itself.
    private const string This = @"(?:this|the|an?|our) (?:(?:earlier|previous|prior|original|first|initial|above|published|online|print|older|former) )*(?:article|story|post|report|piece|column|version|headline|dispatch|news release|press release|item|caption|graphic|chart|text|feature|blog post|edition)";

    [GeneratedRegex(@"\A\W*(?:(?<retraction>retraction|retracted|withdrawn)|(?<update>updates?|updated)|(?<correction>corrections?|corrected|clarifications?|clarified|errat(?:um|a)|corrigend(?:um|a)|correction and clarification|corrections? & clarifications?))(?:\s*(?:notice|note))?(?:\W+(?:(?:on|of)\W+)?(?:(?:\d{1,2}\W+)?(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?(?:\W+\d{1,2})?(?:\W+\d{4})?|\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./]\d{2,4})[^a-z]{0,12}(?:[ap]\.?m\.?)?[^a-z]{0,4}(?:[a-z]{2,4})?)?\W*\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    [GeneratedRegex(
        @"\A\W*(?:retraction(?: notice)?|retracted)\s*(?:\([^)]{1,40}\)\s*)?[:—–]\s|\A\W*(?:editor['’]?s?['’]? note|note (?:to|for) readers)\b.{0,300}\b(?:retract(?:ed|s|ing)|withdr(?:awn|ew|awing))\b"
        + "|" + This + @" (?:has been|was|is being|is) (?:fully |formally |officially )?(?:retracted|withdrawn|taken down|removed)\b|\b(?:we|the (?:editors?|publisher|journal|newspaper)) (?:have |has )?(?:retract(?:ed|s|ing)?|(?:are|is) retracting) (?:this|the) (?:article|story|post|report|piece|paper)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Retracted();

    [GeneratedRegex(
        @"\A\W*(?:corrections?|correction notice|corrected|clarifications?|errat(?:um|a)|corrigend(?:um|a))\s*(?:\([^)]{1,40}\)|,? (?:on |of )?(?:[a-z]{3,9}\.? \d{1,2}|\d{1,2} [a-z]{3,9})(?:,? \d{4})?(?:,? \d{1,2}:\d\d[^:]{0,12})?|\d{4}-\d\d-\d\d|#\d+)?\s*[:—–]\s*(?=\S)"
        + @"|\A\W*(?:editor['’]?s?['’]? note|note (?:to|for) readers)\b.{0,300}\b(?:correct(?:ed|s|ion)|clarif(?:y|ied|ies)|misstated|misidentified|amended|in error|an error|incorrectly|inaccurate)\b"
        + "|" + This + @"[^.]{0,80}? (?:(?:incorrectly|erroneously|mistakenly|wrongly|inaccurately|misleadingly) |misstat|misidentif|misspell|misspelt|misquot|mischaracteri[sz]|misattribut|misreport|misrepresent|misnam|contained (?:an? )?(?:incorrect|error|inaccura|mistake|wrong)|omitted|gave (?:an? |the )?(?:incorrect|wrong))"
        + "|" + This + @" (?:has been|was|is) (?:updated and )?(?:corrected|amended|clarified)\b|" + This + @" (?:has been|was) (?:updated|changed|edited|revised) to (?:correct|fix|clarify|reflect that|remove)\b|\bwe (?:have )?(?:corrected|regret) the (?:error|mistake|story|article)\b|\bthe error has been corrected\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Corrected();

    [GeneratedRegex(
        @"\A\W*updated?\s*(?:\([^)]{1,60}\)\s*[:—–]?\s*\S|,? (?:on |at )?(?:\d{1,2}:\d\d[^:]{0,14}|[a-z]{3,9}\.? \d{1,2}|\d{1,2} [a-z]{3,9}\.?)(?:,? \d{4})?(?:,? (?:at )?\d{1,2}(?::\d\d)?[^:]{0,12})?\s*[:—–]\s*\S|\s*(?:\d{4}-\d\d-\d\d|#?\d{1,2})?\s*[:—–]\s*\S)"
        + "|" + This + @" (?:has been|was|is being) (?:(?:since|subsequently) )?(?:updated|revised|amended)\b|\A\W*(?:editor['’]?s?['’]? note)\b.{0,200}\b(?:updated|revised)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Updated();

    [GeneratedRegex(@"\b" + This + @"\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AboutThis();

    [GeneratedRegex(@"\bmisst|\bmisid|\bmissp|\bincorrect|\berroneous|\bmistaken|\bwrong|\binaccura|\berror\b|\bcorrect(?:ed|ion)\b|\bshould (?:have|read)\b|\bnot \$?\d", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Misstatement();
}
