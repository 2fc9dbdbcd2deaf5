namespace ComputeIntel.Claims;

/// <summary>Two people's edits of one claim brought together.</summary>
public static class ClaimDraftMerge
{
    /// <summary>What only the other changed is as they saved it; all else is as it was typed here, where both changed the same too.</summary>
    /// <param name="yours">What was typed here.</param>
    /// <param name="opened">What the claim said when this edit began.</param>
    /// <param name="theirs">What it says now.</param>
    public static ClaimDraft Merged(this ClaimDraft yours, ClaimDraft opened, ClaimDraft theirs)
    {
        var changed = ClaimDraftText.Differences(opened, yours).Select(d => d.Field).ToHashSet();
        return new ClaimDraft
        {
            Quotations = Of(ClaimDraftText.Quotations).Quotations,
            Statement = Of(ClaimDraftText.Statement).Statement,
            Nature = Of(ClaimDraftText.Nature).Nature,
            Hedge = Of(ClaimDraftText.Hedge).Hedge,
            Bearing = Of(ClaimDraftText.Bearing).Bearing,
            Acquirer = Of(ClaimDraftText.Acquirer).Acquirer,
            Facilities = Of(ClaimDraftText.Facilities).Facilities,
            Counterparties = Of(ClaimDraftText.Counterparties).Counterparties,
            StatedRationale = Of(ClaimDraftText.StatedRationale).StatedRationale,
            Measures = Of(ClaimDraftText.Measures).Measures,
            Attribution = Of(ClaimDraftText.Attribution).Attribution,
            Credibility = Of(ClaimDraftText.Credibility).Credibility,
            AsOf = Of(ClaimDraftText.AsOf).AsOf,
            Deal = Of(ClaimDraftText.Deal).Deal,
        };

        ClaimDraft Of(string field) => changed.Contains(field) ? yours : theirs;
    }
}
