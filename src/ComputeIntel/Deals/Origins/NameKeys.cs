using ComputeIntel.Articles;

namespace ComputeIntel.Deals.Origins;

/// <summary>What publishers and people are called where they are named as a source, folded: reporters shorten.</summary>
internal static class NameKeys
{
    private static readonly string[] Beginnings = ["the ", "der ", "die ", "das ", "le ", "la ", "les ", "el ", "il ", "o ", "a ", "het ", "de "];

    private static readonly string[] Endings = [" news", ".com", " magazine", " newspaper", " agency"];

    /// <summary>A name as it is looked up by: "The Wall Street Journal" and "Wall Street Journal" are one.</summary>
    public static string Of(string name)
    {
        var key = PlainText.NameKey(name);
        return Array.Find(Beginnings, b => key.StartsWith(b, StringComparison.Ordinal) && key.Length > b.Length + 1) is { } beginning ? key[beginning.Length..] : key;
    }

    /// <summary>A publisher's name, without "News", by its initials ("WSJ", "FT"), and by its domains ("wsj.com").</summary>
    public static IEnumerable<string> Of(Publisher publisher)
    {
        var key = Of(publisher.Name);
        var words = key.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var initials = words.Length > 1 && words.All(w => char.IsLetter(w[0])) ? string.Concat(words.Select(w => w[0])) : key;
        var shortened = Array.Find(Endings, e => key.EndsWith(e, StringComparison.Ordinal)) is { } ending ? key[..^ending.Length] : key;
        return publisher.Domains.SelectMany(d => new[] { d, d.Split('.')[0] }).Append(key).Append(initials).Append(shortened).Distinct();
    }

    /// <summary>The full name and the last: "Musk said".</summary>
    public static IEnumerable<string> OfPerson(string name)
    {
        var key = PlainText.NameKey(name);
        return new[] { key, key[(key.LastIndexOf(' ') + 1)..] }.Distinct();
    }
}
