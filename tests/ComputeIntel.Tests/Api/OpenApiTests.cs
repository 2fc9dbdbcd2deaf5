using System.Text.Json.Nodes;
using ComputeIntel.Api;
using ComputeIntel.Deals.Disagreements;
using ComputeIntel.Tests.Support;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace ComputeIntel.Tests.Api;

/// <summary>The document at /openapi/v1.json is complete: a client can be made of it.</summary>
public sealed class OpenApiTests(Hosts hosts)
{
    [Theory, OnBothDatabases]
    public async Task Every_endpoint_is_in_it_with_a_name_words_and_typed_answers(Database database)
    {
        var host = await hosts.On(database);
        var document = await DocumentAsync(host);
        var operations = Operations(document);

        var mapped = host.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
            .Where(e => e.RoutePattern.RawText!.StartsWith(ApiSetup.Root, StringComparison.Ordinal))
            .SelectMany(e => e.Metadata.GetRequiredMetadata<HttpMethodMetadata>().HttpMethods.Select(m => $"{m} {PathOf(e)}"));
        Assert.Equal(mapped.Order(), operations.Select(o => o.Name).Order());
        Assert.Equal(operations.Count, operations.Select(o => (string?)o.Operation["operationId"]).Distinct().Count());
        foreach (var (name, operation) in operations)
        {
            Assert.False(string.IsNullOrEmpty((string?)operation["operationId"]), name);
            Assert.False(string.IsNullOrEmpty((string?)operation["summary"]), name);
            Assert.NotEmpty(operation["tags"]!.AsArray());
            var answers = operation["responses"]!.AsObject();
            Assert.Contains(answers, a => a.Key[0] == '2');
            Assert.Contains(answers, a => a.Key[0] == '4');
            foreach (var (status, answer) in answers)
            {
                var content = answer!["content"]?.AsObject();
                if (status[0] == '2')
                {
                    Assert.True(status == "204" || content!.All(c => c.Key == "application/json" ? c.Value!["schema"]?["$ref"] is not null : c.Value!["schema"] is not null), $"{name} {status}");
                }
                else
                {
                    Assert.Equal("#/components/schemas/Problem", (string?)content!["application/problem+json"]!["schema"]!["$ref"]);
                }
            }
        }
    }

    [Theory, OnBothDatabases]
    public async Task Every_write_names_its_refusals_its_key_and_its_version(Database database)
    {
        foreach (var (name, operation) in Operations(await DocumentAsync(await hosts.On(database))))
        {
            var statuses = operation["responses"]!.AsObject().Select(a => a.Key).ToList();
            var headers = operation["parameters"]?.AsArray().Where(p => (string?)p!["in"] == "header").Select(p => (string?)p!["name"]).ToList() ?? [];
            Assert.All(["403", "409", "413", "415"], status => Assert.Equal(!name.StartsWith("GET", StringComparison.Ordinal), statuses.Contains(status)));
            Assert.All(["400", "500", "503"], status => Assert.Contains(status, statuses));
            Assert.Equal(name.StartsWith("POST", StringComparison.Ordinal), headers.Contains("Idempotency-Key"));
            Assert.True(!name.StartsWith("PATCH", StringComparison.Ordinal) || (headers.Contains("If-Match") && statuses.Contains("412") && statuses.Contains("428")), name);
            if (operation["requestBody"] is { } body)
            {
                Assert.All(body["content"]!.AsObject(), c => Assert.NotEmpty(References(c.Value!["schema"])));
            }
        }
    }

    [Theory, OnBothDatabases]
    public async Task Nothing_in_it_is_untyped_or_leads_nowhere(Database database)
    {
        var document = await DocumentAsync(await hosts.On(database));
        var untyped = new List<string>();
        foreach (var (name, schema) in document["components"]!["schemas"]!.AsObject())
        {
            Walk(schema!, name);
        }

        Assert.Empty(untyped);
        Assert.All(References(document), reference => Assert.NotNull(document["components"]!["schemas"]![reference["#/components/schemas/".Length..]]));

        void Walk(JsonNode schema, string at)
        {
            if (schema["$ref"] is not null)
            {
                return;
            }

            if (schema["oneOf"] is JsonArray choices)
            {
                foreach (var choice in choices)
                {
                    Walk(choice!, at);
                }

                return;
            }

            if (schema["type"] is null || (IsOf(schema, "object") && schema["properties"] is null && schema["additionalProperties"] is not JsonObject) || (IsOf(schema, "array") && schema["items"] is null))
            {
                untyped.Add(at);
            }

            foreach (var (member, value) in schema["properties"]?.AsObject() ?? [])
            {
                Walk(value!, $"{at}.{member}");
            }

            if (schema["items"] is { } items)
            {
                Walk(items, $"{at}[]");
            }
        }
    }

    [Theory, OnBothDatabases]
    public async Task Names_travel_as_the_contract_spells_them(Database database)
    {
        var schemas = (await DocumentAsync(await hosts.On(database)))["components"]!["schemas"]!;
        foreach (var (schema, names) in new Dictionary<string, string>
        {
            ["Tag"] = "untagged reported verified disputed withdrawn",
            ["ArticleKind"] = "news analysis aggregation statement filing record other",
            ["ParagraphKind"] = "heading text listItem quotation tableRow caption code",
            ["Nature"] = "fact judgement forecast",
            ["Bearing"] = "deal context",
            ["Role"] = "supplier owner operator landlord builder financier payer other",
            ["RationaleBy"] = "party author",
            ["MeasureKind"] = "share power accelerators price duration date area other",
            ["Qualifier"] = "exactly atLeast atMost about",
            ["MeasureBasis"] = "total perMonth perYear each",
            ["AttributionKind"] = "party filing namedPerson unnamedPeople publisher author unattributed",
            ["Stance"] = "supports contradicts",
            ["DealStatus"] = "rumoured announced signed active ended",
            ["DisagreementType"] = "contradiction differentScope differentMeasure estimateAgainstDisclosure superseded copyingError identity",
            ["TextFormat"] = "auto markdown plain",
        })
        {
            Assert.Equal(names.Split(' '), schemas[schema]!["enum"]!.AsArray().Select(n => (string?)n));
        }
    }

    [Theory, OnBothDatabases]
    public async Task A_form_of_files_says_what_is_in_it(Database database)
    {
        var document = await DocumentAsync(await hosts.On(database));
        var body = document["paths"]!["/api/v1/imports"]!["post"]!["requestBody"]!["content"]!;
        Assert.Equal("#/components/schemas/ImportAsked", (string?)body["application/json"]!["schema"]!["$ref"]);
        Assert.Equal("#/components/schemas/ImportForm", (string?)body["multipart/form-data"]!["schema"]!["$ref"]);
        var form = document["components"]!["schemas"]!["ImportForm"]!;
        Assert.Equal(["file"], form["required"]!.AsArray().Select(n => (string?)n));
        Assert.Equal(("array", "string", "binary"), ((string?)form["properties"]!["file"]!["type"], (string?)form["properties"]!["file"]!["items"]!["type"], (string?)form["properties"]!["file"]!["items"]!["format"]));
        Assert.Equal("#/components/schemas/Duplicate", (string?)form["properties"]!["duplicate"]!["$ref"]);
    }

    [Theory, OnBothDatabases]
    public async Task It_can_be_browsed_with_nothing_from_elsewhere(Database database)
    {
        var host = await hosts.On(database);
        using var client = host.Client(follow: true);
        using var page = await client.GetAsync("/scalar");
        var html = await page.Content.ReadAsStringAsync();
        var policy = page.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Matches("script-src 'self' 'nonce-[^']{20,}'; style-src 'self' 'unsafe-inline'", policy);
        Assert.DoesNotContain("http", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("https://", html, StringComparison.Ordinal);
        Assert.True((await client.GetByteArrayAsync("/scalar/scalar.js")).Length > 100_000);
    }

    private static async Task<JsonNode> DocumentAsync(IntelHost host)
    {
        using var api = new ApiClient(host);
        var document = (await api.GetAsync("/openapi/v1.json")).Is(200).Body!;
        Assert.StartsWith("3.1", (string?)document["openapi"], StringComparison.Ordinal);
        return document;
    }

    private static List<(string Name, JsonNode Operation)> Operations(JsonNode document) =>
        [.. document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject().Select(o => ($"{o.Key.ToUpperInvariant()} {path.Key}", o.Value!)))];

    private static string PathOf(RouteEndpoint endpoint) =>
        "/" + string.Join('/', endpoint.RoutePattern.PathSegments.Select(s => string.Concat(s.Parts.Select(p => p is RoutePatternParameterPart parameter ? $"{{{parameter.Name}}}" : ((RoutePatternLiteralPart)p).Content))));

    private static bool IsOf(JsonNode schema, string type) =>
        schema["type"] is JsonArray several ? several.Any(t => (string?)t == type) : (string?)schema["type"] == type;

    private static IEnumerable<string> References(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(m => m is { Key: "$ref", Value: JsonValue reference } ? [(string)reference!] : References(m.Value)),
        JsonArray items => items.SelectMany(References),
        _ => [],
    };
}
