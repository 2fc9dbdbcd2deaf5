using System.Text.RegularExpressions;

namespace ComputeIntel.Deals.Origins;

/// <summary>
/// Finds in English text the words that say who said it. What they can be stands in one table below; the examples in
/// <c>Specs/attribution.md</c> hold it.
/// </summary>
public static class AttributionPhrases
{
    // A word of a name has a capital somewhere (xAI) and may end in a period only as an initial or abbreviation does.
    private const string Word = @"[\p{L}\p{N}&’'-]*\p{Lu}[\p{L}\p{N}&’'-]*(?:\.[\p{L}\p{N}]+)*";
    private const string Name = $@"{Word}(?: (?:of |the |and |for |& )?{Word}){{0,5}}";
    private const string Saying = "said|says|announced|confirmed|disclosed|stated|wrote|writes|added|revealed|acknowledged";
    private const string Filed =
        @"(?<document>S-1(?:/A)?|F-1|10-[KQ]|8-K|prospectus|registration statement|(?:regulatory |securities |court |SEC |IPO )?filings?|court documents?|public records?|property records?|deeds?|permit application|permits?)";

    /// <summary>The table: what a phrase looks like, what it speaks of, and where the name stands.</summary>
    private static readonly Phrase[] Table =
    [
        new(PhraseSource.Filing, $@"\b(?i:according to|citing|cites|cited|per|shown in|shows in|disclosed in|described in|detailed in|stated in|said in|wrote in|revealed in|based on) (?:(?<name>{Name})[’']s |(?i:the|its|their|an?) )?(?i:(?:amended|updated|new|recent|latest|public|preliminary|company[’']s) ){{0,2}}(?:(?<name>{Name}) )?(?i:{Filed})\b"),
        new(PhraseSource.Filing, $@"\b(?:(?<name>{Name})[’']s|(?i:the|its|their|an?)) (?i:(?:amended|updated|new|recent|latest|public) )?(?i:{Filed}) (?:(?:also|first) )?(?:{Saying}|shows?|showed|lists?|listed|puts|describes?|described|gives?)\b"),
        new(PhraseSource.Filing, @"\b(?i:(?:filed with|filing with|told|disclosed to)) the (?:SEC|Securities and Exchange Commission)\b"),
        new(PhraseSource.Publisher, $@"\b(?i:reported|revealed|published|broken)(?: (?i:earlier|first|originally|previously))?(?: (?:on )?\p{{Lu}}\p{{Ll}}+day)? (?i:by|in) (?:the )?(?<name>{Name})"),
        new(PhraseSource.Publisher, $@"\b(?i:told|spoke to|speaking to|interview with|a statement to|in an email to) (?:the )?(?<name>{Name})"),
        new(PhraseSource.Publisher, $@"\b(?i:via|hat tip to|h/t) (?<name>{Name})"),
        new(PhraseSource.Publisher, $@"(?<name>{Name}) (?i:(?:(?:has|had|first|previously|earlier|also) ){{0,2}}reported)\b"),
        new(PhraseSource.Anyone, $@"\b(?i:according to|citing|cites|cited by|as per)(?: (?:an?|the))?(?: (?i:report|story|analysis|post|release|press release|blog post|statement|announcement) (?i:by|in|from|of))? (?<name>{Name})"),
        new(PhraseSource.Party, $@"(?<name>{Name}) (?i:(?:has |had |also |later |then )?(?:{Saying})) (?i:in|by) (?i:an?|its|the) (?:[\p{{Ll}}-]+ )?(?i:statement|blog post|post|press release|release|announcement)\b"),
        new(PhraseSource.Party, @"\b(?i:in|by) (?i:an?|its) (?:(?i:joint|written|company|emailed) )?(?i:statement|blog post|press release|announcement)\b", NameIsBefore: true),
        new(PhraseSource.Party, $@"\b(?i:the (?:company|firm|startup|lab)) (?i:(?:has |had |also |later )?(?:{Saying}))\b", NameIsBefore: true),
        new(PhraseSource.Anyone, $@"(?<name>{Name}) (?i:(?:has |had |also |later |then )?(?:{Saying}))\b"),
    ];

    private static readonly Regex AnyName = new(Name, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    /// <summary>Every phrase in the text, in the order of the table; words that two lines of it match are told once, as the first has it.</summary>
    public static IReadOnlyList<AttributionPhrase> In(string text)
    {
        var found = new List<(Match Match, AttributionPhrase Phrase)>();
        foreach (var phrase in Table)
        {
            foreach (var match in phrase.Looks.Matches(text).Where(m => !found.Exists(f => f.Match.Index < m.Index + m.Length && m.Index < f.Match.Index + f.Match.Length)))
            {
                var document = match.Groups["document"] is { Success: true } filed ? filed.Value : null;
                found.Add((match, new(match.Value.Trim(), phrase.Source, NamesIn(phrase, match, text), document)));
            }
        }

        return [.. found.Select(f => f.Phrase)];
    }

    /// <summary>A name may have taken in words beside it ("On Tuesday Reuters", "Reuters Tuesday"), or left its article behind: what it may be instead comes after the whole.</summary>
    private static IReadOnlyList<string> NamesIn(Phrase phrase, Match match, string text)
    {
        if (phrase.NameIsBefore)
        {
            return [.. AnyName.Matches(text[..match.Index]).Reverse().SelectMany(m => PartsOf(m.Value)).Distinct()];
        }

        return match.Groups["name"] is { Success: true } name ? [.. PartsOf(name.Value), $"The {name.Value}"] : [];
    }

    private static IEnumerable<string> PartsOf(string name)
    {
        var words = name.Split(' ');
        return
            from length in Enumerable.Range(1, words.Length).Reverse()
            from start in Enumerable.Range(0, words.Length - length + 1)
            select WithoutGenitive(string.Join(' ', words[start..(start + length)]));
    }

    private static string WithoutGenitive(string name) => name.EndsWith("’s", StringComparison.Ordinal) || name.EndsWith("'s", StringComparison.Ordinal) ? name[..^2] : name;

    private sealed record Phrase(PhraseSource Source, string Pattern, bool NameIsBefore = false)
    {
        // Without backtracking no text, however made, takes longer than it is long.
        public Regex Looks { get; } = new(Pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
    }
}
