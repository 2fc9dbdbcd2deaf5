using ComputeIntel.Claims;
using ComputeIntel.Deals;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Data;

/// <summary>Deals and their events as tables.</summary>
public static class DealMapping
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Deal>(deal =>
        {
            deal.HasIndex(d => d.Slug).IsUnique();
            deal.HasOne(d => d.WriteUp).WithMany().OnDelete(DeleteBehavior.Restrict);
            deal.HasMany(d => d.Events).WithOne().HasForeignKey(e => e.DealId).OnDelete(DeleteBehavior.Cascade);
            deal.Property(d => d.Slug).HasMaxLength(Slug.MaxLength);
            deal.Property(d => d.Title).HasMaxLength(Deal.MaxTitle);
            deal.Property(d => d.AddedBy).HasMaxLength(200);
            deal.ToTable(t => t.HasCheckConstraint("CK_Deals_Title", "length(trim(\"Title\")) > 0"));
        });
        model.Entity<DealEvent>(happening =>
        {
            happening.ToTable("DealEvents");
            happening.HasOne<Claim>().WithMany().HasForeignKey(e => e.ClaimId).OnDelete(DeleteBehavior.SetNull);
            happening.Property(e => e.What).HasMaxLength(DealEvent.MaxWhat);
        });
    }
}
