using ComputeIntel.Articles;
using ComputeIntel.Parties;

namespace ComputeIntel.Claims;

/// <summary>One facility that a claim names.</summary>
public sealed class ClaimFacility
{
    public int ClaimId { get; set; }

    public int FacilityId { get; set; }

    public Facility? Facility { get; set; }

    public int Ordinal { get; set; }
}

/// <summary>One organization on the other side of the deal, and its part in it.</summary>
public sealed class Counterparty
{
    public int Id { get; set; }

    public int ClaimId { get; set; }

    public int OrganizationId { get; set; }

    public Organization? Organization { get; set; }

    public Role Role { get; set; }

    public int Ordinal { get; set; }
}

public enum Role
{
    Supplier,
    Owner,
    Operator,
    Landlord,
    Builder,
    Financier,
    Payer,
    Other,
}

/// <summary>Why the acquirer takes the capacity, as the article tells it.</summary>
public sealed class Rationale
{
    public required string Text { get; set; }

    public RationaleBy By { get; set; }
}

/// <summary>Whose reason it is.</summary>
public enum RationaleBy
{
    /// <summary>Stated by a party.</summary>
    Party,

    /// <summary>Inferred by the author.</summary>
    Author,
}

/// <summary>Who is said to say what is claimed.</summary>
public sealed class Attribution
{
    public AttributionKind Kind { get; set; } = AttributionKind.Unattributed;

    public string? Name { get; set; }

    /// <summary>The article that it goes back to, where known.</summary>
    public int? ArticleId { get; set; }

    public Article? Article { get; set; }
}

public enum AttributionKind
{
    Party,
    Filing,
    NamedPerson,
    UnnamedPeople,
    Publisher,
    Author,
    Unattributed,
}
