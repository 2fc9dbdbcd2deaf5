namespace ComputeIntel.Claims;

// The decisions on a claim: reviews, evidence, and what verified needs.
public sealed partial class Claim
{
    public const int MaxReason = 1000;

    /// <summary>
    /// Tags the claim by a new review, which settles the rechecks that stand. A reason is required for verified, disputed and
    /// withdrawn; for the others the program writes one. Needs reviews, rechecks, evidence with its articles, and the own article loaded.
    /// </summary>
    /// <param name="evidence">Evidence that comes with the decision, already added by <see cref="Support"/>.</param>
    /// <exception cref="Refusal">422 <c>reason-needed</c>; 422 <c>not-verifiable</c> where verified lacks its due.</exception>
    public Review Review(Tag tag, string? reason, string by, DateTime at, Evidence? evidence = null)
    {
        var review = Decided(tag, reason, by, at, evidence);
        if (tag != Tag.Untagged)
        {
            Settle(Rechecks, $"Tagged {tag.ToString().ToLowerInvariant()}: {review.Reason}", by, at);
        }

        return review;
    }

    /// <summary>What is missing before the claim could be verified, as a sentence; null where nothing is.</summary>
    public string? MissingForVerified() =>
        Nature != Nature.Fact
            ? $"Only a fact can be verified; this is a {Nature.ToString().ToLowerInvariant()}."
            : IsBacked
                ? null
                : "Verified needs standing, supporting evidence from a primary source: a party's statement, a filing or an official record. "
                    + "Another outlet's write-up corroborates but does not verify.";

    /// <summary>Whether standing evidence from a primary article supports it; the own article counts where it is itself primary.</summary>
    public bool IsBacked => Article is { IsPrimary: true } || Evidence.Any(e => e.CanVerify);

    /// <summary>Adds evidence; it raises the claim's version.</summary>
    public Evidence Support(Evidence evidence)
    {
        if (evidence.Article is { } article && article.IsDemo != IsDemo)
        {
            throw Refusal.Invalid("articleId", IsDemo
                ? "A demo claim can only rest on demo articles."
                : "Demo articles are made up for the sample; they cannot be evidence for a real claim.");
        }

        evidence.Number = Evidence.Select(e => e.Number).DefaultIfEmpty().Max() + 1;
        Evidence.Add(evidence);
        Version++;
        return evidence;
    }

    /// <summary>Withdraws evidence, with the review that must come with it where the claim would be left bare.</summary>
    /// <exception cref="Refusal">409 <c>evidence-withdrawn</c> where it was already; 409 <c>verified-needs-evidence</c> where a verified claim would be left bare.</exception>
    public Withdrawal Withdraw(Evidence evidence, string? reason, string by, DateTime at, Func<Review>? review = null)
    {
        var check = new InputCheck();
        var because = check.Required("reason", reason, MaxReason, "The reason");
        check.Refuse();
        if (!evidence.Stands)
        {
            throw Refusal.Conflict("evidence-withdrawn", "This evidence was withdrawn before.");
        }

        var withdrawal = evidence.Withdrawal = new Withdrawal { Reason = because, By = by, At = at };
        try
        {
            withdrawal.Review = review?.Invoke();
            if (Tag == Tag.Verified && !IsBacked)
            {
                throw Refusal.Conflict("verified-needs-evidence", "This is the last evidence that the verified claim rests on; give the claim another tag in the same step.");
            }
        }
        catch (Refusal)
        {
            evidence.Withdrawal = null;
            throw;
        }

        Version++;
        return withdrawal;
    }

    /// <summary>
    /// Takes <em>verified</em> off before the claim's words change, by a review of the program's own. It must reach the
    /// database before the edit does: the guard there refuses to change what a verified claim says.
    /// </summary>
    /// <returns>The review; null where the claim is not verified.</returns>
    public Review? TakeOffVerified(DateTime at, string because = "edited after verification") =>
        Tag == Tag.Verified ? Add(Tag.Reported, because, "ComputeIntel", at, null, isByProgram: true) : null;

    /// <summary>Restores the tag before the newest review, by a new review.</summary>
    /// <exception cref="Refusal">409 <c>nothing-to-undo</c>; 422 where the former tag lacks its due now.</exception>
    public Review Undo(string by, DateTime at)
    {
        var ordered = Reviews.OrderByDescending(r => r.Number).ToList();
        if (ordered is [])
        {
            throw Refusal.Conflict("nothing-to-undo", "This claim was never tagged.");
        }

        if (ordered[0].IsByProgram)
        {
            throw Refusal.Conflict("edited-after-verification", "The claim was edited after it was verified; verify it again instead.");
        }

        var former = ordered.Count > 1 ? ordered[1].Tag : Tag.Untagged;
        var review = Decided(former, $"undone: back to {former.ToString().ToLowerInvariant()}", by, at);
        DoubtAgain(ordered[0], at);
        return review;
    }

    private Review Decided(Tag tag, string? reason, string by, DateTime at, Evidence? evidence = null)
    {
        var check = new InputCheck();
        check.Defined("tag", tag, "The tag");
        var because = check.Optional("reason", reason, MaxReason, "The reason");
        check.Refuse();
        if (because is null && tag is (Tag.Verified or Tag.Disputed or Tag.Withdrawn))
        {
            var needed = $"Say why this is {tag.ToString().ToLowerInvariant()}: a reason is needed.";
            throw new Refusal("reason-needed", 422, needed) { Errors = { ["reason"] = [needed] } };
        }

        if (tag == Tag.Verified && MissingForVerified() is { } missing)
        {
            throw new Refusal("not-verifiable", 422, missing) { Errors = { ["tag"] = [missing] } };
        }

        return Add(tag, because ?? (tag == Tag.Untagged ? "tag taken off" : "said by the article, not checked"), by, at, evidence);
    }

    private Review Add(Tag tag, string reason, string by, DateTime at, Evidence? evidence, bool isByProgram = false)
    {
        var review = new Review
        {
            Number = (NewestReview?.Number ?? 0) + 1,
            Tag = tag,
            Reason = reason,
            By = by,
            At = at,
            Evidence = evidence,
            IsByProgram = isByProgram,
        };
        Reviews.Add(review);
        Tag = tag;
        Version++;
        return review;
    }
}
