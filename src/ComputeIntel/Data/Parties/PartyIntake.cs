using ComputeIntel.Parties;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Data.Parties;

/// <summary>Takes edits of organizations and facilities in, and sees that a name never means two of them.</summary>
public sealed class PartyIntake(IntelContext db)
{
    /// <summary>Makes a party, loaded with its aliases, say what the draft says, and saves.</summary>
    /// <returns>Whether anything changed.</returns>
    /// <exception cref="Refusal">412 <c>stale-version</c>; 409 <c>name-taken</c>; 422 <c>invalid-input</c>.</exception>
    public Task<bool> EditAsync(IParty party, PartyDraft draft, int expectedVersion)
    {
        var asked = draft.Checked(party is Facility ? PartyType.Facility : PartyType.Organization);
        return db.InOneTransactionAsync(async () =>
        {
            db.Expect(party, expectedVersion);
            var keys = asked.Aliases!.Prepend(asked.Name!).Select(PlainText.NameKey).ToList();
            var taken = party is Facility
                ? await db.Aliases.Where(a => a.FacilityId != null && a.FacilityId != party.Id && keys.Contains(a.Key)).Select(a => a.Name).FirstOrDefaultAsync()
                : await db.Aliases.Where(a => a.OrganizationId != null && a.OrganizationId != party.Id && keys.Contains(a.Key)).Select(a => a.Name).FirstOrDefaultAsync();
            if (taken is not null)
            {
                var field = PlainText.NameKey(taken) == keys[0] ? "name" : $"aliases[{keys.IndexOf(PlainText.NameKey(taken)) - 1}]";
                var message = $"“{taken}” is the name of another already.";
                throw new Refusal("name-taken", 409, message) { Errors = { [field] = [message] } };
            }

            var before = party.Aliases.ToList();
            var changed = party.Edit(asked);

            // An alias belongs to an organization or to a facility, so that EF would only cut it loose.
            db.Aliases.RemoveRange(before.Except(party.Aliases));
            await db.SaveChangesAsync();
            return changed;
        });
    }
}
