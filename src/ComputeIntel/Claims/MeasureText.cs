using System.Globalization;

namespace ComputeIntel.Claims;

/// <summary>A measure in words.</summary>
public static class MeasureText
{
    public static string Of(Measure measure) =>
        measure.Date?.ToReadable() ?? string.Create(CultureInfo.InvariantCulture, $"{measure.Value:#,0.####} {measure.Unit}").Trim();
}
