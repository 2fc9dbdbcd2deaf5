using System.Text;

namespace ComputeIntel.Articles;

/// <summary>
/// Finds the places of a quotation in a paragraph. Texts are compared after NFC with every run of white space as one
/// space; nothing else is folded, so "300 MW" is never found in "300 mw".
/// </summary>
public static class QuotationFinder
{
    /// <summary>Every place of <paramref name="exact"/>, earliest first, as start and end in code points of the paragraph's text.</summary>
    /// <param name="prefix">Text that must stand right before; null or empty where it does not matter.</param>
    /// <param name="suffix">Text that must stand right after.</param>
    public static List<(int Start, int End)> Places(string paragraph, string exact, string? prefix = null, string? suffix = null)
    {
        var (text, origin) = Fold(paragraph);
        var sought = PlainText.Folded(exact);
        var places = new List<(int Start, int End)>();
        if (sought.Length == 0)
        {
            return places;
        }

        for (var at = text.IndexOf(sought, StringComparison.Ordinal); at >= 0; at = text.IndexOf(sought, at + 1, StringComparison.Ordinal))
        {
            var end = at + sought.Length;
            if (SplitsCharacter(text, at) || SplitsCharacter(text, end)
                || !Follows(text[..at], prefix) || !Precedes(text[end..], suffix))
            {
                continue;
            }

            places.Add((CodePoints.Length(paragraph.AsSpan(0, origin[at])), CodePoints.Length(paragraph.AsSpan(0, origin[end - 1] + 1))));
        }

        return places;
    }

    /// <summary>The one place that a quotation means.</summary>
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
                Details = { ["starts"] = places.Select(p => p.Start).ToArray() },
            },
        };
    }

    private static bool Follows(string before, string? prefix) =>
        string.IsNullOrWhiteSpace(prefix) || Squeezed(before).EndsWith(Squeezed(prefix), StringComparison.Ordinal);

    private static bool Precedes(string after, string? suffix) =>
        string.IsNullOrWhiteSpace(suffix) || Squeezed(after).StartsWith(Squeezed(suffix), StringComparison.Ordinal);

    // Where a prefix ends in a space or not depends on where the quotation was cut; its spaces at the ends do not count.
    private static string Squeezed(string text) => PlainText.Folded(text);

    private static bool SplitsCharacter(string text, int at) => at > 0 && at < text.Length && char.IsLowSurrogate(text[at]);

    /// <summary>The paragraph's text with white space folded, and for each of its UTF-16 units the index it came from.</summary>
    private static (string Text, List<int> Origin) Fold(string paragraph)
    {
        // Paragraphs are stored in NFC, so that normalizing here moves nothing.
        var text = new StringBuilder(paragraph.Length);
        var origin = new List<int>(paragraph.Length);
        for (var i = 0; i < paragraph.Length; i++)
        {
            var isSpace = char.IsWhiteSpace(paragraph[i]);
            if (isSpace && text.Length > 0 && text[^1] == ' ')
            {
                continue;
            }

            text.Append(isSpace ? ' ' : paragraph[i]);
            origin.Add(i);
        }

        return (text.ToString(), origin);
    }
}
