using ComputeIntel.Briefings;
using ComputeIntel.Pages.Shared;

namespace ComputeIntel.Pages.Briefings;

/// <summary>The fields of one judgement, as they are typed.</summary>
public sealed record JudgementForm
{
    public string? Text { get; init; }

    public Likelihood? Likelihood { get; init; }

    public Confidence? Confidence { get; init; }

    public List<int> Claims { get; init; } = [];

    /// <summary>More claims, by number.</summary>
    public string? More { get; init; }

    public string? Assumptions { get; init; }

    /// <summary>Nothing was typed: a row that was added and left.</summary>
    public bool IsBlank =>
        string.IsNullOrWhiteSpace(Text)
        && string.IsNullOrWhiteSpace(Assumptions)
        && string.IsNullOrWhiteSpace(More)
        && Claims.Count == 0
        && Likelihood is null
        && Confidence is null;

    public static JudgementForm Of(JudgementDraft draft) => new()
    {
        Text = draft.Text,
        Likelihood = draft.Likelihood,
        Confidence = draft.Confidence,
        Claims = [.. draft.Claims ?? []],
        Assumptions = draft.Assumptions,
    };

    public JudgementDraft ToDraft(int index) => new()
    {
        Text = Text,
        Likelihood = Likelihood,
        Confidence = Confidence,
        Claims = [.. Claims.Concat(ClaimNumbers.Read($"judgements[{index}].more", More)).Distinct()],
        Assumptions = Assumptions,
    };

    /// <summary>With all its claims in one list, as far as their numbers can be read.</summary>
    public JudgementForm Plain() => this with { Claims = [.. Claims.Concat(ClaimNumbers.Readable(More)).Distinct()], More = null };

    /// <summary>On a few lines, to be compared.</summary>
    public string Told()
    {
        string?[] parts =
        [
            Likelihood is { } likelihood ? Words.Capital(LikelihoodScale.Word(likelihood)) : null,
            Text,
            Confidence is { } confidence ? $"{confidence} confidence" : null,
            Assumptions,
            ClaimNumbers.Told(Plain().Claims),
        ];
        return string.Join(" · ", parts.Where(part => !string.IsNullOrWhiteSpace(part)));
    }
}
