using System.Text.RegularExpressions;

namespace ComputeIntel.Briefings;

/// <summary>What someone asks a briefing to say: the body of <c>POST /api/v1/briefings</c>, the result of a merge patch, and the fields of the briefing form.</summary>
public sealed partial record BriefingDraft
{
    public const int MaxJudgements = 50;

    public const int MaxClaims = 500;

    public string? Title { get; init; }

    /// <summary>The slug of the deal that it is about; its claims are then the deal's. Either this or <see cref="Claims"/>.</summary>
    public string? Deal { get; init; }

    /// <summary>The numbers of the chosen claims, in order.</summary>
    public IReadOnlyList<int>? Claims { get; init; }

    public string? Handling { get; init; }

    public string? BottomLine { get; init; }

    public IReadOnlyList<JudgementDraft>? Judgements { get; init; }

    /// <summary>Absent: paragraphs.</summary>
    public AnnexForm? Form { get; init; }

    /// <summary>Checks field by field before anything is looked up, and gives the draft back trimmed.</summary>
    /// <exception cref="Refusal">422 <c>invalid-input</c>.</exception>
    public BriefingDraft Checked()
    {
        var check = new InputCheck();
        var judgements = Judgements ?? [];
        var claims = Claims ?? [];
        var deal = check.OptionalLine("deal", Deal, Slug.MaxLength, "The deal");
        if (deal is null && claims is [])
        {
            check.Wrong("claims", "A briefing is about a deal, or about chosen claims: choose at least one.");
        }

        if (deal is not null && claims is not [])
        {
            check.Wrong("deal", "A briefing is about a deal or about chosen claims, not both.");
        }

        if (claims.Count > MaxClaims)
        {
            check.Wrong("claims", $"At most {MaxClaims} claims.");
        }

        if (judgements.Count > MaxJudgements)
        {
            check.Wrong("judgements", $"At most {MaxJudgements} judgements; readers take in three to five.");
        }

        var draft = this with
        {
            Title = check.RequiredLine("title", Title, Briefing.MaxTitle, "The title"),
            Deal = deal,
            Claims = [.. claims.Distinct()],
            Handling = check.OptionalLine("handling", Handling, Briefing.MaxHandling, "The handling mark"),
            BottomLine = check.Optional("bottomLine", BottomLine, Briefing.MaxBottomLine, "The bottom line"),
            Judgements = [.. judgements.Take(MaxJudgements).Select((j, i) => Judgement(check, $"judgements[{i}]", j))],
            Form = check.Defined("form", Form ?? AnnexForm.Paragraphs, "The form"),
        };
        check.Refuse();
        return draft;
    }

    private static JudgementDraft Judgement(InputCheck check, string field, JudgementDraft judgement)
    {
        var text = check.RequiredLine($"{field}.text", judgement.Text, Briefings.Judgement.MaxText, "The judgement");
        if (judgement.Likelihood is not null && LikelihoodPattern().IsMatch(text))
        {
            check.Wrong($"{field}.text", "Leave the likelihood out of the text: its word is put before it, from one scale.");
        }

        check.Defined($"{field}.likelihood", judgement.Likelihood ?? default, "The likelihood");
        check.Defined($"{field}.confidence", judgement.Confidence ?? default, "The confidence");
        var claims = judgement.Claims ?? [];
        if (claims.Count > MaxClaims)
        {
            check.Wrong($"{field}.claims", $"At most {MaxClaims} claims.");
        }

        return judgement with
        {
            Text = text,
            Claims = [.. claims.Distinct()],
            Assumptions = check.Optional($"{field}.assumptions", judgement.Assumptions, Briefings.Judgement.MaxText, "The assumptions"),
        };
    }

    [GeneratedRegex(@"^(it is |there is )?(a |an )?((very |highly )?(un)?likely|probabl[ey]|almost (no chance|certain(ly)?)|roughly even)\b", RegexOptions.IgnoreCase)]
    private static partial Regex LikelihoodPattern();
}

/// <summary>A key judgement as asked for; its text goes without the word for its likelihood.</summary>
public sealed record JudgementDraft
{
    public string? Text { get; init; }

    public Likelihood? Likelihood { get; init; }

    public Confidence? Confidence { get; init; }

    /// <summary>The numbers of the claims that it rests on.</summary>
    public IReadOnlyList<int>? Claims { get; init; }

    public string? Assumptions { get; init; }
}
