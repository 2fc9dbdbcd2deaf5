using System.Text.Json;
using ComputeIntel.Access;
using ComputeIntel.Data.Articles;
using ComputeIntel.Data.Jobs;
using ComputeIntel.Imports;
using ComputeIntel.Jobs;
using ComputeIntel.Work;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace ComputeIntel.Api;

/// <summary>Imports: links and files brought in as a job.</summary>
public static class ImportApi
{
    public static void MapImports(this IEndpointRouteBuilder api) => api.MapPost("/imports", ImportAsync)
        .WithTags("Imports").WithName("import").Accepts<ImportAsked>("application/json", "multipart/form-data").AddOpenApiOperationTransformer(DescribeForm).Refuses(422);

    /// <summary>Brings in a link, several, or files, as a job that works them one by one. Files are sent as multipart/form-data, each as a part named file. One link or file that is known already is refused unless duplicate says what to do.</summary>
    public static async Task<Accepted<JobAnswer>> ImportAsync(HttpContext context, JobIntake jobs, KnownArticles known, JobBell bell, Caller caller)
    {
        var order = (context.Request.HasFormContentType
            ? await ImportAsked.OrderOfAsync(await RequestLimits.ReadImportFormAsync(context), context.RequestAborted)
            : (await ReadAsync(context.Request)).ToOrder()).Checked();
        if (order is { Duplicate: Duplicate.Ask, Links.Count: var links, Files.Count: var files } && links + files == 1
            && (links == 1 ? await known.ByLinkAsync(order.Links[0]) : await known.ByBytesAsync(order.Files[0].Bytes)) is { } article)
        {
            throw article.ToRefusal();
        }

        var job = await jobs.ImportAsync(order, caller.Name);
        bell.RingAfter(context.Response);
        return TypedResults.Accepted($"{ApiSetup.Root}/jobs/{job.Id}", JobAnswer.Of(job));
    }

    /// <summary>The endpoint reads the form itself, so that nothing else can tell what is in it.</summary>
    private static Task DescribeForm(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancel)
    {
        var form = new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Required = new HashSet<string> { "file" },
            Properties = new Dictionary<string, IOpenApiSchema>
            {
                ["file"] = new OpenApiSchema
                {
                    Type = JsonSchemaType.Array,
                    MinItems = 1,
                    MaxItems = ImportLimits.MaxFiles,
                    Items = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary", Description = $"A .md, .txt, .html, .mhtml, .pdf, .docx or .eml file of at most {ImportLimits.MaxFileBytes / 1024 / 1024} MB, told by its content." },
                },
                ["duplicate"] = new OpenApiSchemaReference(nameof(Duplicate), context.Document),
            },
        };
        context.Document!.AddComponent("ImportForm", form);
        operation.RequestBody!.Content!["multipart/form-data"].Schema = new OpenApiSchemaReference("ImportForm", context.Document);
        return Task.CompletedTask;
    }

    private static async Task<ImportAsked> ReadAsync(HttpRequest request)
    {
        try
        {
            return await request.ReadFromJsonAsync<ImportAsked>(request.HttpContext.RequestAborted) ?? throw new JsonException("There is nothing in it.");
        }
        catch (JsonException malformed)
        {
            throw new BadHttpRequestException("The body is no JSON of an import.", StatusCodes.Status400BadRequest, malformed);
        }
    }
}
