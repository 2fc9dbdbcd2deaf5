using ComputeIntel.Parties;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Data.Parties;

/// <summary>
/// Merges parties and takes merges back. What each party stands for is a copy on its row, renewed in the same transaction
/// for all whose trees are touched; their versions make two people who decide at once meet.
/// </summary>
public sealed class MergeIntake(IntelContext db)
{
    /// <summary>Merges one party into another, saved.</summary>
    /// <exception cref="Refusal">404 where there is no party at <paramref name="slug"/>; 422 <c>invalid-input</c>, by <c>into</c> and <c>reason</c>; 412 <c>stale-version</c>; 409 <c>busy</c>; else as <see cref="PartyMerge.Of"/>.</exception>
    public Task<PartyMerge> MergeAsync(PartyType type, string slug, MergeDraft draft, string by, DateTime at, Action<IParty>? expect = null)
    {
        var asked = draft.Checked();
        return DecideAsync(async () =>
        {
            var from = await db.PartyAsync(type, slug);
            expect?.Invoke(from);
            var into = await db.PartyNamedAsync(type, asked.Into!) ?? throw Refusal.Invalid("into", $"There is no {Noun(type)} “{asked.Into}”.");
            var (trees, merges) = await TreesAsync(type, from, into);
            var merge = PartyMerge.Of(from, into, new MergeForest(merges), asked.Reason, by, at);
            db.PartyMerges.Add(merge);
            Renew(trees, new MergeForest([.. merges, merge]), [from.Id, into.Id, into.StandsForId ?? into.Id]);
            return merge;
        });
    }

    /// <summary>Takes back the merge by which a party stands for another, saved.</summary>
    /// <exception cref="Refusal">404; 409 <c>not-merged</c> where it is not merged; 412 <c>stale-version</c>; 409 <c>busy</c>.</exception>
    public Task<PartyMerge> UnmergeAsync(PartyType type, string slug, string by, DateTime at, Action<IParty>? expect = null) => DecideAsync(async () =>
    {
        var from = await db.PartyAsync(type, slug);
        expect?.Invoke(from);
        var (trees, merges) = await TreesAsync(type, from, from);
        var merge = merges.Find(m => m.FromId == from.Id) ?? throw Refusal.Conflict("not-merged", $"{from.Name} is not merged into another.");
        merge.Undo(by, at);
        Renew(trees, new MergeForest(merges), [from.Id, merge.IntoId, from.StandsForId ?? from.Id]);
        return merge;
    });

    private Task<PartyMerge> DecideAsync(Func<Task<PartyMerge>> decide) => db.InOneTransactionAsync(async () =>
    {
        var merge = await decide();
        try
        {
            await db.SaveChangesAsync();
        }
        catch (Refusal refusal) when (refusal.Type == "stale-version")
        {
            throw Refusal.Conflict("busy", "Someone else was deciding about these at the same moment; look again.");
        }

        return merge;
    });

    /// <summary>All parties of the two trees, tracked, with the merges that stand among them: the parties first, so that whoever changes a merge in between is met by their versions.</summary>
    private async Task<(List<IParty> Parties, List<PartyMerge> Merges)> TreesAsync(PartyType type, IParty one, IParty other)
    {
        int[] roots = [one.StandsForId ?? one.Id, other.StandsForId ?? other.Id];
        List<IParty> found = type == PartyType.Facility
            ? [.. await db.Facilities.Where(f => roots.Contains(f.StandsForId ?? f.Id)).ToListAsync()]
            : [.. await db.Organizations.Where(o => roots.Contains(o.StandsForId ?? o.Id)).ToListAsync()];

        // Whoever was merged since it was loaded stands in another tree now, and is found by no root.
        List<IParty> parties = [.. found.Union([one, other])];
        var ids = parties.Select(p => p.Id).ToList();
        return (parties, await db.PartyMerges.Where(m => m.PartyType == type && m.Undoing == null && ids.Contains(m.FromId)).ToListAsync());
    }

    private static void Renew(List<IParty> parties, MergeForest forest, HashSet<int> decided)
    {
        foreach (var party in parties)
        {
            var root = forest.RootOf(party.Id);
            var before = party.StandsForId;
            party.StandsForId = root == party.Id ? null : root;
            if (party.StandsForId != before || decided.Contains(party.Id))
            {
                party.Version++;
            }
        }
    }

    private static string Noun(PartyType type) => type == PartyType.Facility ? "facility" : "organization";
}
