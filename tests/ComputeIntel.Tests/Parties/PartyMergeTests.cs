using ComputeIntel.Parties;
using ComputeIntel.Tests.Support;
using FsCheck;

namespace ComputeIntel.Tests.Parties;

public sealed class PartyMergeTests
{
    [Fact]
    public void Un_merging_after_merging_is_the_identity_whatever_was_decided_before_and_in_between() =>
        Prop.ForAll<int[]>(seeds =>
        {
            var all = Parties(6);
            List<PartyMerge> merges = [];
            Array.ForEach(seeds, seed => Decide(all, merges, seed));
            var before = Roots(all, merges);
            var made = (from one in all from other in all select Tried(one, other, merges)).FirstOrDefault(m => m is not null);
            if (made is null)
            {
                return true;
            }

            merges.Add(made);
            var during = Roots(all, merges);
            made.Undo("Ada", Some.Time);
            return !during.SequenceEqual(before) && Roots(all, merges).SequenceEqual(before);
        }).Check(Configuration());

    [Fact]
    public void Merges_taken_back_in_any_order_leave_nobody_standing_for_another() =>
        Prop.ForAll<int[], int>((seeds, order) =>
        {
            var all = Parties(6);
            List<PartyMerge> merges = [];
            Array.ForEach(seeds, seed => Decide(all, merges, seed));
            var shuffled = merges.Where(m => m.Undoing is null).ToArray();
            new System.Random(order).Shuffle(shuffled);
            Array.ForEach(shuffled, m => m.Undo("Ada", Some.Time));
            return Roots(all, merges).SequenceEqual(all.Select(p => p.Id));
        }).Check(Configuration());

    [Fact]
    public void A_chain_leads_to_its_end_and_breaks_where_it_is_taken_back()
    {
        var all = Parties(3);
        var first = PartyMerge.Of(all[0], all[1], new([]), "a", "Ada", Some.Time);
        var second = PartyMerge.Of(all[1], all[2], new([first]), "b", "Ada", Some.Time);
        Assert.Equal([3, 3, 3], Roots(all, [first, second]));
        first.Undo("Bob", Some.Time);
        Assert.Equal([1, 3, 3], Roots(all, [first, second]));
        Assert.Equal(("Ada", "Bob"), (first.By, first.Undoing!.By));
    }

    [Fact]
    public void What_cannot_be_merged_is_refused_by_the_rule()
    {
        var all = Parties(4);
        var sample = new Facility { Id = 9, Name = "Sample", Slug = "sample", IsDemo = true };
        var first = PartyMerge.Of(all[0], all[1], new([]), null, "Ada", Some.Time);
        var second = PartyMerge.Of(all[1], all[2], new([first]), null, "Ada", Some.Time);
        Refused("merge-into-itself", 422, all[3], all[3], []);
        Refused("merge-of-sample", 422, sample, all[3], []);
        Refused("merge-of-sample", 422, all[3], sample, []);
        Refused("already-merged", 409, all[0], all[3], [first]);
        Refused("merge-circle", 409, all[1], all[0], [first]);
        Refused("merge-circle", 409, all[2], all[0], [first, second]);
        second.Undo("Ada", Some.Time);
        Assert.Equal("not-merged", Assert.Throws<Refusal>(() => second.Undo("Bob", Some.Time)).Type);

        static void Refused(string type, int status, IParty from, IParty into, PartyMerge[] merges)
        {
            var refusal = Assert.Throws<Refusal>(() => PartyMerge.Of(from, into, new(merges), null, "Ada", Some.Time));
            Assert.Equal((type, status, "into"), (refusal.Type, refusal.Status, refusal.Errors.Keys.Single()));
        }
    }

    /// <summary>Merges two of them, or takes a merge back, as the seed says; what is refused is left.</summary>
    private static void Decide(IReadOnlyList<Facility> all, List<PartyMerge> merges, int seed)
    {
        var random = new System.Random(seed);
        var standing = merges.Where(m => m.Undoing is null).ToList();
        if (standing.Count > 0 && random.Next(3) == 0)
        {
            standing[random.Next(standing.Count)].Undo("Ada", Some.Time);
        }
        else if (Tried(all[random.Next(all.Count)], all[random.Next(all.Count)], merges) is { } merge)
        {
            merges.Add(merge);
        }
    }

    private static PartyMerge? Tried(Facility from, Facility into, List<PartyMerge> merges)
    {
        try
        {
            return PartyMerge.Of(from, into, new(merges), null, "Ada", Some.Time);
        }
        catch (Refusal)
        {
            return null;
        }
    }

    private static List<int> Roots(IEnumerable<Facility> all, IEnumerable<PartyMerge> merges)
    {
        var forest = new MergeForest(merges);
        return [.. all.Select(p => forest.RootOf(p.Id))];
    }

    private static List<Facility> Parties(int count) => [.. Enumerable.Range(1, count).Select(i => new Facility { Id = i, Name = $"Site {i}", Slug = $"site-{i}" })];

    private static Configuration Configuration()
    {
        var configuration = FsCheck.Configuration.QuickThrowOnFailure;
        configuration.MaxNbOfTest = 300;
        return configuration;
    }
}
