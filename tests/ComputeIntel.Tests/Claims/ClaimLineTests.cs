using ComputeIntel.Claims;
using ComputeIntel.Parties;
using ComputeIntel.Tests.Support;

namespace ComputeIntel.Tests.Claims;

public sealed class ClaimLineTests
{
    private readonly Organization _anthropic = new() { Id = 1, Name = "Anthropic", Slug = "anthropic" };
    private readonly Organization _spacex = new() { Id = 2, Name = "SpaceX", Slug = "spacex" };

    [Fact]
    public void Capacity_flows_from_the_supplier_to_the_acquirer()
    {
        var claim = Claim((_spacex, Role.Supplier));
        claim.Measures.Add(new() { Kind = MeasureKind.Share, Value = 100, Unit = "percent" });
        Assert.Equal("Anthropic ← SpaceX · Colossus 1 · share 100 %", ClaimLine.Of(claim));
    }

    [Fact]
    public void Other_roles_are_named_and_the_paying_acquirer_said_once()
    {
        Assert.Equal("Anthropic · SpaceX owner · Colossus 1", ClaimLine.Of(Claim((_spacex, Role.Owner))));
        Assert.Equal("Anthropic payer ← SpaceX · Colossus 1", ClaimLine.Of(Claim((_spacex, Role.Supplier), (_anthropic, Role.Payer))));
    }

    [Fact]
    public void A_claim_without_parties_and_figures_has_no_line() => Assert.Equal("", ClaimLine.Of(Some.ClaimOn(Some.ArticleSaying("Nothing."))));

    private Claim Claim(params (Organization Party, Role Role)[] parties)
    {
        var claim = Some.ClaimOn(Some.ArticleSaying("Anthropic takes it."));
        (claim.Acquirer, claim.AcquirerId) = (_anthropic, _anthropic.Id);
        claim.Facilities.Add(new() { Facility = new() { Name = "Colossus 1", Slug = "colossus-1" } });
        claim.Counterparties.AddRange(parties.Select((p, i) => new Counterparty { Organization = p.Party, OrganizationId = p.Party.Id, Role = p.Role, Ordinal = i + 1 }));
        return claim;
    }
}
