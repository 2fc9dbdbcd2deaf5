namespace ComputeIntel.Claims;

/// <summary>Which units each kind of measure may have.</summary>
public static class MeasureUnits
{
    /// <summary>Money that is in use by ISO 4217; its codes for metals, funds, tests and no currency at all are left out.</summary>
    private static readonly HashSet<string> Currencies =
    [
        "AED", "AFN", "ALL", "AMD", "ANG", "AOA", "ARS", "AUD", "AWG", "AZN", "BAM", "BBD", "BDT", "BGN", "BHD", "BIF", "BMD", "BND", "BOB", "BRL", "BSD", "BTN", "BWP", "BYN", "BZD",
        "CAD", "CDF", "CHF", "CLF", "CLP", "CNY", "COP", "CRC", "CUP", "CVE", "CZK", "DJF", "DKK", "DOP", "DZD", "EGP", "ERN", "ETB", "EUR", "FJD", "FKP", "GBP", "GEL", "GHS", "GIP",
        "GMD", "GNF", "GTQ", "GYD", "HKD", "HNL", "HRK", "HTG", "HUF", "IDR", "ILS", "INR", "IQD", "IRR", "ISK", "JMD", "JOD", "JPY", "KES", "KGS", "KHR", "KMF", "KPW", "KRW", "KWD",
        "KYD", "KZT", "LAK", "LBP", "LKR", "LRD", "LSL", "LYD", "MAD", "MDL", "MGA", "MKD", "MMK", "MNT", "MOP", "MRU", "MUR", "MVR", "MWK", "MXN", "MYR", "MZN", "NAD", "NGN", "NIO",
        "NOK", "NPR", "NZD", "OMR", "PAB", "PEN", "PGK", "PHP", "PKR", "PLN", "PYG", "QAR", "RON", "RSD", "RUB", "RWF", "SAR", "SBD", "SCR", "SDG", "SEK", "SGD", "SHP", "SLE", "SLL",
        "SOS", "SRD", "SSP", "STN", "SVC", "SYP", "SZL", "THB", "TJS", "TMT", "TND", "TOP", "TRY", "TTD", "TWD", "TZS", "UAH", "UGX", "USD", "UYU", "UZS", "VED", "VES", "VND", "VUV",
        "WST", "XAF", "XCD", "XCG", "XDR", "XOF", "XPF", "YER", "ZAR", "ZMW", "ZWG", "ZWL",
    ];

    /// <summary>The units for a kind; empty where it takes none, null where any word will do.</summary>
    public static IReadOnlyList<string>? For(MeasureKind kind) => kind switch
    {
        MeasureKind.Share => ["percent"],
        MeasureKind.Power => ["W", "kW", "MW", "GW"],
        MeasureKind.Duration => ["days", "months", "years"],
        MeasureKind.Area => ["m2", "sqft"],
        MeasureKind.Accelerators or MeasureKind.Date => [],
        _ => null,
    };

    /// <summary>What is wrong with a unit for a kind, as a sentence; null where nothing is.</summary>
    public static string? Fault(MeasureKind kind, string? unit) => kind switch
    {
        MeasureKind.Price => unit is not null && Currencies.Contains(unit) ? null : "A price needs a currency, three capital letters of ISO 4217, like USD.",
        MeasureKind.Other => null,
        _ when For(kind) is { Count: > 0 } units =>
            unit is not null && units.Contains(unit) ? null
            : units.Count == 1 ? $"The unit must be {units[0]}."
            : $"The unit must be one of {string.Join(", ", units)}.",
        _ => unit is null ? null : "This kind of figure has no unit.",
    };
}
