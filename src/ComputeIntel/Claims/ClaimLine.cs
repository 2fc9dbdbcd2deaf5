namespace ComputeIntel.Claims;

/// <summary>A claim's parties and figures on one line.</summary>
public static class ClaimLine
{
    public static string Of(Claim claim) => string.Join(" · ", new[]
    {
        string.Join(" ← ", new[] { claim.Acquirer?.Name, string.Join(", ", claim.Counterparties.OrderBy(c => c.Ordinal).Select(c => c.Organization!.Name)) }.Where(t => !string.IsNullOrEmpty(t))),
        string.Join(", ", claim.Facilities.OrderBy(f => f.Ordinal).Select(f => f.Facility!.Name)),
        string.Join(", ", claim.Measures.OrderBy(m => m.Ordinal).Select(MeasureText.Of)),
    }.Where(t => t.Length > 0));
}
