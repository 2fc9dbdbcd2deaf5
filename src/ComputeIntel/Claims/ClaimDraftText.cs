using System.Globalization;

namespace ComputeIntel.Claims;

/// <summary>A draft field by field in words, so that two people's versions can be laid side by side.</summary>
public static class ClaimDraftText
{
    /// <summary>The fields in which two drafts differ, with what each says; an empty text where it says nothing.</summary>
    public static IEnumerable<(string Field, string One, string Other)> Differences(ClaimDraft one, ClaimDraft other) =>
        from pair in Fields(one).Zip(Fields(other))
        where pair.First.Text != pair.Second.Text
        select (pair.First.Field, pair.First.Text, pair.Second.Text);

    private static IEnumerable<(string Field, string Text)> Fields(ClaimDraft draft) =>
    [
        ("Words quoted", Joined(draft.Quotations?.Select(q => q.Exact ?? "the whole paragraph"))),
        ("Statement", draft.Statement ?? ""),
        ("Nature", $"{draft.Nature ?? Nature.Fact}"),
        ("Hedge", draft.Hedge ?? ""),
        ("Bearing", $"{draft.Bearing ?? Bearing.Deal}"),
        ("Acquirer", draft.Acquirer ?? ""),
        ("Facilities", Joined(draft.Facilities)),
        ("Counterparties", Joined(draft.Counterparties?.Select(c => $"{c.Name} ({c.Role ?? Role.Supplier})"))),
        ("Stated rationale", draft.StatedRationale is { Text: { } text } rationale ? $"{text} ({rationale.By})" : ""),
        ("Figures", Joined(draft.Measures?.Select(Told))),
        ("Attribution", $"{draft.Attribution?.Kind} {draft.Attribution?.Name} {draft.Attribution?.ArticleId}".Trim()),
        ("Credibility", draft.Credibility?.ToString(CultureInfo.InvariantCulture) ?? ""),
        ("As of", draft.AsOf ?? ""),
        ("Deal", draft.Deal ?? ""),
    ];

    private static string Told(MeasureDraft m) =>
        string.Join(' ', new object?[] { m.Kind, m.Of, m.Qualifier, m.Value, m.ValueTo, m.Date, m.Unit, m.Basis, m.AsWritten }.Where(part => part is not null).Select(part => Convert.ToString(part, CultureInfo.InvariantCulture)));

    private static string Joined(IEnumerable<string>? parts) => string.Join("; ", parts ?? []);
}
