using System.Text;

namespace ComputeIntel.Imports;

/// <summary>A text as the words that it is compared by: letters and digits, in lower case.</summary>
internal static class Words
{
    /// <summary>How many there are, two characters of Chinese or Japanese, which parts no words, being counted as one.</summary>
    public static int Count(string text) => In(text).Count(w => !IsUnparted(w[0])) + (text.Count(IsUnparted) / 2);

    public static List<string> In(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                word.Append(char.ToLowerInvariant(c));
            }
            else if (word.Length > 0 && c is not ('\'' or '’' or '\\'))
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }

        if (word.Length > 0)
        {
            words.Add(word.ToString());
        }

        return words;
    }

    // Kana and the common ideographs.
    private static bool IsUnparted(char c) => c is (>= '\u3041' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF');
}
