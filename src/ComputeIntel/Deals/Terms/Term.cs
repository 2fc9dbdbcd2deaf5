using ComputeIntel.Claims;
using ComputeIntel.Deals.Origins;

namespace ComputeIntel.Deals.Terms;

/// <summary>What a deal's claims say of one term, every value beside the others, best supported first.</summary>
/// <param name="Kind">Which term.</param>
/// <param name="Values">Never empty.</param>
public sealed record Term(TermKind Kind, IReadOnlyList<TermValue> Values)
{
    /// <summary>The values by what they are a figure of: the price of the capacity and that of the building do not differ, they are two things.</summary>
    public IEnumerable<IGrouping<string?, TermValue>> ByScope() => Values.GroupBy(v => v.Scope, v => v, ScopeComparer.Instance);

    private sealed class ScopeComparer : IEqualityComparer<string?>
    {
        public static readonly ScopeComparer Instance = new();

        public bool Equals(string? x, string? y) => PlainText.NameKey(x ?? "") == PlainText.NameKey(y ?? "");

        public int GetHashCode(string? scope) => PlainText.NameKey(scope ?? "").GetHashCode(StringComparison.Ordinal);
    }
}

/// <summary>One value of a term, and what stands behind it.</summary>
public sealed record TermValue
{
    /// <summary>As it is read under the term's name: "more than 220,000", "SpaceX".</summary>
    public required string Text { get; init; }

    /// <summary>What a figure is a figure of: "two sites", "batteries"; null for parties and where no source says.</summary>
    public string? Scope { get; init; }

    /// <summary>Equal for what says the same, however it was written; stable as claims come and go.</summary>
    public required string Key { get; init; }

    /// <summary>The figure as its best supported claim writes it; null for parties and rationales.</summary>
    public Measure? Measure { get; init; }

    /// <summary>The figure in every way that its claims write it, the best supported first: "1.25 bn USD a month", "15 bn USD a year".</summary>
    public IReadOnlyList<Measure> Writings { get; init; } = [];

    /// <summary>The organization or facility; null for anything else.</summary>
    public int? PartyId { get; init; }

    /// <summary>The claims that say so, best supported first.</summary>
    public required IReadOnlyList<Claim> Claims { get; init; }

    /// <summary>Verified where one claim is; else disputed where it is contested and one is; else reported where one is.</summary>
    public required Tag Standing { get; init; }

    /// <summary>How many distinct articles it goes back to, as far as the claims say.</summary>
    public required int Origins { get; init; }

    /// <summary>How many articles say it without saying where they have it from. Unknown is not independent.</summary>
    public required int Untraced { get; init; }

    /// <summary>How many articles say it.</summary>
    public required int Articles { get; init; }

    /// <summary>The best kind of origin among its claims'.</summary>
    public required OriginKind Origin { get; init; }

    /// <summary>A claim of it is disputed, or standing evidence contradicts one, and that about this value as far as can be told.</summary>
    public required bool IsContested { get; init; }

    /// <summary>Another value cannot hold beside it, by rule or by an analyst's decision.</summary>
    public bool IsContradicted { get; init; }

    /// <summary>"Verified: filing, p. F-62", "Reported: 1 origin, 6 untraced", "Disputed: 2 origins".</summary>
    public string StandingText => Standing == Tag.Verified && TagBasis.Of(Claims[0]) is { } basis
        ? $"{TagWords.Word(Standing)}: {basis}"
        : $"{TagWords.Word(Standing)}: {Traced}";

    /// <summary>"2 origins, 6 untraced".</summary>
    public string Traced => (Origins, Untraced) switch
    {
        (0, var untraced) => $"{untraced} untraced",
        (var origins, 0) => Counted(origins),
        var (origins, untraced) => $"{Counted(origins)}, {untraced} untraced",
    };

    private static string Counted(int origins) => origins == 1 ? "1 origin" : $"{origins} origins";
}

/// <summary>The terms of a deal, in the order in which they are shown.</summary>
public enum TermKind
{
    Acquirer,
    Facility,
    Supplier,
    Owner,
    Operator,
    Landlord,
    Builder,
    Financier,
    Payer,
    OtherParty,
    Rationale,
    Share,
    Power,
    Accelerators,
    Price,
    Duration,
    Date,
    Area,
    OtherFigure,
}
