using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Extensions.Options;

namespace ComputeIntel.Api;

/// <summary>A merge patch (RFC 7396) onto a draft of a noun: members are replaced, null takes them off, arrays are replaced whole.</summary>
public sealed class MergePatch<T> : IEndpointParameterMetadataProvider where T : class
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    private readonly JsonObject _patch;
    private readonly JsonSerializerOptions _json;

    private MergePatch(JsonObject patch, JsonSerializerOptions json) => (_patch, _json) = (patch, json);

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new AcceptsMetadata(["application/merge-patch+json", "application/json"], typeof(T)));

    /// <exception cref="BadHttpRequestException">400: the body is no JSON object.</exception>
    public static async ValueTask<MergePatch<T>?> BindAsync(HttpContext context)
    {
        var json = context.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
        try
        {
            return await JsonNode.ParseAsync(context.Request.Body, nodeOptions: null, Strict, context.RequestAborted) is JsonObject patch
                ? new MergePatch<T>(patch, json)
                : throw new JsonException("A merge patch is a JSON object.");
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            throw Malformed(failure);
        }
    }

    /// <summary>The draft with the patch applied.</summary>
    /// <exception cref="BadHttpRequestException">400: a member is unknown or of the wrong type.</exception>
    public T Onto(T draft)
    {
        try
        {
            return Merged(JsonSerializer.SerializeToNode(draft, _json)!.AsObject(), _patch).Deserialize<T>(_json)!;
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            throw Malformed(failure);
        }
    }

    // Half of a surrogate pair is only noticed when the text is looked at, and is then an invalid operation.
    private static BadHttpRequestException Malformed(Exception failure) =>
        new("The merge patch could not be read.", failure as JsonException ?? new JsonException(failure.Message, failure));

    private static JsonObject Merged(JsonObject target, JsonObject patch)
    {
        foreach (var (name, value) in patch)
        {
            if (value is null)
            {
                // Kept as null and not removed, so that a member that nobody knows is still refused.
                target[name] = null;
            }
            else
            {
                target[name] = value is JsonObject inner ? Merged(target[name] as JsonObject ?? [], inner) : value.DeepClone();
            }
        }

        return target;
    }
}
