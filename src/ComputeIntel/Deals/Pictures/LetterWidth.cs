using System.Text;

namespace ComputeIntel.Deals.Pictures;

/// <summary>How wide text will be, near enough to place it: nobody knows the reader's fonts.</summary>
internal static class LetterWidth
{
    private const string Narrow = "ijltfrI.,;:'’|!()[] ";
    private const string Wide = "mwMW@%—…";

    public static double Of(string text, bool isBold = false) => text.EnumerateRunes().Sum(Of) * Label.Size * (isBold ? 1.08 : 1);

    /// <summary>As much of it as fits, with an ellipsis where something is left out.</summary>
    public static string Fitted(string text, double width, bool isBold = false)
    {
        if (Of(text, isBold) <= width)
        {
            return text;
        }

        var kept = new StringBuilder();
        var room = (width / Label.Size / (isBold ? 1.08 : 1)) - Of(new Rune('…'));
        foreach (var rune in text.EnumerateRunes().TakeWhile(rune => (room -= Of(rune)) >= 0))
        {
            kept.Append(rune);
        }

        return $"{kept.ToString().TrimEnd()}…";
    }

    private static double Of(Rune rune) => rune.Value switch
    {
        >= 0x1100 => 1,
        var c when Narrow.Contains((char)c, StringComparison.Ordinal) => 0.32,
        var c when Wide.Contains((char)c, StringComparison.Ordinal) => 0.92,
        var c when char.IsUpper((char)c) || char.IsDigit((char)c) => 0.66,
        _ => 0.56,
    };
}
