using ComputeIntel.Articles;

namespace ComputeIntel.Briefings;

/// <summary>One frozen export of a briefing, with its exact bytes. Never changed; never two for the same content and paper.</summary>
public sealed class Edition
{
    public int Id { get; set; }

    public int BriefingId { get; set; }

    /// <summary>1 for the briefing's first edition.</summary>
    public int Number { get; set; }

    public Paper Paper { get; set; }

    public bool IncludesUntagged { get; set; }

    /// <summary>The number of the earlier edition since which it prints what changed; null where it prints none.</summary>
    public int? Since { get; set; }

    /// <summary>SHA-256 of everything that was printed, its number and time left out: the same content has the same one.</summary>
    public required string ContentHash { get; set; }

    /// <summary>SHA-256 of the PDF's bytes.</summary>
    public required string Sha256 { get; set; }

    public StoredBytes? Bytes { get; set; }

    public DateTime MadeAt { get; set; }

    public required string MadeBy { get; set; }

    /// <summary>What it said; null for one that was made before this was kept, and where it is not loaded.</summary>
    public EditionRecord? Record { get; set; }

    /// <summary>The claims that it printed.</summary>
    public List<EditionClaim> Claims { get; set; } = [];
}

public enum Paper
{
    A4,
    Letter,
}
