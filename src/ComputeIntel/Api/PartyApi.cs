using ComputeIntel.Data;
using ComputeIntel.Data.Parties;
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
        parties.MapGet("", ListAsync<T>).WithName($"list{many}").WithSummary($"{many}, newest first. Merged ones are left out; they are listed with the one that they stand for.").Refuses(422);
        parties.MapGet("{slug}", GetAsync<T>).WithName($"get{one}").WithSummary($"{char.ToUpperInvariant(article[0])}{article[1..]} with its other names and its merges.").Refuses(404);
        parties.MapPatch("{slug}", EditAsync<T>).WithName($"edit{one}")
            .WithSummary($"Edits what is said about {article} by a merge patch. A former name stays one of its names.").Refuses(404, 412, 422, 428);
        parties.MapPost("{slug}/merge", MergeAsync<T>).WithName($"merge{one}")
            .WithSummary($"Merges {article} into another, which it stands for from then on: terms, counts and filters take both as one. Claims keep the names that they write.").Refuses(404, 412, 422, 428);
        parties.MapPost("{slug}/unmerge", UnmergeAsync<T>).WithName($"unmerge{one}")
            .WithSummary($"Takes back the merge of {article} into another. Everything is as it was before it, and both decisions stay in the history.").Refuses(404, 412, 428);
    }

    private static async Task<Ok<PartyList>> ListAsync<T>([AsParameters] PageAsked asked, IntelContext db, CancellationToken cancel) where T : class, IParty
    {
        var (parties, next) = await asked.OfAsync(db.Set<T>().Where(p => p.StandsForId == null).WithNames(), p => p.Id, cancel);
        var merges = await db.MergesAsync(TypeOf<T>(), [.. parties.SelectMany(p => p.AllIds())]);
        return TypedResults.Ok(new PartyList([.. parties.Select(p => PartyAnswer.Of(p, merges))], next));
    }

    private static async Task<Ok<PartyAnswer>> GetAsync<T>(string slug, IntelContext db) where T : class, IParty => TypedResults.Ok(await AnswerAsync<T>(db, slug));

    private static async Task<Ok<PartyAnswer>> EditAsync<T>(string slug, MergePatch<PartyDraft> patch, [FromHeader(Name = "If-Match")] string? ifMatch, PartyIntake intake, IntelContext db) where T : class, IParty
    {
        var party = await LoadAsync<T>(db, slug);
        var version = db.Expect(party, ifMatch);
        await intake.EditAsync(party, patch.Onto(party.ToDraft()), version);
        return TypedResults.Ok(await AnswerAsync<T>(db, slug));
    }

    private static async Task<Created<PartyAnswer>> MergeAsync<T>(string slug, MergeDraft draft, [FromHeader(Name = "If-Match")] string? ifMatch, MergeIntake merges, IntelContext db, Caller caller) where T : class, IParty
    {
        await LoadAsync<T>(db, slug);
        await merges.MergeAsync(TypeOf<T>(), slug, draft, caller.Name, caller.Now, party => db.Expect(party, ifMatch));
        return Decided(await AnswerAsync<T>(db, slug));
    }

    private static async Task<Created<PartyAnswer>> UnmergeAsync<T>(string slug, [FromHeader(Name = "If-Match")] string? ifMatch, MergeIntake merges, IntelContext db, Caller caller) where T : class, IParty
    {
        await LoadAsync<T>(db, slug);
        await merges.UnmergeAsync(TypeOf<T>(), slug, caller.Name, caller.Now, party => db.Expect(party, ifMatch));
        return Decided(await AnswerAsync<T>(db, slug));
    }

    private static Created<PartyAnswer> Decided(PartyAnswer answer) => TypedResults.Created($"{ApiSetup.Root}/{(answer.Type == PartyType.Facility ? "facilities" : "organizations")}/{answer.Slug}", answer);

    private static async Task<PartyAnswer> AnswerAsync<T>(IntelContext db, string slug) where T : class, IParty
    {
        var party = await LoadAsync<T>(db, slug);
        return PartyAnswer.Of(party, await db.MergesAsync(TypeOf<T>(), party.AllIds()));
    }

    private static async Task<T> LoadAsync<T>(IntelContext db, string slug) where T : class, IParty =>
        (Slug.IsValid(slug) ? await db.Set<T>().WithNames().SingleOrDefaultAsync(p => p.Slug == slug) : null)
            ?? throw Refusal.NotFound($"{typeof(T).Name.ToLowerInvariant()} “{PlainText.Shortened(slug, 100)}”");

    private static PartyType TypeOf<T>() => typeof(T) == typeof(Facility) ? PartyType.Facility : PartyType.Organization;
}

/// <summary>A page of parties; <paramref name="Next"/> is the value for <c>after</c> that gives the following one, or null.</summary>
public sealed record PartyList(IReadOnlyList<PartyAnswer> Items, int? Next);
