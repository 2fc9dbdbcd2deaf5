namespace ComputeIntel;

/// <summary>What one field said before and after a correction; null where it said nothing.</summary>
public sealed record FieldChange(string Field, string? Before, string? After)
{
    /// <summary>The fields that differ between two tellings of the same thing, in the order of <paramref name="after"/>.</summary>
    public static List<FieldChange> Between(IReadOnlyList<(string Field, string? Value)> before, IReadOnlyList<(string Field, string? Value)> after) =>
        [.. before.Zip(after).Where(pair => pair.First.Value != pair.Second.Value).Select(pair => new FieldChange(pair.Second.Field, pair.First.Value, pair.Second.Value))];
}
