using ComputeIntel.Claims;
using ComputeIntel.Data;
using ComputeIntel.Data.Parties;
using ComputeIntel.Parties;
using CsvHelper;

namespace ComputeIntel.Pages.Parties;

/// <summary>An organization or a facility in a list, with what became of the claims that name it.</summary>
public sealed record ListedParty(IParty Party, IReadOnlyDictionary<Tag, int> Claims)
{
    /// <summary>All of a type, by name.</summary>
    public static async Task<IReadOnlyList<ListedParty>> AllAsync(IntelContext db, PartyType type)
    {
        var counts = await db.ClaimCountsAsync(type);
        return [.. (await db.PartiesAsync(type)).Select(p => new ListedParty(p, counts[p.Id].ToDictionary(c => c.Tag, c => c.Count)))];
    }
}

/// <summary>An organization or a facility as one row of a table that travels.</summary>
[CsvRecord]
public sealed partial record PartyRow(string Slug, string Name, string OtherNames, string? Location, string? Note, int Verified, int Reported, int Disputed, int Untagged, bool IsDemo)
{
    public static PartyRow Of(ListedParty listed) => new(
        listed.Party.Slug,
        listed.Party.Name,
        string.Join("; ", listed.Party.AllOtherNames()),
        (listed.Party as Facility)?.Location,
        listed.Party.Note,
        listed.Claims.GetValueOrDefault(Tag.Verified),
        listed.Claims.GetValueOrDefault(Tag.Reported),
        listed.Claims.GetValueOrDefault(Tag.Disputed),
        listed.Claims.GetValueOrDefault(Tag.Untagged),
        listed.Party.IsDemo);
}
