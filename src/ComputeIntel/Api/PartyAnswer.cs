using ComputeIntel.Data.Parties;
using ComputeIntel.Parties;

namespace ComputeIntel.Api;

/// <summary>An organization or a facility.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Type">Which of the two.</param>
/// <param name="Slug">Its address.</param>
/// <param name="Name">Its name.</param>
/// <param name="Aliases">Its other names; those of the ones merged with it are theirs.</param>
/// <param name="Location">Where a facility stands; null for organizations.</param>
/// <param name="Note">What an analyst noted.</param>
/// <param name="StandsFor">The one that it stands for while it is merged; null while it is not.</param>
/// <param name="Merged">Those that stand for it.</param>
/// <param name="Merges">Every merge of or into it, or one that stands for it, newest first, those taken back too.</param>
/// <param name="IsDemo">Of the sample.</param>
/// <param name="Version">Its ETag. Merging it, merging into it, and taking either back raise it.</param>
public sealed record PartyAnswer(
    int Id, PartyType Type, string Slug, string Name, IReadOnlyList<string> Aliases, string? Location, string? Note,
    PartyName? StandsFor, IReadOnlyList<PartyName> Merged, IReadOnlyList<MergeAnswer> Merges, bool IsDemo, int Version) : IVersionedAnswer
{
    /// <param name="party">With its names, what it stands for and those that stand for it.</param>
    /// <param name="merges">Those of any parties.</param>
    public static PartyAnswer Of(IParty party, IEnumerable<ToldMerge> merges)
    {
        var ids = party.AllIds();
        return new(
            party.Id,
            party is Facility ? PartyType.Facility : PartyType.Organization,
            party.Slug,
            party.Name,
            [.. party.OtherNames()],
            (party as Facility)?.Location,
            party.Note,
            party.StandsFor is { } root ? PartyName.Of(root) : null,
            [.. party.Merged.OrderBy(p => p.Id).Select(PartyName.Of)],
            [.. merges.Where(m => ids.Contains(m.Merge.FromId) || ids.Contains(m.Merge.IntoId)).Select(MergeAnswer.Of)],
            party.IsDemo,
            party.Version);
    }
}

/// <summary>Where another of the same type stands, and its name.</summary>
public sealed record PartyName(string Slug, string Name)
{
    public static PartyName Of(IParty party) => new(party.Slug, party.Name);
}

/// <summary>The decision that two are one.</summary>
/// <param name="From">The one that stands for the other.</param>
/// <param name="Into">The other.</param>
/// <param name="Reason">Why, where anybody said.</param>
/// <param name="At">When it was decided.</param>
/// <param name="By">By whom.</param>
/// <param name="UndoneAt">When it was taken back; null while it stands.</param>
/// <param name="UndoneBy">By whom.</param>
public sealed record MergeAnswer(PartyName From, PartyName Into, string? Reason, DateTime At, string By, DateTime? UndoneAt, string? UndoneBy)
{
    public static MergeAnswer Of(ToldMerge told) =>
        new(PartyName.Of(told.From), PartyName.Of(told.Into), told.Merge.Reason, told.Merge.At, told.Merge.By, told.Merge.Undoing?.At, told.Merge.Undoing?.By);
}
