using System.Text.Json;
using ComputeIntel.Claims;

namespace ComputeIntel.Briefings;

// What a briefing says: made from a draft, edited by another, told as a draft again.
public sealed partial class Briefing
{
    /// <summary>A new briefing from a checked draft.</summary>
    /// <exception cref="Refusal">422 for a claim that is not there or withdrawn, or where sample and real would be tied together.</exception>
    public static Briefing Made(BriefingDraft draft, BriefingNames names, string by, DateTime at)
    {
        var isDemo = names.Deal?.IsDemo ?? (draft.Claims is [var first, ..] && names.Claims.GetValueOrDefault(first) is { IsDemo: true });
        var briefing = new Briefing { Title = "", IsDemo = isDemo, AddedBy = by, AddedAt = at };
        briefing.Say(draft, names);
        return briefing;
    }

    /// <summary>Makes the briefing say what a checked draft says. Needs judgements and claims loaded.</summary>
    /// <returns>Whether anything changed.</returns>
    /// <exception cref="Refusal">As for <see cref="Made"/>. A claim withdrawn since it was chosen may stay: it is not printed.</exception>
    public bool Edit(BriefingDraft draft, BriefingNames names)
    {
        var before = Told();
        Say(draft, names);
        if (Told() == before)
        {
            return false;
        }

        Version++;
        return true;
    }

    /// <summary>The briefing as a draft: where an edit or a merge patch starts from. Needs the deal, judgements and claims loaded.</summary>
    public BriefingDraft ToDraft() => new()
    {
        Title = Title,
        Deal = Deal?.Slug,
        Claims = [.. Claims.OrderBy(c => c.Ordinal).Select(c => c.ClaimId)],
        Handling = Handling,
        BottomLine = BottomLine,
        Judgements = [.. Judgements.OrderBy(j => j.Ordinal).Select(j => new JudgementDraft
        {
            Text = j.Text,
            Likelihood = j.Likelihood,
            Confidence = j.Confidence,
            Claims = [.. j.Claims.OrderBy(c => c.Ordinal).Select(c => c.ClaimId)],
            Assumptions = j.Assumptions,
        })],
        Form = Form,
    };

    private void Say(BriefingDraft draft, BriefingNames names)
    {
        if (names.Deal is { } deal && deal.IsDemo != IsDemo)
        {
            throw Refusal.Invalid("deal", "The sample and real deals are kept apart.");
        }

        var known = Claims.Select(c => c.ClaimId).Concat(Judgements.SelectMany(j => j.Claims).Select(c => c.ClaimId)).ToHashSet();
        Check(draft.Claims!, "claims", names, known);
        foreach (var (i, judgement) in draft.Judgements!.Index())
        {
            Check(judgement.Claims!, $"judgements[{i}].claims", names, known);
        }

        (Title, Handling, BottomLine, Form) = (draft.Title!, draft.Handling, draft.BottomLine, draft.Form!.Value);
        (Deal, DealId) = (names.Deal, names.Deal?.Id);
        Replace(Claims, draft.Claims!, c => c.ClaimId, id => new BriefingClaim { ClaimId = id }, (c, n) => c.Ordinal = n);
        SayJudgements(draft.Judgements!);
    }

    private void Check(IReadOnlyList<int> claims, string field, BriefingNames names, HashSet<int> known)
    {
        foreach (var (i, id) in claims.Index())
        {
            var fault = names.Claims.GetValueOrDefault(id) switch
            {
                null => $"There is no claim C-{id}.",
                { IsDemo: var demo } when demo != IsDemo => $"C-{id} {(demo ? "belongs to the sample" : "is real")}: the sample and real claims are kept apart.",
                { Tag: Tag.Withdrawn } when !known.Contains(id) => $"C-{id} was withdrawn; withdrawn claims are never handed on.",
                _ => null,
            };
            if (fault is not null)
            {
                throw Refusal.Invalid($"{field}[{i}]", fault);
            }
        }
    }

    private void SayJudgements(IReadOnlyList<JudgementDraft> drafts)
    {
        Judgements.Sort((a, b) => a.Ordinal.CompareTo(b.Ordinal));
        Judgements.RemoveRange(Math.Min(drafts.Count, Judgements.Count), Math.Max(0, Judgements.Count - drafts.Count));
        foreach (var (i, draft) in drafts.Index())
        {
            if (i == Judgements.Count)
            {
                Judgements.Add(new Judgement { Text = "" });
            }

            var judgement = Judgements[i];
            (judgement.Ordinal, judgement.Text, judgement.Assumptions) = (i + 1, draft.Text!, draft.Assumptions);
            (judgement.Likelihood, judgement.Confidence) = (draft.Likelihood, draft.Confidence);
            Replace(judgement.Claims, draft.Claims!, c => c.ClaimId, id => new JudgementClaim { ClaimId = id }, (c, n) => c.Ordinal = n);
        }
    }

    private static void Replace<T>(List<T> present, IReadOnlyList<int> wanted, Func<T, int> idOf, Func<int, T> made, Action<T, int> number)
    {
        present.RemoveAll(p => !wanted.Contains(idOf(p)));
        present.AddRange(wanted.Except(present.Select(idOf)).Select(made));
        present.ForEach(p => number(p, wanted.Index().First(w => w.Item == idOf(p)).Index + 1));
    }

    private string Told() => JsonSerializer.Serialize(ToDraft());
}
