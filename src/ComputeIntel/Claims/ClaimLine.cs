using ComputeIntel.Parties;

namespace ComputeIntel.Claims;

/// <summary>A claim's parties and figures on one line: "Anthropic ← SpaceX · Colossus 1 · share 100 %".</summary>
public static class ClaimLine
{
    public static string Of(Claim claim) => string.Join(" · ", Parts(claim).Where(part => part.Length > 0));

    private static IEnumerable<string> Parts(Claim claim)
    {
        var parties = claim.Counterparties.OrderBy(c => c.Ordinal).ToList();
        var suppliers = parties.Where(c => c.Role == Role.Supplier).Select(c => c.Organization!.NameNow()).Distinct().ToList();
        if (claim.Acquirer is { } acquirer)
        {
            // Capacity flows to the acquirer; whoever pays has that said beside the name.
            var payer = parties.Any(c => c.Role == Role.Payer && c.Organization!.Now().Id == acquirer.Now().Id) ? " payer" : "";
            yield return suppliers.Count > 0 ? $"{acquirer.NameNow()}{payer} ← {string.Join(", ", suppliers)}" : $"{acquirer.NameNow()}{payer}";
        }
        else if (suppliers.Count > 0)
        {
            yield return $"← {string.Join(", ", suppliers)}";
        }

        foreach (var party in parties.Where(c => c.Role != Role.Supplier && !(c.Role == Role.Payer && c.Organization!.Now().Id == claim.Acquirer?.Now().Id)))
        {
            yield return party.Role == Role.Other ? party.Organization!.NameNow() : $"{party.Organization!.NameNow()} {party.Role.ToString().ToLowerInvariant()}";
        }

        yield return string.Join(", ", claim.Facilities.OrderBy(f => f.Ordinal).Select(f => f.Facility!.NameNow()).Distinct());
        yield return string.Join(", ", claim.Measures.OrderBy(m => m.Ordinal).Select(MeasureText.Compact));
    }
}
