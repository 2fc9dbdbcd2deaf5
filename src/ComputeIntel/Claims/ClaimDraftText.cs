using System.Globalization;

namespace ComputeIntel.Claims;

/// <summary>A draft field by field in words, so that two people's versions can be laid side by side.</summary>
public static class ClaimDraftText
{
    public const string Quotations = "Words quoted";
    public const string Statement = "Statement";
    public const string Nature = "Nature";
    public const string Hedge = "Hedge";
    public const string Bearing = "Bearing";
    public const string Acquirer = "Acquirer";
    public const string Facilities = "Facilities";
    public const string Counterparties = "Counterparties";
    public const string StatedRationale = "Stated rationale";
    public const string Measures = "Figures";
    public const string Attribution = "Attribution";
    public const string Credibility = "Credibility";
    public const string AsOf = "As of";
    public const string Deal = "Deal";

    /// <summary>The fields in which two drafts differ, with what each says; an empty text where it says nothing.</summary>
    public static IEnumerable<(string Field, string One, string Other)> Differences(ClaimDraft one, ClaimDraft other) =>
        from pair in Fields(one).Zip(Fields(other))
        where pair.First.Text != pair.Second.Text
        select (pair.First.Field, pair.First.Text, pair.Second.Text);

    private static IEnumerable<(string Field, string Text)> Fields(ClaimDraft draft) =>
    [
        (Quotations, Joined(draft.Quotations?.Select(q => q.Exact ?? "the whole paragraph"))),
        (Statement, draft.Statement?.ReplaceLineEndings("\n") ?? ""),
        (Nature, $"{draft.Nature ?? Claims.Nature.Fact}"),
        (Hedge, draft.Hedge ?? ""),
        (Bearing, $"{draft.Bearing ?? Claims.Bearing.Deal}"),
        (Acquirer, draft.Acquirer ?? ""),
        (Facilities, Joined(draft.Facilities)),
        (Counterparties, Joined(draft.Counterparties?.Select(c => $"{c.Name} ({c.Role ?? Role.Supplier})"))),
        (StatedRationale, draft.StatedRationale is { Text: { } text } rationale ? $"{text} ({rationale.By})" : ""),
        (Measures, Joined(draft.Measures?.Select(Told))),
        (Attribution, $"{draft.Attribution?.Kind} {draft.Attribution?.Name} {draft.Attribution?.ArticleId}".Trim()),
        (Credibility, draft.Credibility?.ToString(CultureInfo.InvariantCulture) ?? ""),
        (AsOf, draft.AsOf ?? ""),
        (Deal, draft.Deal ?? ""),
    ];

    private static string Told(MeasureDraft m)
    {
        object?[] parts = [m.Kind, m.Of, m.Qualifier, m.Value, m.ValueTo, m.Date, m.Unit, m.Basis, m.AsWritten];
        return string.Join(' ', parts.Where(part => part is not null).Select(part => Convert.ToString(part, CultureInfo.InvariantCulture)));
    }

    private static string Joined(IEnumerable<string>? parts) => string.Join("; ", parts ?? []);
}
