using ComputeIntel.Claims;
using ComputeIntel.Data;
using ComputeIntel.Data.Parties;
using ComputeIntel.Parties;
using Microsoft.AspNetCore.Mvc;

namespace ComputeIntel.Pages.Shared.Components.NearQuestions;

/// <summary>Asks, where a claim names a party that may be another one by a near name, whether the two are one; shows nothing where nothing is to be answered.</summary>
public sealed class NearQuestionsViewComponent(IntelContext db) : ViewComponent
{
    private const int MaxQuestions = 3;

    /// <param name="claim">The parties that it names, as a draft names them; those that are not known yet are left out.</param>
    /// <param name="isBeside">Beside a form: the answers then open pages of their own, lest what was typed be lost.</param>
    public async Task<IViewComponentResult> InvokeAsync(ClaimDraft claim, bool isBeside)
    {
        var organizations = await QuestionsAsync(PartyType.Organization, [claim.Acquirer, .. claim.Counterparties?.Select(c => c.Name) ?? []]);
        var facilities = await QuestionsAsync(PartyType.Facility, [.. claim.Facilities ?? []]);
        return View<(bool, IReadOnlyList<NearQuestion>)>((isBeside, [.. facilities.Concat(organizations).Take(MaxQuestions)]));
    }

    private async Task<IEnumerable<NearQuestion>> QuestionsAsync(PartyType type, IReadOnlyCollection<string?> names)
    {
        var keys = names.OfType<string>().Select(PlainText.NameKey).ToHashSet();
        if (keys.Count == 0)
        {
            return [];
        }

        var (parties, decisions) = (await db.PartiesAsync(type), await db.DecisionsAsync(type));

        // Names that differ by their number alone mostly mean two; each party's own page asks about them.
        return from party in parties
               where party.AllNames().Any(name => keys.Contains(PlainText.NameKey(name)))
               from near in NearParty.To(party, parties, decisions)
               where near is { Decision: null, Nearness: not Nearness.Numeral }
               select new NearQuestion(type, party, near);
    }
}

/// <summary>Whether a party and one of a near name are one.</summary>
public sealed record NearQuestion(PartyType Type, IParty Party, NearParty Near)
{
    public string Path => $"/{(Type == PartyType.Facility ? "facilities" : "organizations")}/{Party.Slug}";
}
