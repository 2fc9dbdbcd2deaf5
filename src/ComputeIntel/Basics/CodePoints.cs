namespace ComputeIntel;

/// <summary>Positions counted in Unicode code points, as the W3C TextPositionSelector counts them, against .NET's UTF-16 positions.</summary>
public static class CodePoints
{
    public static int Length(ReadOnlySpan<char> text)
    {
        var length = text.Length;
        foreach (var c in text)
        {
            if (char.IsLowSurrogate(c))
            {
                length--;
            }
        }

        return length;
    }

    /// <summary>The UTF-16 index of the code point at <paramref name="position"/>; the text's length where it lies at or past the end.</summary>
    public static int ToIndex(string text, int position)
    {
        var index = 0;
        while (position > 0 && index < text.Length)
        {
            index += char.IsHighSurrogate(text[index]) && index + 1 < text.Length ? 2 : 1;
            position--;
        }

        return index;
    }

    /// <summary>The code points from <paramref name="start"/> up to, not including, <paramref name="end"/>.</summary>
    public static string Slice(string text, int start, int end)
    {
        var from = ToIndex(text, start);
        return text[from..(from + ToIndex(text[from..], end - start))];
    }
}
