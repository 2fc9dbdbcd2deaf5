using System.Collections;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http.Json;

namespace ComputeIntel.Api;

/// <summary>The JSON face: how it speaks, and where its endpoints are.</summary>
public static class ApiSetup
{
    public const string Root = "/api/v1";

    public static WebApplicationBuilder AddApi(this WebApplicationBuilder builder)
    {
        builder.Services.Configure<JsonOptions>(json => Speak(json.SerializerOptions));
        builder.Services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        builder.Services.AddExceptionHandler<ProblemAnswer>();
        builder.Services.AddOpenApi(options => OpenApiSetup.Describe(options));
        return builder;
    }

    /// <summary>Under <c>/api</c> what routing refuses is a problem too, never a page.</summary>
    public static WebApplication UseApiProblems(this WebApplication app)
    {
        app.UseWhen(context => context.Request.Path.StartsWithSegments("/api"), api => api.UseStatusCodePages(ProblemAnswer.OfStatusAsync).Use(ProblemAnswer.RefuseOtherCharsetsAsync));
        return app;
    }

    public static WebApplication MapApi(this WebApplication app)
    {
        app.MapOpenApi();
        app.MapScalarPage();
        var api = app.MapGroup(Root);
        api.MapArticles();
        api.MapImports();
        api.MapJobs();
        api.MapRecaptures();
        api.MapCopies();
        api.MapFeeds();
        api.MapInbox();
        api.MapUnplaced();
        api.MapClaims();
        api.MapReviews();
        api.MapEvidence();
        api.MapOrigins();
        api.MapDeals();
        api.MapDisagreements();
        api.MapParties();
        api.MapPublishers();
        api.MapBriefings();
        api.MapBriefingStarts();
        api.MapEditions();
        api.AddEndpointFilter(Seen.PutAsync);
        api.AlwaysRefuse();
        return app;
    }

    /// <summary>Camel case, enumerations by name, numbers as numbers, each member once, and none that nobody reads.</summary>
    public static void Speak(JsonSerializerOptions json)
    {
        json.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        json.NumberHandling = JsonNumberHandling.Strict;
        json.PropertyNameCaseInsensitive = false;
        json.AllowDuplicateProperties = false;
        json.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        json.TypeInfoResolver = (json.TypeInfoResolver ?? new DefaultJsonTypeInfoResolver()).WithAddedModifier(RefuseNullsInLists);
    }

    /// <summary>No draft's list means anything by a null in it, so that nobody has to look for one.</summary>
    private static void RefuseNullsInLists(JsonTypeInfo type)
    {
        foreach (var property in type.Properties.Where(p => p.PropertyType != typeof(string) && p.PropertyType.IsAssignableTo(typeof(IEnumerable)) && p.Set is not null))
        {
            var set = property.Set!;
            property.Set = (noun, list) => set(noun, list is IEnumerable items && items.Cast<object?>().Contains(null) ? throw new JsonException("A list holds no null.") : list);
        }
    }
}
