using System.Globalization;
using System.Text;

namespace ComputeIntel;

/// <summary>Names as they stand in addresses and file names: ASCII letters, digits and single hyphens, 1 to 80 characters.</summary>
public static class Slug
{
    public const int MaxLength = 80;

    // Whatever tells one from the next of the same name is added to it, never put in place of its end:
    // what is taken is looked for by how it begins.
    private const int MaxStem = MaxLength - 6;

    /// <summary>The slug of a name, with room left for a number; <paramref name="fallback"/> where none of its characters can be used.</summary>
    public static string Of(string name, string fallback = "untitled")
    {
        var slug = new StringBuilder();
        foreach (var c in name.Normalize(NormalizationForm.FormKD))
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                slug.Append(char.ToLowerInvariant(c));
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark && slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        var text = slug.ToString(0, Math.Min(slug.Length, MaxStem)).Trim('-');
        return text.Length == 0 ? fallback : text;
    }

    public static bool IsValid(string slug) =>
        slug.Length is > 0 and <= MaxLength && slug[0] != '-' && slug[^1] != '-' && slug.All(c => c == '-' || char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c));

    /// <summary>The first of a name's <c>slug</c>, <c>slug-2</c>, <c>slug-3</c> … that is not taken.</summary>
    public static string Free(string slug, IReadOnlySet<string> taken)
    {
        var free = slug;
        for (var n = 2; taken.Contains(free); n++)
        {
            free = $"{slug}-{n}";
        }

        return free;
    }
}
