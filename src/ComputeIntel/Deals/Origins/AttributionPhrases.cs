using System.Text.RegularExpressions;

namespace ComputeIntel.Deals.Origins;

/// <summary>
/// Finds in a text, whatever language of <see cref="PhraseTable"/> it is in, the words that say who said it. What is denied
/// ("has not said", "contrary to what … reported") or left open ("whether … said") is not found.
/// </summary>
public static partial class AttributionPhrases
{
    /// <summary>What stands further on in one paragraph is not read.</summary>
    private const int MostRead = 20_000;

    /// <summary>As far as words go that belong together.</summary>
    private const int Nearby = 120;

    /// <summary>Every phrase in the text, in its order.</summary>
    public static IReadOnlyList<AttributionPhrase> In(string text)
    {
        text = text.Length > MostRead ? text[..MostRead] : text;
        var reader = new NameReader(text);
        var found = new List<Found>();
        foreach (var phrase in PhraseTable.Lines.Where(l => l.Language.MayBeIn(reader)).Select(l => l.Phrase))
        {
            foreach (Match match in phrase.Looks.Matches(text))
            {
                if (Read(phrase, match, text, reader) is { } read && !IsDenied(text, read) && !found.Exists(read.SaysTheSameAs))
                {
                    found.Add(read);
                }
            }
        }

        return [.. found.OrderBy(f => f.Start).ThenBy(f => f.End).Select(f => new AttributionPhrase(text[f.Start..f.End].Trim(), f.Source, f.Names, f.Document))];
    }

    private static Found? Read(Phrase phrase, Match match, string text, NameReader reader)
    {
        var (start, end) = (match.Index, match.Index + match.Length);
        var (filed, held) = (match.Groups["document"], match.Groups["record"]);
        var (source, document) = held.Success ? (PhraseSource.Record, held.Value) : (phrase.Source, filed.Success ? filed.Value : null);
        Range? name = null;
        if (phrase.IsNameFirst)
        {
            if (reader.StartsBefore(start).Select(s => (Name: s, Lead: phrase.LeadIn(text[Math.Max(0, s - Nearby)..s]))).FirstOrDefault(s => s.Lead is not null) is not { Lead: { } lead, Name: var from })
            {
                return null;
            }

            (name, start) = (from..start, from - lead);
        }
        else if (phrase.HasName)
        {
            if (reader.After(end) is not { } named)
            {
                return null;
            }

            (name, end) = (named.Start..named.End, named.End);
        }

        if (!phrase.MayBeFollowedBy(text[end..Math.Min(text.Length, end + Nearby)]))
        {
            return null;
        }

        return new(source, start, end, match.Index..(match.Index + match.Length), name, NamesOf(phrase, name, start, text, reader), document);
    }

    private static IReadOnlyList<string> NamesOf(Phrase phrase, Range? name, int start, string text, NameReader reader) => (phrase.Source, name) switch
    {
        (PhraseSource.UnnamedPeople, _) => [],
        (_, { } read) => [.. NameReader.NamesIn(text[read], isOwner: !phrase.IsNameFirst || phrase.HasOwner)],
        (PhraseSource.Party, _) => reader.NearestBefore(start),
        _ => [],
    };

    private static bool IsDenied(string text, Found found) =>
        IsDeniedBefore(text[Math.Max(0, found.Start - Nearby)..found.Start]) || (found.Source != PhraseSource.UnnamedPeople && DenialWithin().IsMatch(text[found.Start..found.End]));

    /// <summary>Whether what is said there is denied, left open ("unclear what …"), or only the condition of something ("if …", "should …").</summary>
    private static bool IsDeniedBefore(string before) => DenialBefore().IsMatch(before) || Nobody().IsMatch(before) || Question().IsMatch(before) || Condition().IsMatch(before);

    // Up to two words may stand between; a comma ends what is denied.
    [GeneratedRegex(@"(?:(?:^|[^\p{L}])(?:not|never|nor|neither|no|none of|nobody|without|contrary to|unlike|whether|if|unless|den(?:y|ies|ied|ying)|disput(?:es?|ed|ing)|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|refut(?:es?|ed|ing)|contradict(?:s|ed|ing)?|nicht|ob|falls|dementiert?e?|keine?[rnms]?|ohne|entgegen|sans|aucune?|contrairement à|ni|sin|nunca|ningún|contra lo que|non|senza|nessun[ao]?|contrariamente a|não|nem|sem|ao contrário d[oae]|niet|geen|zonder|anders dan)|n[’']t)(?:\s+[\p{L}’'-]+){0,2}\s*$|(?:没有|沒有|并未|並未|不是|如果|假如|倘若|一旦|是否)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DenialBefore();

    [GeneratedRegex(@"(?:^|[^\p{L}])(?:nobody|no one|niemand|personne|nadie|nessuno|ninguém)(?:\s+[\p{L}’'-]+){0,6}\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Nobody();

    [GeneratedRegex(@"(?:^|[^\p{L}])(?:unclear|unknown|clear|known|asked|asking|wondered|wondering|unsure|say|unklar|offen|bekannt|frage|clair|claro|chiaro|duidelijk)(?:\s+[\p{L}’'-]+){0,2},?\s+(?:what|how|why|when|where|who|how much|how many|was|wie|warum|wann|ce que|ce qu[’']|comment|combien|qué|cuánto|cuándo|cosa|quanto|o que|wat|hoe|wanneer|of)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Question();

    // Where a clause begins; "si" and "als" mean other things elsewhere.
    [GeneratedRegex(@"(?:^|[,.;:!?][”""’)]*\s+)(?:had|should|wenn|sollten?|si|se|caso|als|indien)\s+(?:(?:the|die|der|das|le|la|el|los|il|a|o|de|het)\s+)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Condition();

    [GeneratedRegex(@"(?:^|[^\p{L}])(?:not|never|declin\w+|refus\w+|nicht|n[’'](?:a|ont) pas)(?:[^\p{L}]|$)|n[’']t(?:[^\p{L}]|$)|没有|沒有|并未|並未|如果|假如|倘若|是否", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DenialWithin();

    /// <param name="Words">The words of the table, without the name.</param>
    private sealed record Found(PhraseSource Source, int Start, int End, Range Words, Range? Name, IReadOnlyList<string> Names, string? Document)
    {
        /// <summary>One name is read once, and so are the same words, unless they have a name on either side ("Anthropic told Reuters").</summary>
        public bool SaysTheSameAs(Found earlier) =>
            (Name is { } name && earlier.Name is { } other && Overlap(name, other))
            || (Overlap(Words, earlier.Words) && !(Name is not null && earlier.Name is not null))
            || (Name is { } own && Overlap(own, earlier.Words))
            || (Name is null && earlier.Name is null && Source == earlier.Source && Document == earlier.Document && Names.SequenceEqual(earlier.Names));

        private static bool Overlap(Range one, Range other) => one.Start.Value < other.End.Value && other.Start.Value < one.End.Value;
    }
}
