using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace ComputeIntel.Api;

/// <summary>The OpenAPI document at <c>/openapi/v1.json</c>: what the endpoints cannot say of themselves.</summary>
public static class OpenApiSetup
{
    public static void Describe(OpenApiOptions options)
    {
        options.AddDocumentTransformer(DescribeWhole);
        options.AddOperationTransformer(DescribeOperation);
        options.AddSchemaTransformer(DescribeSchema);
    }

    private static Task DescribeWhole(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancel)
    {
        document.Info.Title = "ComputeIntel";
        document.Info.Version = "v1";
        document.Info.Description =
            """
            Articles about deals for AI compute, the claims lifted out of them, what was checked, and what is handed on.

            Times are UTC. Ids are numbers, and a claim's id is its number; deals, organizations, facilities and publishers go by slug. Names given where a slug could be are found or made.
            What is edited has a version, its `ETag`; an edit says which one it saw by `If-Match`. Errors are problem details (RFC 9457) with a stable `type` and `errors` by field; nothing is stored when a call fails.
            """;

        // Relative to wherever the document was read.
        document.Servers = [new OpenApiServer { Url = "/" }];
        return Task.CompletedTask;
    }

    private static Task DescribeOperation(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancel)
    {
        DescribeWords(operation);
        DescribeParameters(operation, context.Description.HttpMethod!);
        DescribeAnswers(operation, context.Description.SupportedResponseTypes);
        return Task.CompletedTask;
    }

    /// <summary>A summary's first sentence is what a list of calls shows; the rest goes below it.</summary>
    private static void DescribeWords(OpenApiOperation operation)
    {
        if (operation.Summary?.Split(". ", 2) is [var first, .. var rest])
        {
            operation.Summary = first.TrimEnd('.');
            operation.Description ??= rest.FirstOrDefault();
        }
    }

    private static void DescribeParameters(OpenApiOperation operation, string method)
    {
        foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>() ?? [])
        {
            parameter.Name = parameter.In == ParameterLocation.Query ? JsonNamingPolicy.CamelCase.ConvertName(parameter.Name!) : parameter.Name;
            if (parameter.Name == "If-Match")
            {
                parameter.Description = "The ETag of the version that was seen: \"7\".";
                parameter.Required = method != HttpMethods.Delete;
            }
        }

        if (method == HttpMethods.Post)
        {
            (operation.Parameters ??= []).Add(new OpenApiParameter
            {
                Name = Idempotency.Header,
                In = ParameterLocation.Header,
                Description = "A key of the client's own, 1 to 200 visible ASCII characters. Within 24 hours the same request with it gives the first answer again; another request with it is refused.",
                Schema = new OpenApiSchema { Type = JsonSchemaType.String, MinLength = 1, MaxLength = 200 },
            });
        }
    }

    private static void DescribeAnswers(OpenApiOperation operation, IEnumerable<ApiResponseType> types)
    {
        foreach (var answered in types)
        {
            var code = answered.StatusCode.ToString(CultureInfo.InvariantCulture);
            if (operation.Responses?.GetValueOrDefault(code) is not OpenApiResponse response || answered.StatusCode > 299)
            {
                continue;
            }

            if (typeof(IVersionedAnswer).IsAssignableFrom(answered.Type))
            {
                AddHeader(response, "ETag", "The version, for If-Match.");
            }

            if (answered.StatusCode is StatusCodes.Status201Created or StatusCodes.Status202Accepted)
            {
                AddHeader(response, "Location", answered.StatusCode == StatusCodes.Status201Created ? "The address of what was made, or of what it was added to." : "Where to see what comes of it.");
            }
        }
    }

    private static Task DescribeSchema(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancel)
    {
        var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
        if (type == typeof(PartialDate))
        {
            schema.Type = JsonSchemaType.String;
            schema.Pattern = @"^\d{4}(-\d{2}(-\d{2})?)?$";
            schema.Examples = ["2026-05-06", "2026-05", "2026"];
        }
        else if (type.IsEnum)
        {
            schema.Type = JsonSchemaType.String;
            schema.Enum = [.. Enum.GetNames(type).Select(name => (JsonNode)JsonNamingPolicy.CamelCase.ConvertName(name))];
        }

        return Task.CompletedTask;
    }

    private static void AddHeader(OpenApiResponse response, string name, string description) =>
        (response.Headers ??= new Dictionary<string, IOpenApiHeader>())[name] = new OpenApiHeader { Description = description, Schema = new OpenApiSchema { Type = JsonSchemaType.String } };
}
