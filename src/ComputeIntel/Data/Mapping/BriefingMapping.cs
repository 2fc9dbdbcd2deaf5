using ComputeIntel.Briefings;
using ComputeIntel.Claims;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Data.Mapping;

/// <summary>Briefings, judgements and editions as tables.</summary>
public static class BriefingMapping
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Briefing>(briefing =>
        {
            briefing.HasOne(b => b.Deal).WithMany().OnDelete(DeleteBehavior.Restrict);
            briefing.HasMany(b => b.Judgements).WithOne().HasForeignKey(j => j.BriefingId).OnDelete(DeleteBehavior.Cascade);
            briefing.HasMany(b => b.Claims).WithOne().HasForeignKey(c => c.BriefingId).OnDelete(DeleteBehavior.Cascade);
            briefing.HasMany(b => b.Editions).WithOne().HasForeignKey(e => e.BriefingId).OnDelete(DeleteBehavior.Cascade);
            briefing.Property(b => b.Title).HasMaxLength(Briefing.MaxTitle);
            briefing.Property(b => b.Handling).HasMaxLength(100);
            briefing.Property(b => b.BottomLine).HasMaxLength(2000);
            briefing.Property(b => b.AddedBy).HasMaxLength(200);
            briefing.ToTable(t => t.HasCheckConstraint("CK_Briefings_Title", "length(trim(\"Title\")) > 0"));
        });
        model.Entity<BriefingClaim>(chosen =>
        {
            chosen.ToTable("BriefingClaims");
            chosen.HasKey(c => new { c.BriefingId, c.ClaimId });
            chosen.HasOne<Claim>().WithMany().HasForeignKey(c => c.ClaimId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<Judgement>(judgement =>
        {
            judgement.ToTable("Judgements");
            judgement.HasMany(j => j.Claims).WithOne().HasForeignKey(c => c.JudgementId).OnDelete(DeleteBehavior.Cascade);
            judgement.Property(j => j.Text).HasMaxLength(1000);
            judgement.Property(j => j.Assumptions).HasMaxLength(1000);
        });
        model.Entity<JudgementClaim>(basis =>
        {
            basis.ToTable("JudgementClaims");
            basis.HasKey(b => new { b.JudgementId, b.ClaimId });
            basis.HasOne<Claim>().WithMany().HasForeignKey(b => b.ClaimId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<Edition>(edition =>
        {
            edition.HasIndex(e => new { e.BriefingId, e.Number }).IsUnique();
            edition.HasIndex(e => new { e.BriefingId, e.ContentHash, e.Paper }).IsUnique();
            edition.HasOne(e => e.Bytes).WithMany().HasForeignKey(e => e.Sha256).OnDelete(DeleteBehavior.Restrict);
            edition.HasOne(e => e.Record).WithOne().HasForeignKey<EditionRecord>(r => r.EditionId);
            edition.HasMany(e => e.Claims).WithOne().HasForeignKey(c => c.EditionId).OnDelete(DeleteBehavior.Cascade);
            edition.Property(e => e.ContentHash).HasMaxLength(64);
            edition.Property(e => e.Sha256).HasMaxLength(64);
            edition.Property(e => e.MadeBy).HasMaxLength(200);
        });
        model.Entity<EditionRecord>(record =>
        {
            // In the edition's own row, whose guard keeps it from being rewritten.
            record.ToTable("Editions");
            record.HasKey(r => r.EditionId);
            record.Property(r => r.EditionId).HasColumnName("Id");
            record.Property(r => r.Printed).HasJsonText();
        });
        model.Entity<EditionClaim>(printed =>
        {
            printed.ToTable("EditionClaims");
            printed.HasKey(c => new { c.EditionId, c.ClaimId });

            // Claims are withdrawn, not deleted, save those of the sample.
            printed.HasOne<Claim>().WithMany().HasForeignKey(c => c.ClaimId).OnDelete(DeleteBehavior.Cascade);
        });
    }
}
