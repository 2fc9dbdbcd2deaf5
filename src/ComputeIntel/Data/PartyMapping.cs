using ComputeIntel.Parties;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Data;

/// <summary>Organizations, facilities and their names as tables.</summary>
public static class PartyMapping
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Organization>(organization =>
        {
            organization.HasIndex(o => o.Slug).IsUnique();
            organization.HasMany(o => o.Aliases).WithOne().HasForeignKey(a => a.OrganizationId).OnDelete(DeleteBehavior.Cascade);
            organization.Property(o => o.Slug).HasMaxLength(Slug.MaxLength);
            organization.Property(o => o.Name).HasMaxLength(Alias.MaxLength);
            organization.Property(o => o.Note).HasMaxLength(2000);
        });
        model.Entity<Facility>(facility =>
        {
            facility.HasIndex(f => f.Slug).IsUnique();
            facility.HasMany(f => f.Aliases).WithOne().HasForeignKey(a => a.FacilityId).OnDelete(DeleteBehavior.Cascade);
            facility.Property(f => f.Slug).HasMaxLength(Slug.MaxLength);
            facility.Property(f => f.Name).HasMaxLength(Alias.MaxLength);
            facility.Property(f => f.Location).HasMaxLength(200);
            facility.Property(f => f.Note).HasMaxLength(2000);
        });
        model.Entity<Alias>(alias =>
        {
            alias.HasIndex(a => a.Key, "IX_Aliases_OrganizationKey").IsUnique().HasFilter("\"OrganizationId\" IS NOT NULL");
            alias.HasIndex(a => a.Key, "IX_Aliases_FacilityKey").IsUnique().HasFilter("\"FacilityId\" IS NOT NULL");
            alias.Property(a => a.Name).HasMaxLength(Alias.MaxLength);
            alias.Property(a => a.Key).HasMaxLength(Alias.MaxLength * 2);
            alias.ToTable(t => t.HasCheckConstraint("CK_Aliases_OneParty", "(\"OrganizationId\" IS NULL) <> (\"FacilityId\" IS NULL)"));
        });
        model.Entity<NameDecision>(decision =>
        {
            decision.HasIndex(d => new { d.PartyType, d.FirstId, d.SecondId });
            decision.Property(d => d.By).HasMaxLength(200);
            decision.ToTable(t => t.HasCheckConstraint("CK_NameDecisions_Two", "\"FirstId\" < \"SecondId\""));
        });
    }
}
