using ComputeIntel.Articles;
using ComputeIntel.Claims;

namespace ComputeIntel.Deals.Origins;

/// <summary>An article or a party that a claim may go back to, and what led to it.</summary>
public sealed record OriginProposal(Article? Article, string? Party, OriginClue Clue, string Words);
