using System.Text.RegularExpressions;

namespace ComputeIntel.Deals.Origins;

/// <summary>Reads the names in a text: words with a capital, beside each other; in scripts without capitals, what stands between two other signs.</summary>
internal sealed partial class NameReader
{
    private const int MostWords = 6;

    private const int MostBesides = 100;

    // Longer names there are none in scripts that write no spaces.
    private const int MostSigns = 20;

    /// <summary>Words that begin a sentence with a capital, and no name.</summary>
    private static readonly HashSet<string> Beginnings =
    [
        "A", "An", "As", "At", "But", "And", "By", "In", "On", "It", "He", "She", "They", "We", "I", "You", "No", "Its", "That", "This", "When", "While", "What", "Who", "If", "Had", "Whether", "Unless", "Neither", "Nor", "So", "Earlier", "Later", "Separately",
        "Should", "According", "Per", "Citing", "Wenn", "Sollte", "Sollten", "Falls", "Ob", "Laut", "Nach", "Si", "Se", "Caso", "Als", "Indien", "Selon", "Según", "Secondo", "Segundo", "Conforme", "Volgens", "Das", "Dies", "Er", "Sie", "Es", "Wie", "Wir", "Im", "Am", "Il", "Elle", "On", "Ils", "Comme", "Lo", "Como", "Esto", "Come", "Isso", "Dat", "Dit", "Hij", "Zij",
    ];

    /// <summary>These begin names too: "The Information", "Le Monde".</summary>
    private static readonly HashSet<string> Articles = ["The", "Der", "Die", "Das", "Ein", "Eine", "Le", "La", "Les", "Un", "Une", "El", "Los", "Las", "Una", "Gli", "O", "Os", "Het", "De", "Een"];

    // Whom "the company" means was named not long before.
    private const int MostBefore = 20;

    private readonly string _text;
    private readonly List<Match> _words;
    private readonly Dictionary<int, int> _byStart;
    private readonly Dictionary<int, int> _byEnd;

    public NameReader(string text)
    {
        (_text, _words) = (text, Word().Matches(text).ToList());
        (HasSigns, HasKana) = (text.Any(IsSign), text.Any(c => c is >= '\u3041' and <= '\u30fa'));
        _byStart = Enumerable.Range(0, _words.Count).ToDictionary(i => _words[i].Index);
        _byEnd = Enumerable.Range(0, _words.Count).ToDictionary(i => _words[i].Index + _words[i].Length);
    }

    /// <summary>Whether it is written, in part, in a script that puts no spaces between words.</summary>
    public bool HasSigns { get; }

    public bool HasKana { get; }

    /// <summary>Where the name may begin that ends there, the longest first; empty where none does.</summary>
    public IReadOnlyList<int> StartsBefore(int end)
    {
        if (!_byEnd.TryGetValue(end, out var at))
        {
            var sign = end;
            while (sign > 0 && end - sign < MostSigns && IsSign(_text[sign - 1]))
            {
                sign--;
            }

            return [.. Enumerable.Range(sign, end - sign)];
        }

        var first = FirstOf(at);
        return first == at && IsNoName(at) ? [] : [.. _words[first..(at + 1)].Select(w => w.Index)];
    }

    /// <summary>The name that begins there, or after an article; null where none does.</summary>
    public (int Start, int End)? After(int start)
    {
        start += Article().Match(_text[start..Math.Min(_text.Length, start + MostBesides)]).Length;
        if (_byStart.TryGetValue(start, out var at))
        {
            var last = at;
            for (; last - at + 1 < MostWords && last + 1 < _words.Count && IsJoined(_words[last], _words[last + 1]); last++)
            {
            }

            return last == at && IsNoName(at) ? null : (start, _words[last].Index + _words[last].Length);
        }

        var sign = start;
        while (sign < _text.Length && sign - start < MostSigns && IsSign(_text[sign]))
        {
            sign++;
        }

        return sign == start ? null : (start, sign);
    }

    /// <summary>The names before, the nearest first.</summary>
    public IReadOnlyList<string> NearestBefore(int end)
    {
        var names = new List<string>();
        var at = _words.FindLastIndex(w => w.Index + w.Length <= end);
        for (var read = 0; at >= 0 && read < MostBefore; read++)
        {
            var first = FirstOf(at);
            if (first < at || !IsNoName(at))
            {
                names.AddRange(NamesIn(_text[_words[first].Index..(_words[at].Index + _words[at].Length)]));
            }

            at = first - 1;
        }

        return [.. names.Distinct()];
    }

    /// <summary>What the words may name: a name may have taken in words beside it ("On Tuesday Reuters"), so that its parts come after the whole.</summary>
    /// <param name="words">The words.</param>
    /// <param name="isOwner">Whether an "’s" at their end is none of the name’s ("SpaceX’s filing"). Who reports has one only as "Barron’s" does; "Anthropic’s reported price" is no report of theirs.</param>
    public static IEnumerable<string> NamesIn(string words, bool isOwner = true)
    {
        if (words.Any(IsSign))
        {
            // Where no spaces are written, the sentence may go on at either end.
            return Enumerable.Range(0, words.Length).Select(i => words[i..]).Concat(Enumerable.Range(1, words.Length - 1).Select(i => words[..^i]))
                .SelectMany(n => new[] { n, Honorific().Replace(n, "") }).Where(n => n.Length > 1).Distinct();
        }

        var parts = words.Split(' ');
        return
            from length in Enumerable.Range(1, parts.Length).Reverse()
            from start in Enumerable.Range(0, parts.Length - length + 1)
            let name = string.Join(' ', parts[start..(start + length)])
            from alternative in length == 1 && Office().Match(name) is { Success: true } office ? [name, name[..office.Index]] : new[] { name }
            select isOwner || start + length < parts.Length ? Genitive().Replace(alternative, "") : alternative;
    }

    /// <summary>Those that a name joins: "OpenAI and Oracle" are two, where they are not one.</summary>
    public static IReadOnlyList<string> TogetherIn(string name) => Conjunction().Split(name);

    private int FirstOf(int last)
    {
        var first = last;
        while (first > 0 && last - first + 1 < MostWords && IsJoined(_words[first - 1], _words[first]))
        {
            first--;
        }

        while (first < last && Beginnings.Contains(_words[first].Value))
        {
            first++;
        }

        return first;
    }

    private bool IsNoName(int at) => Beginnings.Contains(_words[at].Value) || Articles.Contains(_words[at].Value);

    private bool IsJoined(Match one, Match next) => Joint().IsMatch(_text[(one.Index + one.Length)..next.Index]);

    private static bool IsSign(char c) => char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.OtherLetter || c is 'ー' or '・';

    // A word of a name has a capital somewhere (xAI) and may end in a period only as an initial or abbreviation does.
    [GeneratedRegex(@"[\p{Ll}\p{N}&-]*\p{Lu}[\p{Ll}\p{Lu}\p{N}&’'-]*(?:\.[\p{Ll}\p{Lu}\p{N}]+)*", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(@"^[ \u00a0](?:(?:of|the|and|for|&|de|du|des|del|della|di|da|do|van|von|der|et|y|e|und|en|\d{1,3}) ){0,2}$", RegexOptions.CultureInvariant)]
    private static partial Regex Joint();

    [GeneratedRegex(@"^(?:(?:the|an?|der|die|das|dem|den|des|le|la|les|el|los|las|il|lo|gli|i|o|os|as|het|de|een|news|agency|newspaper|network|website|magazine|daily|wire|service|site|Nachrichtenagentur|Agentur|Zeitung|Wirtschaftszeitung|agence|agencia|agenzia|agência|journal|quotidien|diario|periódico|quotidiano|giornale|jornal|krant|persbureau|zakenkrant)\s+|[ldLD][’']){0,4}@?", RegexOptions.CultureInvariant)]
    private static partial Regex Article();

    [GeneratedRegex(" (?:and|und|et|y|e|en) ", RegexOptions.CultureInvariant)]
    private static partial Regex Conjunction();

    // "OpenAI-Chef Sam Altman", "Oracle-woordvoerder".
    [GeneratedRegex("-(?:Chefin|Chef|Finanzchefin|Finanzchef|Sprecherin|Sprecher|Gründer|Manager|CEO|topman|topvrouw|woordvoerder|woordvoerster|baas)$", RegexOptions.CultureInvariant)]
    private static partial Regex Office();

    [GeneratedRegex("[’']s?$", RegexOptions.CultureInvariant)]
    private static partial Regex Genitive();

    [GeneratedRegex("(?:氏|社|通信|紙|さん|公司|集团|集團|网|報道|报道)$", RegexOptions.CultureInvariant)]
    private static partial Regex Honorific();
}
