using System.Text.Json.Serialization;
using Microsoft.AspNetCore.WebUtilities;

namespace ComputeIntel.Api;

/// <summary>What went wrong (RFC 9457). Nothing was stored.</summary>
public sealed record Problem
{
    public const string MediaType = "application/problem+json";

    /// <summary>A stable name for what went wrong, for example <c>quotation-not-found</c>.</summary>
    public required string Type { get; init; }

    /// <summary>The name of the status.</summary>
    public required string Title { get; init; }

    public required int Status { get; init; }

    /// <summary>One sentence for a person.</summary>
    public required string Detail { get; init; }

    /// <summary>What is wrong, by field: <c>measures[0].unit</c>.</summary>
    public required IReadOnlyDictionary<string, string[]> Errors { get; init; }

    /// <summary>Under which the program's log tells more.</summary>
    public string? TraceId { get; init; }

    /// <summary>For <c>ambiguous-quotation</c>: where each place starts, in code points.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int[]? Starts { get; init; }

    /// <summary>For <c>stale-version</c>: the newest version.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? CurrentVersion { get; init; }

    /// <summary>For <c>article-known</c>: the article that is there.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? ArticleId { get; init; }

    /// <summary>For <c>origin-cycle</c>: the ids of the articles that would go back to one another, from the first to that again.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int[]? Path { get; init; }

    public static Problem Of(Refusal refusal) => Of(refusal.Type, refusal.Status, refusal.Message) with
    {
        Errors = refusal.Errors,
        Starts = refusal.Details.GetValueOrDefault("starts") as int[],
        CurrentVersion = refusal.Details.GetValueOrDefault("currentVersion") as int?,
        ArticleId = refusal.Details.GetValueOrDefault("articleId") as int?,
        Path = refusal.Details.GetValueOrDefault("path") as int[],
    };

    public static Problem Of(string type, int status, string detail) =>
        new() { Type = type, Title = ReasonPhrases.GetReasonPhrase(status), Status = status, Detail = detail, Errors = new Dictionary<string, string[]>() };
}
