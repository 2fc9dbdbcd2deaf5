using System.Globalization;

namespace ComputeIntel.Claims;

/// <summary>One of several origins that are decided on at once.</summary>
/// <param name="Claim">The claim's number.</param>
/// <param name="Number">The origin's, among those of the claim.</param>
/// <param name="Version">The claim's, as whoever decides saw it.</param>
public sealed record ChosenOrigin(int Claim, int Number, int Version)
{
    /// <summary>The most that are decided on in one go.</summary>
    public const int Most = 200;

    /// <summary>As a form sends it: "12.1.3".</summary>
    public static ChosenOrigin? Read(string? text) =>
        text?.Split('.') is [var claim, var number, var version] && IsNumber(claim, out var c) && IsNumber(number, out var n) && IsNumber(version, out var v) ? new(c, n, v) : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Claim}.{Number}.{Version}");

    private static bool IsNumber(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
