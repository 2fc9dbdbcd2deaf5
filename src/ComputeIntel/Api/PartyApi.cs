using ComputeIntel.Data;
using ComputeIntel.Parties;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Api;

/// <summary>Organizations and facilities, which differ in their address alone.</summary>
public static class PartyApi
{
    public static void MapParties(this IEndpointRouteBuilder api)
    {
        Map<Organization>(api.MapGroup("/organizations").WithTags("Organizations"), "Organization", "Organizations", "an organization");
        Map<Facility>(api.MapGroup("/facilities").WithTags("Facilities"), "Facility", "Facilities", "a facility");
    }

    private static void Map<T>(RouteGroupBuilder parties, string one, string many, string article) where T : class, IParty
    {
        parties.MapGet("", ListAsync<T>).WithName($"list{many}").WithSummary($"{many}, newest first.").Refuses(422);
        parties.MapGet("{slug}", GetAsync<T>).WithName($"get{one}").WithSummary($"{char.ToUpperInvariant(article[0])}{article[1..]} with its other names.").Refuses(404);
        parties.MapPatch("{slug}", EditAsync<T>).WithName($"edit{one}")
            .WithSummary($"Edits what is said about {article} by a merge patch. A former name stays one of its names.").Refuses(404, 412, 422, 428);
    }

    private static async Task<Ok<PartyList>> ListAsync<T>([AsParameters] PageAsked asked, IntelContext db, CancellationToken cancel) where T : class, IParty
    {
        var (parties, next) = await asked.OfAsync(db.Set<T>().Include(p => p.Aliases), p => p.Id, cancel);
        return TypedResults.Ok(new PartyList([.. parties.Select(PartyAnswer.Of)], next));
    }

    private static async Task<Ok<PartyAnswer>> GetAsync<T>(string slug, IntelContext db) where T : class, IParty => TypedResults.Ok(PartyAnswer.Of(await LoadAsync<T>(db, slug)));

    private static async Task<Ok<PartyAnswer>> EditAsync<T>(string slug, MergePatch<PartyDraft> patch, [FromHeader(Name = "If-Match")] string? ifMatch, PartyIntake intake, IntelContext db) where T : class, IParty
    {
        var party = await LoadAsync<T>(db, slug);
        var version = db.Expect(party, ifMatch);
        await intake.EditAsync(party, patch.Onto(party.ToDraft()), version);
        return TypedResults.Ok(PartyAnswer.Of(party));
    }

    private static async Task<T> LoadAsync<T>(IntelContext db, string slug) where T : class, IParty =>
        (Slug.IsValid(slug) ? await db.Set<T>().Include(p => p.Aliases).SingleOrDefaultAsync(p => p.Slug == slug) : null)
            ?? throw Refusal.NotFound($"{typeof(T).Name.ToLowerInvariant()} “{PlainText.Shortened(slug, 100)}”");
}

/// <summary>An organization or a facility.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Type">Which of the two.</param>
/// <param name="Slug">Its address.</param>
/// <param name="Name">Its name.</param>
/// <param name="Aliases">Its other names.</param>
/// <param name="Location">Where a facility stands; null for organizations.</param>
/// <param name="Note">What an analyst noted.</param>
/// <param name="IsDemo">Of the sample.</param>
/// <param name="Version">Its ETag.</param>
public sealed record PartyAnswer(int Id, PartyType Type, string Slug, string Name, IReadOnlyList<string> Aliases, string? Location, string? Note, bool IsDemo, int Version) : IVersionedAnswer
{
    public static PartyAnswer Of(IParty party) => new(
        party.Id, party is Facility ? PartyType.Facility : PartyType.Organization, party.Slug, party.Name, [.. party.OtherNames()], (party as Facility)?.Location, party.Note, party.IsDemo, party.Version);
}

/// <summary>A page of parties; <paramref name="Next"/> is the value for <c>after</c> that gives the following one, or null.</summary>
public sealed record PartyList(IReadOnlyList<PartyAnswer> Items, int? Next);
