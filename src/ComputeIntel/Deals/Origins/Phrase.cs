using System.Text.RegularExpressions;

namespace ComputeIntel.Deals.Origins;

/// <summary>
/// One line of <see cref="PhraseTable"/>. It is written as the words stand, with <c>{name}</c> where the name does
/// (<c>{owner}</c> where it owns what follows: “Bloomberg’s report”), <c>(a|b)</c> for what may stand in one place,
/// <c>?</c> after what may be missing, and at its end <c>!(…)</c> for what must not follow.
/// </summary>
internal sealed class Phrase
{
    private const string Slot = "{name}";

    private const string OwnerSlot = "{owner}";

    // Not NonBacktracking: its tables take a megabyte a line. Every repetition has a bound instead, so that a made text takes no longer than it is long.
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private readonly Regex? _lead;
    private readonly Regex? _not;

    /// <param name="source">What the words speak of.</param>
    /// <param name="line">As above.</param>
    /// <param name="isSpaced">Whether the language puts spaces between words.</param>
    public Phrase(PhraseSource source, string line, bool isSpaced)
    {
        HasOwner = source is PhraseSource.Filing or PhraseSource.Party || line.Contains(OwnerSlot, StringComparison.Ordinal);
        var parts = line.Replace(OwnerSlot, Slot, StringComparison.Ordinal).Split(" !");
        var sides = parts[0].Split(Slot);
        (Source, HasName, IsNameFirst) = (source, sides.Length == 2, sides.Length == 2 && sides[1].Length > 0);
        var edge = isSpaced ? @"\b" : "";
        var lastEdge = parts[0].EndsWith('}') ? "" : edge;
        Looks = new(IsNameFirst ? $"{Pattern(sides[1])}{lastEdge}" : $"{edge}{Pattern(sides[0])}{lastEdge}", Options);
        _lead = IsNameFirst && sides[0].Length > 0 ? new($"(?:^|{(isSpaced ? @"\W" : "")})(?<lead>{Pattern(sides[0])})$", Options) : null;
        _not = parts.Length == 2 ? new($@"^\s*{Pattern(parts[1])}{edge}", Options) : null;
    }

    public PhraseSource Source { get; }

    public bool HasName { get; }

    /// <summary>Whether the words that are looked for follow the name.</summary>
    public bool IsNameFirst { get; }

    /// <summary>Whether a name before the words is the owner of what they speak of.</summary>
    public bool HasOwner { get; }

    /// <summary>The words beside the name.</summary>
    public Regex Looks { get; }

    /// <summary>How long the words are that the line wants before the name; null where others stand there.</summary>
    public int? LeadIn(string before) => _lead is null ? 0 : _lead.Match(before) is { Success: true } lead ? lead.Groups["lead"].Length : null;

    public bool MayBeFollowedBy(string after) => _not?.IsMatch(after) != true;

    private static string Pattern(string words) =>
        words.Replace(")*", "){0,4}").Replace(")+", "){1,4}").Replace("]+", "]{1,40}").Replace("(", "(?:").Replace("(?:?<", "(?<").Replace(" ", @"\s{1,3}");
}
