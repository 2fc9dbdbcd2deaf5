using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace ComputeIntel.Api;

/// <summary>What is expected where something else was sent, told by the type that the framework names when it cannot read a value.</summary>
internal static partial class Expectation
{
    private const string Unknown = "Not what is expected here: see /openapi/v1.json.";

    /// <param name="message">The framework's: <c>The JSON value could not be converted to System.Int32</c>, <c>Failed to bind parameter "Nullable&lt;int&gt; limit"</c>.</param>
    /// <param name="member">The one that could not be read, where the framework may name the type around it instead.</param>
    public static string Of(string message, string? member = null) => TypeName().Match(message) is { Success: true } named && Words(named.Groups["type"].Value, member) is { } words
        ? $"{words} is expected here."
        : Unknown;

    private static string? Words(string type, string? member) => type switch
    {
        "System.Int32" or "int" => string.Create(CultureInfo.InvariantCulture, $"A whole number of at most {int.MaxValue:N0}"),
        "System.Decimal" or "System.Double" => "A number of at most 28 digits, without quotation marks,",
        "System.String" => "A text",
        "System.Boolean" or "bool" => "true or false",
        _ when type.StartsWith("System.Collections.", StringComparison.Ordinal) => "A list",
        _ => typeof(Expectation).Assembly.GetType(type) switch
        {
            { IsEnum: true } names => $"One of {string.Join(", ", Enum.GetNames(names).Select(JsonNamingPolicy.CamelCase.ConvertName))}",
            { } around when member is not null && around.GetProperty(member, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase)?.PropertyType is { } own =>
                Words((Nullable.GetUnderlyingType(own) ?? own).FullName!, null),
            _ => null,
        },
    };

    [GeneratedRegex(@"(?:converted to (?:System\.Nullable`1\[)?|bind parameter ""(?:Nullable<)?)(?<type>[A-Za-z][\w.+]*?)(?:[\]>`]|\.? |\.?$)")]
    private static partial Regex TypeName();
}
