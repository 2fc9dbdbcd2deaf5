using ComputeIntel.Claims;
using ComputeIntel.Deals;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Data.Mapping;

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
            happening.Property(e => e.Kind).HasDefaultValue(DealEventKind.Other).HasSentinel((DealEventKind)(-1));
        });
        model.Entity<DisagreementDecision>(decision =>
        {
            decision.HasOne<Deal>().WithMany().HasForeignKey(d => d.DealId).OnDelete(DeleteBehavior.Cascade);
            decision.HasIndex(d => new { d.DealId, d.Key });
            decision.Property(d => d.Key).HasMaxLength(16);
            decision.Property(d => d.Between).HasJsonText();
            decision.Property(d => d.Reason).HasMaxLength(DisagreementDecision.MaxReason);
            decision.Property(d => d.By).HasMaxLength(200);
            decision.Property(d => d.TakenBackBy).HasMaxLength(200);
        });
    }
}
