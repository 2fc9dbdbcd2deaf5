using ComputeIntel.Data;
using ComputeIntel.Data.Briefings;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ComputeIntel.Api;

/// <summary>What a new briefing on a deal starts from.</summary>
public static class BriefingStartApi
{
    public static void MapBriefingStarts(this IEndpointRouteBuilder api) =>
        api.MapGet("/deals/{slug}/briefing-draft", GetAsync).WithTags("Briefings").WithName("draftBriefing").Refuses(404);

    /// <summary>A briefing on a deal, drafted by rule from what is known of it, and the front that its claims would have if it were printed now. The draft can be sent to POST /briefings as it is; nothing is stored by asking for it.</summary>
    /// <param name="slug">The deal's address.</param>
    /// <param name="db">The store.</param>
    public static async Task<Ok<BriefingStartAnswer>> GetAsync(string slug, IntelContext db) =>
        TypedResults.Ok(BriefingStartAnswer.Of(await db.BriefingStartAsync(slug)));
}
