namespace ComputeIntel.Parties;

/// <summary>
/// Finds names that are near but not the same, so that a person is asked whether they mean one party. It only asks:
/// nothing is ever folded together for being near.
/// </summary>
public static class NearNames
{
    // What a company's name ends in says nothing about which company it is.
    private static readonly HashSet<string> LegalForms = ["inc", "incorporated", "corp", "corporation", "co", "company", "ltd", "limited", "llc", "llp", "lp", "plc", "pbc", "ag", "gmbh", "sa", "se", "nv", "bv", "ab", "oy", "kk", "pte"];

    // Nor does what a site is say which one it is.
    private static readonly HashSet<string> KindsOfSite = ["cluster", "supercluster", "supercomputer", "supercomputing", "computer", "computing", "compute", "data", "center", "centre", "datacenter", "datacentre", "campus", "site", "facility", "complex", "park", "plant", "building", "hall", "the", "s"];

    // "Hall B" is not asked about because of "Site B".
    private const int ShortestName = 3;

    private static readonly Dictionary<string, string> Numerals = new()
    {
        ["one"] = "1", ["two"] = "2", ["three"] = "3", ["four"] = "4", ["five"] = "5", ["six"] = "6", ["seven"] = "7", ["eight"] = "8", ["nine"] = "9", ["ten"] = "10",
        ["i"] = "1", ["ii"] = "2", ["iii"] = "3", ["iv"] = "4", ["v"] = "5", ["vi"] = "6", ["vii"] = "7", ["viii"] = "8", ["ix"] = "9",
    };

    /// <summary>How two names are near; null where they are not, or are the same name.</summary>
    public static Nearness? Between(string one, string other)
    {
        if (PlainText.NameKey(one) == PlainText.NameKey(other))
        {
            return null;
        }

        var (first, second) = (WordsOf(one), WordsOf(other));
        if (first.Count == 0 || second.Count == 0)
        {
            return null;
        }

        if (Letters(one).Equals(Letters(other), StringComparison.OrdinalIgnoreCase))
        {
            return Nearness.Writing;
        }

        var (firstStem, secondStem) = (first.Where(w => !IsNumber(w)).ToList(), second.Where(w => !IsNumber(w)).ToList());
        if (firstStem.Count > 0 && (firstStem.SequenceEqual(secondStem) || HasItsName(firstStem, secondStem) || HasItsName(secondStem, firstStem)))
        {
            var (firstNumbers, secondNumbers) = (first.Where(IsNumber).ToList(), second.Where(IsNumber).ToList());
            return firstNumbers.SequenceEqual(secondNumbers) ? (firstStem.SequenceEqual(secondStem) ? Nearness.Writing : Nearness.Part)
                : firstNumbers.Count > 0 && secondNumbers.Count > 0 ? Nearness.Numeral
                : Nearness.Part;
        }

        return IsPart(first, second) || IsPart(second, first) ? Nearness.Part
            : IsInitials(one, second) || IsInitials(other, first) ? Nearness.Initials
            : IsMisspelt(string.Concat(first), string.Concat(second)) ? Nearness.Spelling
            : null;
    }

    /// <summary>How near two parties are by any of their names: the surest of the reasons, but for the number where the names that they go by, the first of each, differ in that.</summary>
    public static Nearness? Between(IReadOnlyCollection<string> names, IReadOnlyCollection<string> others) => Between(names.First(), others.First()) is Nearness.Numeral
        ? Nearness.Numeral
        : names.SelectMany(one => others.Select(other => Between(one, other))).Min();

    /// <summary>A number in digits, where the word is one or a Roman numeral; else the word.</summary>
    internal static string InDigits(string word) => Numerals.GetValueOrDefault(word, word);

    /// <summary>Lower-case runs of letters and of digits; numerals as digits, legal forms left out where something else is there.</summary>
    private static List<string> WordsOf(string name)
    {
        var words = new List<string>();
        var key = PlainText.NameKey(name);
        for (var at = 0; at < key.Length;)
        {
            var end = at;
            while (end < key.Length && char.IsLetterOrDigit(key[end]) && char.IsDigit(key[end]) == char.IsDigit(key[at]))
            {
                end++;
            }

            if (end > at)
            {
                words.Add(words.Count > 0 ? InDigits(key[at..end]) : key[at..end]);
            }

            at = Math.Max(end, at + 1);
        }

        var telling = words.Where(w => !LegalForms.Contains(w)).ToList();
        return telling.Count > 0 ? telling : words;
    }

    private static string Letters(string name) => string.Concat(name.Where(char.IsLetterOrDigit));

    private static bool IsNumber(string word) => word.All(char.IsDigit);

    /// <summary>The "Colossus" of "Colossus supercomputer" in "xAI's Colossus cluster": whatever the one is called beside what it is.</summary>
    private static bool HasItsName(List<string> words, List<string> name)
    {
        var telling = name.Where(w => !KindsOfSite.Contains(w)).ToList();
        return telling.Sum(w => w.Length) >= ShortestName && telling.TrueForAll(words.Contains);
    }

    /// <summary>"Colossus" in "Colossus 1", "SpaceX" in "SpaceXAI": all of its words, or the name itself at an end of the other written as one.</summary>
    private static bool IsPart(List<string> part, List<string> whole)
    {
        var (small, large) = (string.Concat(part), string.Concat(whole));
        return small.Length >= ShortestName && small.Length < large.Length
            && (part.All(whole.Contains) || (part.Count == 1 && (large.StartsWith(small, StringComparison.Ordinal) || large.EndsWith(small, StringComparison.Ordinal))));
    }

    /// <summary>"AWS" for "Amazon Web Services".</summary>
    private static bool IsInitials(string name, List<string> words) =>
        words.Count >= 2 && Letters(name) is { Length: >= 2 } letters && !letters.Any(char.IsLower)
        && letters.Equals(string.Concat(words.Select(w => w[0])), StringComparison.OrdinalIgnoreCase);

    /// <summary>One letter in five amiss at most, digits never: a name with another number means another thing.</summary>
    private static bool IsMisspelt(string one, string other)
    {
        var allowed = Math.Min(2, Math.Min(one.Length, other.Length) / 5);
        return allowed > 0 && Math.Abs(one.Length - other.Length) <= allowed
            && one.Where(char.IsDigit).SequenceEqual(other.Where(char.IsDigit))
            && Distance(one, other) <= allowed;
    }

    /// <summary>Insertions, deletions, substitutions and swaps of neighbours from one to the other (Damerau–Levenshtein, optimal string alignment).</summary>
    private static int Distance(string one, string other)
    {
        var cost = new int[one.Length + 1, other.Length + 1];
        for (var i = 0; i <= one.Length; i++)
        {
            for (var j = 0; j <= other.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    cost[i, j] = i + j;
                    continue;
                }

                cost[i, j] = Math.Min(Math.Min(cost[i - 1, j], cost[i, j - 1]) + 1, cost[i - 1, j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                {
                    cost[i, j] = Math.Min(cost[i, j], cost[i - 2, j - 2] + 1);
                }
            }
        }

        return cost[one.Length, other.Length];
    }
}

/// <summary>In what way two names are near, the surest first.</summary>
public enum Nearness
{
    /// <summary>The same but for how it is written: "Colossus II" and "Colossus 2", "Anthropic" and "Anthropic, PBC".</summary>
    Writing,

    /// <summary>One is a part of the other: "Colossus" and "Colossus 1", "xAI's Colossus cluster" and "Colossus 1".</summary>
    Part,

    /// <summary>One is the other's initials.</summary>
    Initials,

    /// <summary>A letter or two apart.</summary>
    Spelling,

    /// <summary>The same but for the number, which mostly means two things: "Colossus 1" and "Colossus 2".</summary>
    Numeral,
}
