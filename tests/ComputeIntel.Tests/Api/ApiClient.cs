using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ComputeIntel.Articles;
using ComputeIntel.Tests.Support;

namespace ComputeIntel.Tests.Api;

/// <summary>A script that talks to the API.</summary>
public sealed class ApiClient(IntelHost host) : IDisposable
{
    public const string Json = "application/json";

    public const string MergePatch = "application/merge-patch+json";

    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    public HttpClient Http { get; } = host.Client();

    public Task<ApiAnswer> GetAsync(string path) => SendAsync(HttpMethod.Get, path, null);

    public Task<ApiAnswer> PostAsync(string path, object? body, int? ifMatch = null, string? key = null) => SendAsync(HttpMethod.Post, path, body, Tag(ifMatch), key);

    public Task<ApiAnswer> PatchAsync(string path, object body, int? ifMatch) => SendAsync(HttpMethod.Patch, path, body, Tag(ifMatch), type: MergePatch);

    public Task<ApiAnswer> DeleteAsync(string path) => SendAsync(HttpMethod.Delete, path, null);

    /// <param name="method">The method.</param>
    /// <param name="path">Below /api/v1, or from the root where it starts with a slash.</param>
    /// <param name="body">A string is sent as it is, anything else as JSON.</param>
    /// <param name="ifMatch">The header as it is.</param>
    /// <param name="key">The Idempotency-Key.</param>
    /// <param name="type">The Content-Type.</param>
    public async Task<ApiAnswer> SendAsync(HttpMethod method, string path, object? body, string? ifMatch = null, string? key = null, string type = Json)
    {
        using var request = new HttpRequestMessage(method, path.StartsWith('/') ? path : $"/api/v1/{path}");
        if (body is not null)
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body as string ?? JsonSerializer.Serialize(body, Web)));
            request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        }

        if (ifMatch is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        }

        if (key is not null)
        {
            request.Headers.TryAddWithoutValidation("Idempotency-Key", key);
        }

        return await ApiAnswer.OfAsync(await Http.SendAsync(request));
    }

    /// <summary>Stores an article of one or more paragraphs behind the API's back, and gives its paragraphs' ids.</summary>
    public async Task<(int Article, int[] Paragraphs)> ArticleAsync(params string[] paragraphs) => await ArticleOfAsync(ArticleKind.News, paragraphs);

    public Task<(int Article, int[] Paragraphs)> ArticleOfAsync(ArticleKind kind, params string[] paragraphs) => host.InStoreAsync(async db =>
    {
        var article = Some.ArticleSaying(paragraphs[0], kind);
        var capture = article.Captures[0];
        capture.Paragraphs.AddRange(paragraphs.Skip(1).Select((text, i) => new Paragraph { Ordinal = i + 2, Kind = ParagraphKind.Text, Text = text }));
        db.Articles.Add(article);
        await db.SaveChangesAsync();
        return (article.Id, capture.Paragraphs.OrderBy(p => p.Ordinal).Select(p => p.Id).ToArray());
    });

    /// <summary>A new claim on the whole of a new paragraph.</summary>
    public async Task<ApiAnswer> ClaimAsync(ArticleKind kind = ArticleKind.News)
    {
        var (_, paragraphs) = await ArticleOfAsync(kind, "Anthropic takes the full capacity of Colossus 1.");
        var answer = await PostAsync("claims", new { quotations = new[] { new { paragraphId = paragraphs[0] } } });
        return answer.Is(201);
    }

    public void Dispose() => Http.Dispose();

    private static string? Tag(int? version) => version is null ? null : $"\"{version}\"";
}

/// <summary>What the API answered.</summary>
public sealed record ApiAnswer(int Status, string? MediaType, JsonNode? Body, string Text, HttpResponseHeaders Headers, HttpContentHeaders ContentHeaders)
{
    public JsonNode? this[string name] => Body![name];

    public int Id => Body!["id"]!.GetValue<int>();

    public int Version => Body!["version"]!.GetValue<int>();

    public string? ETag => Headers.ETag?.ToString();

    public string? Type => Body?["type"]?.GetValue<string>();

    public string[] Fields => [.. Body!["errors"]!.AsObject().Select(e => e.Key)];

    public static async Task<ApiAnswer> OfAsync(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();
        var type = response.Content.Headers.ContentType?.MediaType;
        return new ApiAnswer((int)response.StatusCode, type, type?.EndsWith("json", StringComparison.Ordinal) == true && text.Length > 0 ? JsonNode.Parse(text) : null, text, response.Headers, response.Content.Headers);
    }

    /// <summary>Fails with the answer's text where the status is another.</summary>
    public ApiAnswer Is(int status)
    {
        Assert.True(Status == status, $"Expected {status}, got {Status}: {Text}");
        return this;
    }

    /// <summary>Fails unless it is a problem of this status and type, whole.</summary>
    public ApiAnswer Refuses(int status, string type)
    {
        Is(status);
        Assert.Equal("application/problem+json", MediaType);
        Assert.Equal(type, Type);
        Assert.Equal(status, Body!["status"]!.GetValue<int>());
        Assert.NotEmpty(Body["title"]!.GetValue<string>());
        Assert.NotEmpty(Body["detail"]!.GetValue<string>());
        Assert.NotEmpty(Body["traceId"]!.GetValue<string>());
        Assert.NotNull(Body["errors"]);
        return this;
    }

    /// <summary>As above, and names exactly these fields.</summary>
    public ApiAnswer Refuses(int status, string type, params string[] fields)
    {
        Refuses(status, type);
        Assert.Equal(fields, Fields);
        return this;
    }
}
