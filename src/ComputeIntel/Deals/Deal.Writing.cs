using ComputeIntel.Articles;

namespace ComputeIntel.Deals;

// What is said about a deal: made from a draft, edited by another, told as a draft again.
public sealed partial class Deal
{
    /// <summary>A new deal from a checked draft.</summary>
    /// <exception cref="Refusal">409 <c>slug-taken</c>.</exception>
    public static Deal Made(DealDraft draft, Article? writeUp, IReadOnlySet<string> takenSlugs, string by, DateTime at)
    {
        if (draft.Slug is not null && takenSlugs.Contains(draft.Slug))
        {
            var taken = $"There is a deal at “{draft.Slug}” already.";
            throw new Refusal("slug-taken", 409, taken) { Errors = { ["slug"] = [taken] } };
        }

        var deal = new Deal
        {
            Title = "",
            Slug = draft.Slug ?? ComputeIntel.Slug.Free(ComputeIntel.Slug.Of(draft.Title!, "deal"), takenSlugs.Append(NoSlug).ToHashSet()),
            AddedBy = by,
            AddedAt = at,
            IsDemo = writeUp is { IsDemo: true },
        };
        deal.Say(draft, writeUp);
        return deal;
    }

    /// <summary>Makes the deal say what a checked draft says. Needs the events loaded.</summary>
    /// <returns>Whether anything changed.</returns>
    /// <exception cref="Refusal">422 where its address would change, or sample and real would be tied together.</exception>
    public bool Edit(DealDraft draft, Article? writeUp)
    {
        if ((draft.Slug ?? Slug) != Slug)
        {
            throw Refusal.Invalid("slug", "A deal keeps its address, so that links to it stay good.");
        }

        if (writeUp is not null && writeUp.IsDemo != IsDemo)
        {
            throw Refusal.Invalid("writeUp", "Articles of the sample and real deals are kept apart.");
        }

        var before = Told();
        Say(draft, writeUp);
        if (Told() == before)
        {
            return false;
        }

        Version++;
        return true;
    }

    /// <summary>The deal as a draft: where an edit or a merge patch starts from. Needs the events loaded.</summary>
    public DealDraft ToDraft() => new()
    {
        Title = Title,
        Slug = Slug,
        Status = Status,
        WriteUp = WriteUpId,
        Events = [.. Events.OrderBy(e => e.On).ThenBy(e => e.Id).Select(e => new DealEventDraft { On = e.On.ToString(), What = e.What, Kind = e.Kind, Claim = e.ClaimId })],
    };

    private void Say(DealDraft draft, Article? writeUp)
    {
        (Title, Status, WriteUp, WriteUpId) = (draft.Title!, draft.Status!.Value, writeUp, writeUp?.Id);
        var wanted = draft.Events!.Select(e => new DealEvent { On = PartialDate.Parse(e.On!), What = e.What!, Kind = e.Kind ?? default, ClaimId = e.Claim }).ToList();

        // What is still meant stays the row it was.
        var kept = wanted.Select(w => Events.Find(e => e.On == w.On && e.What == w.What && e.Kind == w.Kind && e.ClaimId == w.ClaimId) ?? w).Distinct().ToList();
        Events.RemoveAll(e => !kept.Contains(e));
        Events.AddRange(kept.Where(e => !Events.Contains(e)));
    }

    private string Told() => string.Join('\n', [Title, Status, WriteUpId, .. Events.OrderBy(e => e.On).ThenBy(e => e.Id).Select(e => $"{e.On} {e.What} {e.Kind} {e.ClaimId}")]);
}
