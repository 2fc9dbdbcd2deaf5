namespace ComputeIntel.Anchoring;

/// <summary>A stretch of the newer text's words where a quotation may stand, and what speaks for it.</summary>
/// <param name="Likeness">Of the words themselves, 0 to 1.</param>
/// <param name="Agreement">Of what stands around, 0 to 1.</param>
/// <param name="Origin">How much of it was the quotation before, 0 to 1; null where that is not known.</param>
/// <param name="Pairs">The quotation's words beside those that stand there; empty where they are the same.</param>
internal sealed record Standing(int First, int End, double Likeness, double Agreement, double? Origin, IReadOnlyList<WordPair> Pairs)
{
    /// <summary>What speaks for the place apart from the words themselves.</summary>
    public double Support => Origin is { } origin ? (origin + origin + Agreement) / 3 : Agreement;

    public double Score => Likeness + Support;

    public bool Overlaps(Standing other) => First < other.End && other.First < End;
}
