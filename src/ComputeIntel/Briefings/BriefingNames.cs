using ComputeIntel.Claims;
using ComputeIntel.Deals;

namespace ComputeIntel.Briefings;

/// <summary>Everything that a checked draft names, looked up.</summary>
/// <param name="Deal">The deal; null for chosen claims.</param>
/// <param name="Claims">By number: the chosen ones and those that judgements rest on, as far as there are any.</param>
public sealed record BriefingNames(Deal? Deal, IReadOnlyDictionary<int, Claim> Claims);
