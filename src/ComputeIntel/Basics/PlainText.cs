using System.Globalization;
using System.Text;

namespace ComputeIntel;

/// <summary>Rules for text that people type and articles hold.</summary>
public static class PlainText
{
    /// <summary>True where the text has a NUL or half of a surrogate pair, which neither database nor JSON can hold, or U+FFFE or U+FFFF, which are no characters: neither Unicode normalization nor HTML takes them.</summary>
    public static bool IsBroken(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '\0' or >= '\uFFFE')
            {
                return true;
            }

            if (char.IsSurrogate(text[i]) && (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[++i])))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True where nothing of it can be seen: white space, control and formatting characters, such as a zero-width space, alone.</summary>
    public static bool IsInvisible(string text) =>
        text.All(c => char.IsWhiteSpace(c) || char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format);

    /// <summary>NFC, every run of white space as one space, none at the ends: the form in which quotations are compared.</summary>
    public static string Folded(string text)
    {
        var folded = new StringBuilder(text.Length);
        var pending = false;
        foreach (var c in text.Normalize(NormalizationForm.FormC))
        {
            if (char.IsWhiteSpace(c))
            {
                pending = folded.Length > 0;
                continue;
            }

            if (pending)
            {
                folded.Append(' ');
                pending = false;
            }

            folded.Append(c);
        }

        return folded.ToString();
    }

    /// <summary>The key under which a name is found or made: NFC, single spaces, lower case. Nothing else is folded: "Colossus" and "Colossus 1" stay two.</summary>
    public static string NameKey(string name) => Folded(name).ToLowerInvariant();

    /// <summary>Cuts a text to at most <paramref name="length"/> UTF-16 units without splitting a character, with an ellipsis where it was cut.</summary>
    public static string Shortened(string text, int length)
    {
        if (text.Length <= length)
        {
            return text;
        }

        var cut = char.IsHighSurrogate(text[length - 2]) ? length - 2 : length - 1;
        return text[..cut].TrimEnd() + "…";
    }
}
