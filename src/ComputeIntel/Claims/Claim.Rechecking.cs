namespace ComputeIntel.Claims;

// Looking at a claim again, because the text that it rests on changed.
public sealed partial class Claim
{
    public const int MaxNote = 2000;

    /// <summary>Why it needs to be looked at again now, oldest first. Needs rechecks loaded.</summary>
    public IEnumerable<Recheck> StandingRechecks() => Rechecks.Where(r => r.Stands).OrderBy(r => r.RaisedAt).ThenBy(r => r.Id);

    public bool NeedsRecheck => Rechecks.Any(r => r.Stands);

    /// <summary>Says that the claim is to be looked at again, which raises its version. Needs rechecks loaded.</summary>
    /// <returns>Null for a withdrawn claim, which nobody uses, and where the same was said of that capture already.</returns>
    public Recheck? Doubt(RecheckReason reason, int articleId, int? captureId, DateTime at)
    {
        if (Tag == Tag.Withdrawn || Rechecks.Exists(r => r.Stands && r.Reason == reason && r.ArticleId == articleId && r.CaptureId == captureId))
        {
            return null;
        }

        var recheck = new Recheck { ClaimId = Id, Reason = reason, ArticleId = articleId, CaptureId = captureId, RaisedAt = at };
        Rechecks.Add(recheck);
        Version++;
        return recheck;
    }

    /// <summary>Notes that somebody looked again and the claim stands as it is tagged. Needs rechecks loaded.</summary>
    /// <exception cref="Refusal">409 <c>nothing-to-recheck</c>; 422 <c>invalid-input</c> without a note.</exception>
    public void LookAgain(string? note, string by, DateTime at)
    {
        var check = new InputCheck();
        var found = check.Required("note", note, MaxNote, "What you found");
        check.Refuse();
        if (!NeedsRecheck)
        {
            throw Refusal.Conflict("nothing-to-recheck", "This claim does not need a recheck: someone has looked already.");
        }

        Settle(Rechecks, found, by, at);
    }

    /// <summary>Notes that somebody placed what was not found: nobody needs to look for it any more. Needs rechecks loaded.</summary>
    public void PlacedByHand(string by, DateTime at) => Settle(Unplaced(), "Placed by hand.", by, at);

    /// <summary>Notes that the words quoted are gone from the text: the claim goes on needing its recheck. Needs rechecks loaded.</summary>
    public void GivenUp(int captureId, string by, DateTime at)
    {
        Doubt(RecheckReason.QuotationUnplaced, ArticleId, captureId, at);
        foreach (var recheck in Unplaced())
        {
            recheck.Note = PlainText.Shortened($"Gone from the text: {by}.", MaxNote);
            Version++;
        }
    }

    private IEnumerable<Recheck> Unplaced() => StandingRechecks().Where(r => r.Reason == RecheckReason.QuotationUnplaced);

    /// <summary>Settles those of the rechecks that stand.</summary>
    private void Settle(IEnumerable<Recheck> rechecks, string note, string by, DateTime at)
    {
        foreach (var recheck in rechecks.Where(r => r.Stands).ToList())
        {
            (recheck.ClearedAt, recheck.ClearedBy) = (at, by);
            recheck.Note = PlainText.Shortened(recheck.Note is { } earlier ? $"{earlier} {note}" : note, MaxNote);
            Version++;
        }
    }

    /// <summary>Raises anew what a review settled that is undone.</summary>
    private void DoubtAgain(Review undone, DateTime at)
    {
        foreach (var settled in Rechecks.Where(r => r.ClearedAt == undone.At && r.ClearedBy == undone.By).ToList())
        {
            Doubt(settled.Reason, settled.ArticleId, settled.CaptureId, at);
        }
    }
}
