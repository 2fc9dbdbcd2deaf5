using System.Text.Json;
using ComputeIntel.Articles;

namespace ComputeIntel.Briefings;

/// <summary>What makes two editions the same: everything printed but the edition's number, its time and its paper.</summary>
public static class BriefingContent
{
    private static readonly JsonSerializerOptions Json = new() { IncludeFields = true };

    /// <summary>SHA-256, 64 lower-case hexadecimal digits.</summary>
    public static string HashOf(BriefingDocument document) =>
        StoredBytes.HashOf(JsonSerializer.SerializeToUtf8Bytes(document with { Edition = null, AsOf = default, Paper = default }, Json));
}
