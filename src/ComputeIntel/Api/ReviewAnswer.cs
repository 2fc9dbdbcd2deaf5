using ComputeIntel.Claims;
using ComputeIntel.Data.Claims;

namespace ComputeIntel.Api;

/// <summary>One decision on a claim.</summary>
public sealed record ReviewAnswer : IVersionedAnswer
{
    public required int ClaimId { get; init; }

    /// <summary>1 for the claim's first review, then upward.</summary>
    public required int Number { get; init; }

    public required Tag Tag { get; init; }

    public required string Reason { get; init; }

    public required DateTime At { get; init; }

    public required string By { get; init; }

    /// <summary>Added by the program: "edited after verification".</summary>
    public required bool IsByProgram { get; init; }

    /// <summary>The number of the evidence that came with it.</summary>
    public required int? Evidence { get; init; }

    /// <summary>The claim's version.</summary>
    public required int Version { get; init; }

    public static ReviewAnswer Of(Claim claim, Review review) => new()
    {
        ClaimId = claim.Id,
        Number = review.Number,
        Tag = review.Tag,
        Reason = review.Reason,
        At = review.At,
        By = review.By,
        IsByProgram = review.IsByProgram,
        Evidence = claim.Evidence.Find(e => e == review.Evidence || e.Id == review.EvidenceId)?.Number,
        Version = claim.Version,
    };
}

/// <param name="Note">What was found. Needed.</param>
public sealed record LookedAgain(string? Note);

/// <summary>What someone asks a review to say.</summary>
public sealed record ReviewRequest
{
    /// <summary>Needed.</summary>
    public Tag? Tag { get; init; }

    /// <summary>Needed for verified, disputed and withdrawn; for the others the program writes one.</summary>
    public string? Reason { get; init; }

    /// <summary>Evidence that comes with the decision.</summary>
    public EvidenceDraft? Evidence { get; init; }

    /// <summary>Takes in the evidence that comes with the decision; calling what is returned then decides.</summary>
    /// <param name="claim">The claim, whole and held.</param>
    /// <param name="evidences">Takes the evidence in.</param>
    /// <param name="caller">Who decides.</param>
    /// <param name="within">Put before each field's name in a refusal.</param>
    public async Task<Func<Review>> PreparedAsync(Claim claim, EvidenceIntake evidences, Caller caller, string within = "")
    {
        var tag = Tag ?? throw Refusal.Invalid($"{within}tag", "Say which tag: untagged, reported, verified, disputed or withdrawn.");
        var evidence = Evidence is { } draft ? await evidences.AddAsync(claim, draft, caller.Name, caller.Now, $"{within}evidence.") : null;
        return () => claim.Review(tag, Reason, caller.Name, caller.Now, evidence);
    }
}
