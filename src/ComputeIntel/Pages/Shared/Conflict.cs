using System.Text.Json;

namespace ComputeIntel.Pages.Shared;

/// <summary>One field of an edit form, as text.</summary>
public sealed record FormField(string Name, string Label, string Value)
{
    /// <summary>How the value is shown, where that differs from what travels.</summary>
    public string? Shown { get; init; }
}

/// <summary>
/// Two people's versions of one thing, field by field: what was typed here against what was saved meanwhile. Where only
/// one of them changed a field since this form was opened, that one is proposed.
/// </summary>
public sealed class Conflict
{
    private Conflict(int version, IReadOnlyList<Difference> differences, IReadOnlyList<FormField> agreed) => (Version, Differences, Agreed) = (version, differences, agreed);

    /// <summary>The version saved meanwhile, on which a merge goes on.</summary>
    public int Version { get; }

    public IReadOnlyList<Difference> Differences { get; }

    /// <summary>Fields that both have alike.</summary>
    public IReadOnlyList<FormField> Agreed { get; }

    /// <summary>The stored fields, to travel with the next attempt.</summary>
    public required string Opened { get; init; }

    /// <param name="opened">The fields when the form was opened, as <see cref="Packed"/>; anything unreadable counts as unknown.</param>
    /// <param name="yours">What was typed.</param>
    /// <param name="theirs">What is stored now.</param>
    /// <param name="version">The version stored now.</param>
    public static Conflict Between(string? opened, IReadOnlyList<FormField> yours, IReadOnlyList<FormField> theirs, int version)
    {
        var before = Unpacked(opened);
        var pairs = yours.Zip(theirs).ToList();
        return new Conflict(
            version,
            [.. pairs.Where(p => !Same(p.First, p.Second)).Select(p => new Difference(p.First, p.Second, before.TryGetValue(p.First.Name, out var was) && Folded(was) == Folded(p.First.Value)))],
            [.. pairs.Where(p => Same(p.First, p.Second)).Select(p => p.First)])
        {
            Opened = Packed(theirs),
        };
    }

    /// <summary>The fields in one hidden value, so that the form remembers what it was opened on.</summary>
    public static string Packed(IReadOnlyList<FormField> fields) => JsonSerializer.Serialize(fields.ToDictionary(f => f.Name, f => f.Value));

    private static Dictionary<string, string> Unpacked(string? packed)
    {
        try
        {
            return JsonSerializer.Deserialize<Dictionary<string, string>>(packed ?? "{}") ?? [];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    private static bool Same(FormField one, FormField other) => Folded(one.Value) == Folded(other.Value);

    // Browsers send line breaks as CR LF.
    private static string Folded(string value) => value.ReplaceLineEndings("\n").Trim();
}

/// <param name="Yours">What was typed here.</param>
/// <param name="Theirs">What is stored now.</param>
/// <param name="IsTheirs">Whether only the other person changed it, so that theirs is proposed.</param>
public sealed record Difference(FormField Yours, FormField Theirs, bool IsTheirs);
