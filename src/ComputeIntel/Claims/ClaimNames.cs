using ComputeIntel.Articles;
using ComputeIntel.Parties;

namespace ComputeIntel.Claims;

/// <summary>Everything that a checked draft names, looked up: what <see cref="Claim.Made"/> and <see cref="Claim.Edit"/> work on.</summary>
public sealed record ClaimNames
{
    /// <summary>The paragraphs quoted, by id, each with its capture and article.</summary>
    public required IReadOnlyDictionary<int, Paragraph> Paragraphs { get; init; }

    /// <summary>By <see cref="PlainText.NameKey"/>.</summary>
    public required IReadOnlyDictionary<string, Organization> Organizations { get; init; }

    /// <summary>By <see cref="PlainText.NameKey"/>.</summary>
    public required IReadOnlyDictionary<string, Facility> Facilities { get; init; }

    public Article? AttributedTo { get; init; }

    public int? DealId { get; init; }
}
