using System.Text.Json;
using ComputeIntel.Briefings;
using ComputeIntel.Pages.Shared;

namespace ComputeIntel.Pages.Briefings;

/// <summary>The fields of a briefing, as they are typed.</summary>
public sealed record BriefingForm
{
    public string? Title { get; init; }

    public string? Deal { get; init; }

    public List<int> Claims { get; init; } = [];

    /// <summary>More claims, by number.</summary>
    public string? More { get; init; }

    public string? Handling { get; init; }

    public string? BottomLine { get; init; }

    public AnnexForm? Form { get; init; }

    public List<JudgementForm> Judgements { get; init; } = [];

    /// <summary>All judgements in one value, as two people's versions are laid side by side.</summary>
    public string? Packed { get; init; }

    public static BriefingForm Of(BriefingDraft draft) => new()
    {
        Title = draft.Title,
        Deal = draft.Deal,
        Claims = [.. draft.Claims ?? []],
        Handling = draft.Handling,
        BottomLine = draft.BottomLine,
        Form = draft.Form,
        Judgements = [.. (draft.Judgements ?? []).Select(JudgementForm.Of)],
    };

    /// <exception cref="Refusal">A claim's number cannot be read.</exception>
    public BriefingDraft ToDraft() => new()
    {
        Title = Title,
        Deal = Deal,
        Claims = [.. Claims.Concat(ClaimNumbers.Read("more", More)).Distinct()],
        Handling = Handling,
        BottomLine = BottomLine,
        Form = Form,
        Judgements = [.. Unpacked().Judgements.Where(j => !j.IsBlank).Select((j, i) => j.ToDraft(i))],
    };

    /// <summary>The form after one of its buttons: <c>add</c>, <c>remove-2</c>, <c>up-2</c>, <c>down-2</c>, counted from 0.</summary>
    public BriefingForm After(string step)
    {
        List<JudgementForm> judgements = [.. Judgements];
        var parts = step.Split('-');
        var at = parts.Length == 2 && int.TryParse(parts[1], out var index) && index < judgements.Count ? index : -1;
        switch (parts[0])
        {
            case "add" when judgements.Count < BriefingDraft.MaxJudgements:
                judgements.Add(new());
                break;
            case "remove" when at >= 0:
                judgements.RemoveAt(at);
                break;
            case "up" when at > 0:
                (judgements[at - 1], judgements[at]) = (judgements[at], judgements[at - 1]);
                break;
            case "down" when at >= 0 && at < judgements.Count - 1:
                (judgements[at + 1], judgements[at]) = (judgements[at], judgements[at + 1]);
                break;
        }

        return this with { Judgements = judgements };
    }

    public IReadOnlyList<FormField> Fields() =>
    [
        new("title", "Title", Title ?? ""),
        new("deal", "Deal", Deal ?? ""),
        new("more", "Chosen claims", ClaimNumbers.Told([.. Claims, .. ClaimNumbers.Readable(More)])),
        new("handling", "Handling", Handling ?? ""),
        new("bottomLine", "Bottom line", BottomLine ?? ""),
        new("form", "Annex", $"{Form ?? AnnexForm.Paragraphs}"),
        new("packed", "Key judgements", JsonSerializer.Serialize(Judgements.Where(j => !j.IsBlank).Select(j => j.Plain())))
        {
            Shown = string.Join('\n', Judgements.Where(j => !j.IsBlank).Select((j, i) => $"{i + 1}. {j.Told()}")),
        },
    ];

    /// <summary>With the judgements that came packed, and claims in one list.</summary>
    /// <exception cref="Refusal">They cannot be read.</exception>
    public BriefingForm Unpacked()
    {
        try
        {
            return Packed is null ? this : this with { Judgements = JsonSerializer.Deserialize<List<JudgementForm>>(Packed) ?? [], Packed = null };
        }
        catch (JsonException)
        {
            throw Refusal.Invalid("judgements", "The judgements could not be read.");
        }
    }
}
