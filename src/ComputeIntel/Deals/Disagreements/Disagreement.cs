using System.Security.Cryptography;
using System.Text;
using ComputeIntel.Claims;
using ComputeIntel.Deals.Terms;

namespace ComputeIntel.Deals.Disagreements;

/// <summary>Values that cannot both hold, or only seem to differ.</summary>
/// <param name="Type">How they differ.</param>
/// <param name="Claims">Never fewer than two: those of the better supported value, then the others.</param>
/// <param name="Reason">Why, in a sentence.</param>
/// <param name="DecidedBy">Who decided so; null where it is a rule's finding.</param>
public sealed record Disagreement(DisagreementType Type, IReadOnlyList<Claim> Claims, string Reason, string? DecidedBy)
{
    /// <summary>Names it for as long as its values are claimed, whichever claims come and go: 16 hexadecimal digits.</summary>
    public required string Key { get; init; }

    /// <summary>What it is about: "Power", "Facility", "Organization".</summary>
    public required string Subject { get; init; }

    /// <summary>What does not fit together, in words, the better supported first.</summary>
    public required IReadOnlyList<string> Sides { get; init; }

    /// <summary>The values of a term that it is about; empty for names.</summary>
    public IReadOnlyList<TermValue> Values { get; init; } = [];

    /// <summary>What the rule finds; differs from <see cref="Type"/> where an analyst decided otherwise. Null where an analyst named it and no rule sees it.</summary>
    public required DisagreementType? RuleType { get; init; }

    /// <summary>The analyst's decision that stands, if any.</summary>
    public DisagreementDecision? Decision { get; init; }

    /// <summary>Every decision on it, oldest first, taken back ones too.</summary>
    public IReadOnlyList<DisagreementDecision> History { get; init; } = [];

    /// <summary>An analyst decided that the two agree, or whoever saw a disagreement where no rule does took that back.</summary>
    public bool IsSettled => Decision is { Type: null } || IsTakenBack;

    public bool IsTakenBack => RuleType is null && Decision is null;

    /// <param name="subject">What sort of thing it is about.</param>
    /// <param name="sides">What names each side; their order makes no difference.</param>
    internal static string KeyOf(string subject, IEnumerable<string> sides) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{subject}\n{string.Join('\n', sides.Order(StringComparer.Ordinal))}")).AsSpan(0, 8));
}

public enum DisagreementType
{
    /// <summary>They cannot both hold.</summary>
    Contradiction,

    /// <summary>They are about different things: two sites, two contracts.</summary>
    DifferentScope,

    /// <summary>They count differently: grid supply against installed load.</summary>
    DifferentMeasure,

    EstimateAgainstDisclosure,

    /// <summary>One was so before, the other since.</summary>
    Superseded,

    CopyingError,

    /// <summary>They name one party by two names, or two by one.</summary>
    Identity,
}
