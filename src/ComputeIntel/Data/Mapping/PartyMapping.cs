using ComputeIntel.Parties;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Data.Mapping;

/// <summary>Organizations, facilities and their names as tables.</summary>
public static class PartyMapping
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Organization>(organization =>
        {
            organization.HasIndex(o => o.Slug).IsUnique();
            organization.HasMany(o => o.Aliases).WithOne().HasForeignKey(a => a.OrganizationId).OnDelete(DeleteBehavior.Cascade);
            organization.HasOne(o => o.StandsFor).WithMany(o => o.Merged).HasForeignKey(o => o.StandsForId).OnDelete(DeleteBehavior.Restrict);
            organization.Property(o => o.Slug).HasMaxLength(Slug.MaxLength);
            organization.Property(o => o.Name).HasMaxLength(Alias.MaxLength);
            organization.Property(o => o.Note).HasMaxLength(2000);
        });
        model.Entity<Facility>(facility =>
        {
            facility.HasIndex(f => f.Slug).IsUnique();
            facility.HasMany(f => f.Aliases).WithOne().HasForeignKey(a => a.FacilityId).OnDelete(DeleteBehavior.Cascade);
            facility.HasOne(f => f.StandsFor).WithMany(f => f.Merged).HasForeignKey(f => f.StandsForId).OnDelete(DeleteBehavior.Restrict);
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
        model.Entity<PartyMerge>(merge =>
        {
            merge.HasIndex(m => new { m.PartyType, m.FromId });
            merge.HasIndex(m => new { m.PartyType, m.IntoId });
            merge.HasOne(m => m.Undoing).WithOne().HasForeignKey<PartyUnmerge>(u => u.MergeId).OnDelete(DeleteBehavior.Cascade);
            merge.Property(m => m.Reason).HasMaxLength(PartyMerge.MaxReason);
            merge.Property(m => m.By).HasMaxLength(200);
            merge.ToTable(t => t.HasCheckConstraint("CK_PartyMerges_Two", "\"FromId\" <> \"IntoId\""));
        });
        model.Entity<PartyUnmerge>(undoing =>
        {
            undoing.ToTable("PartyUnmerges");
            undoing.HasKey(u => u.MergeId);
            undoing.Property(u => u.By).HasMaxLength(200);
        });
        model.Entity<NameDecision>(decision =>
        {
            decision.HasIndex(d => new { d.PartyType, d.FirstId, d.SecondId });
            decision.Property(d => d.By).HasMaxLength(200);
            decision.ToTable(t => t.HasCheckConstraint("CK_NameDecisions_Two", "\"FirstId\" < \"SecondId\""));
        });
    }
}
