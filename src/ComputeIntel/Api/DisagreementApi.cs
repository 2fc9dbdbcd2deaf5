using ComputeIntel.Data.Deals;
using ComputeIntel.Deals;
using ComputeIntel.Deals.Disagreements;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ComputeIntel.Api;

/// <summary>Decisions on a deal's disagreements.</summary>
public static class DisagreementApi
{
    public static void MapDisagreements(this IEndpointRouteBuilder api)
    {
        api.MapPost("/deals/{slug}/disagreements", NameAsync).WithTags("Deals").WithName("nameDisagreement").Refuses(404, 422);
        var disagreement = api.MapGroup("/deals/{slug}/disagreements/{key}").WithTags("Deals");
        disagreement.MapPost("decisions", DecideAsync).WithName("decideDisagreement").Refuses(404, 422);
        disagreement.MapPost("withdrawal", TakeBackAsync).WithName("takeDecisionBack").Refuses(404);
    }

    /// <summary>Names a disagreement between claims that no rule sees. Decided otherwise or taken back by its key, as any other.</summary>
    public static async Task<Created<DecisionAnswer>> NameAsync(string slug, DisagreementRequest request, DisagreementIntake intake, Caller caller) =>
        TypedResults.Created($"{ApiSetup.Root}/deals/{slug}", DecisionAnswer.Of(await intake.NameAsync(slug, request.Claims, request.Type, request.Reason, caller.Name, caller.Now)));

    /// <summary>Decides what a disagreement is, over what the rule says. Earlier decisions are kept.</summary>
    public static async Task<Created<DecisionAnswer>> DecideAsync(string slug, string key, DecisionRequest request, DisagreementIntake intake, Caller caller) =>
        TypedResults.Created($"{ApiSetup.Root}/deals/{slug}", DecisionAnswer.Of(await intake.DecideAsync(slug, key, request.Type, request.Reason, caller.Name, caller.Now)));

    /// <summary>Takes the decision that stands back. The one before it stands again, else what the rule says.</summary>
    public static async Task<Created<DecisionAnswer>> TakeBackAsync(string slug, string key, DisagreementIntake intake, Caller caller) =>
        TypedResults.Created($"{ApiSetup.Root}/deals/{slug}", DecisionAnswer.Of(await intake.TakeBackAsync(slug, key, caller.Name, caller.Now)));
}

/// <summary>A disagreement that an analyst sees.</summary>
/// <param name="Claims">The numbers of two claims of the deal at least.</param>
/// <param name="Type">How they disagree.</param>
/// <param name="Reason">Always needed.</param>
public sealed record DisagreementRequest(IReadOnlyList<int>? Claims, DisagreementType? Type, string? Reason);

/// <summary>What an analyst makes of a disagreement.</summary>
/// <param name="Type">Absent or null: the two agree.</param>
/// <param name="Reason">Always needed.</param>
public sealed record DecisionRequest(DisagreementType? Type, string? Reason);

/// <summary>A decision on a disagreement.</summary>
/// <param name="Key">The disagreement's.</param>
/// <param name="Type">Null: the two agree.</param>
/// <param name="Reason">As it was given.</param>
/// <param name="By">Who decided.</param>
/// <param name="At">When.</param>
/// <param name="TakenBackBy">Who took it back; null while it stands.</param>
/// <param name="TakenBackAt">When.</param>
public sealed record DecisionAnswer(string Key, DisagreementType? Type, string Reason, string By, DateTime At, string? TakenBackBy, DateTime? TakenBackAt)
{
    public static DecisionAnswer Of(DisagreementDecision decision) =>
        new(decision.Key, decision.Type, decision.Reason, decision.By, decision.At, decision.TakenBackBy, decision.TakenBackAt);
}
