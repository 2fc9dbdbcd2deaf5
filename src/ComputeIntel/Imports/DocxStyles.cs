using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ComputeIntel.Imports;

/// <summary>What a document's paragraph styles mean, those that they are based on included.</summary>
internal sealed partial class DocxStyles(MainDocumentPart main)
{
    private const int MaxChain = 12;

    private readonly Dictionary<string, Style> _styles = main.StyleDefinitionsPart?.Styles?.Elements<Style>().Where(s => s.StyleId?.Value is not null).DistinctBy(s => s.StyleId!.Value).ToDictionary(s => s.StyleId!.Value!) ?? [];

    /// <summary>1 to 6; null where the style makes no heading.</summary>
    public int? HeadingLevel(string? id)
    {
        foreach (var style in Chain(id))
        {
            if (style.StyleParagraphProperties?.OutlineLevel?.Val?.Value is { } outline)
            {
                return outline < 6 ? outline + 1 : null;
            }

            if (Heading().Match(NameOf(style)) is { Success: true } heading)
            {
                return Math.Min(6, heading.Groups["level"].Value[0] - '0');
            }
        }

        // Documents made without Word often name styles that they do not define.
        return id is not null && !_styles.ContainsKey(id) && Heading().Match(id) is { Success: true } named ? Math.Min(6, named.Groups["level"].Value[0] - '0') : null;
    }

    public bool IsTitle(string? id) => id == "Title" || Chain(id).Any(s => NameOf(s).Equals("title", StringComparison.OrdinalIgnoreCase));

    public bool IsQuotation(string? id) => id is "Quote" or "IntenseQuote" || Chain(id).Any(s => NameOf(s) is var name && (name.Equals("quote", StringComparison.OrdinalIgnoreCase) || name.Equals("intense quote", StringComparison.OrdinalIgnoreCase)));

    public NumberingProperties? NumberingOf(string? id) => Chain(id).Select(s => s.StyleParagraphProperties?.NumberingProperties).FirstOrDefault(n => n is not null);

    private IEnumerable<Style> Chain(string? id)
    {
        for (var i = 0; i < MaxChain && id is not null && _styles.TryGetValue(id, out var style); i++)
        {
            yield return style;
            id = style.BasedOn?.Val?.Value;
        }
    }

    private static string NameOf(Style style) => style.StyleName?.Val?.Value ?? "";

    [GeneratedRegex(@"\A(?:heading|überschrift|titre) ?(?<level>[1-9])\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Heading();
}
