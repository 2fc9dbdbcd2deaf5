using System.Text.Json;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ComputeIntel.Data.Mapping;

/// <summary>Stores an enumeration by its camel-case name, as it travels in JSON, so that rows read by hand make sense.</summary>
public sealed class EnumText<T>() : ValueConverter<T, string>(value => Name(value), text => Parse(text)) where T : struct, Enum
{
    public static string Name(T value) => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    private static T Parse(string text) => Enum.Parse<T>(text, ignoreCase: true);
}
