using System.Text;

namespace ComputeIntel.Articles;

/// <summary>
/// Finds the places of a quotation in a paragraph. Texts are compared after NFC with every run of white space as one
/// space; nothing else is folded, so "300 MW" is never found in "300 mw".
/// </summary>
public static class QuotationFinder
{
    /// <summary>The most starts that a refusal lists.</summary>
    private const int MaxListed = 1000;

    /// <summary>Every place of <paramref name="exact"/>, earliest first, as start and end in code points of the paragraph's text.</summary>
    /// <param name="prefix">Text that must stand right before; null or empty where it does not matter.</param>
    /// <param name="suffix">Text that must stand right after.</param>
    public static List<(int Start, int End)> Places(string paragraph, string exact, string? prefix = null, string? suffix = null)
    {
        var places = new List<(int Start, int End)>();
        var (text, origin) = Fold(paragraph);
        var (sought, before, after) = (PlainText.Folded(exact), PlainText.Folded(prefix ?? ""), PlainText.Folded(suffix ?? ""));
        for (var at = sought.Length == 0 ? -1 : text.IndexOf(sought, StringComparison.Ordinal); at >= 0; at = text.IndexOf(sought, at + 1, StringComparison.Ordinal))
        {
            // Whether a prefix ends in a space depends on where the quotation was cut; white space between does not count.
            var end = at + sought.Length;
            if (!SplitsCharacter(text, at) && !SplitsCharacter(text, end) && text.AsSpan(0, at).TrimEnd(' ').EndsWith(before) && text.AsSpan(end).TrimStart(' ').StartsWith(after))
            {
                places.Add((origin[at], origin[end - 1] + 1));
            }
        }

        return places;
    }

    /// <summary>The one place that a quotation means.</summary>
    /// <param name="start">Where the words begin, in code points; looked at only where they stand there more than once.</param>
    /// <param name="field">The name under which a refusal is reported.</param>
    /// <exception cref="Refusal">422 <c>quotation-not-found</c>; 422 <c>ambiguous-quotation</c> with each place's start.</exception>
    public static Quotation Find(Paragraph paragraph, string? exact, string? prefix, string? suffix, int? start, string field)
    {
        if (exact is null)
        {
            return Quotation.OfWhole(paragraph);
        }

        var places = Places(paragraph.Text, exact, prefix, suffix);
        if (places.Count > 1 && places.Where(p => p.Start == start).ToList() is [var meant])
        {
            places = [meant];
        }

        return places switch
        {
            [] => throw new Refusal("quotation-not-found", 422, "These words do not stand in the paragraph as quoted.")
            {
                Errors = { [field] = ["These words do not stand in the paragraph as quoted."] },
            },
            [var (from, to)] => Quotation.At(paragraph, from, to),
            _ => throw new Refusal("ambiguous-quotation", 422, $"These words stand in the paragraph {places.Count} times; say which is meant by start, prefix or suffix.")
            {
                Errors = { [field] = [$"These words stand in the paragraph {places.Count} times; quote a little more of the text around them."] },
                Details = { ["starts"] = places.Take(MaxListed).Select(p => p.Start).ToArray() },
            },
        };
    }

    private static bool SplitsCharacter(string text, int at) => at > 0 && at < text.Length && char.IsLowSurrogate(text[at]);

    /// <summary>The paragraph's text with white space folded, and for each of its UTF-16 units the code point that it came from.</summary>
    private static (string Text, List<int> Origin) Fold(string paragraph)
    {
        // Paragraphs are stored in NFC, so that normalizing here would move nothing.
        var text = new StringBuilder(paragraph.Length);
        var origin = new List<int>(paragraph.Length);
        var position = -1;
        foreach (var c in paragraph)
        {
            position += char.IsLowSurrogate(c) ? 0 : 1;
            var isSpace = char.IsWhiteSpace(c);
            if (isSpace && text.Length > 0 && text[^1] == ' ')
            {
                continue;
            }

            text.Append(isSpace ? ' ' : c);
            origin.Add(position);
        }

        return (text.ToString(), origin);
    }
}
