using ComputeIntel.Articles;
using ComputeIntel.Claims;
using ComputeIntel.Deals;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ComputeIntel.Data.Mapping;

/// <summary>Claims, what they say, and the decisions on them as tables.</summary>
public static class ClaimMapping
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Claim>(MapClaim);
        model.Entity<ClaimFacility>(facility =>
        {
            facility.ToTable("ClaimFacilities");
            facility.HasKey(f => new { f.ClaimId, f.FacilityId });
            facility.HasOne(f => f.Facility).WithMany().OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<Counterparty>(counterparty =>
        {
            counterparty.ToTable("Counterparties");
            counterparty.HasIndex(c => new { c.ClaimId, c.OrganizationId, c.Role }).IsUnique();
            counterparty.HasOne(c => c.Organization).WithMany().OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<Measure>(measure =>
        {
            measure.Property(m => m.Of).HasMaxLength(100);
            measure.Property(m => m.Unit).HasMaxLength(30);
            measure.Property(m => m.AsWritten).HasMaxLength(200);
            measure.ToTable("Measures", t =>
            {
                t.HasCheckConstraint("CK_Measures_Figure", "(\"Kind\" = 'date' AND \"Date\" IS NOT NULL AND \"Value\" IS NULL) OR (\"Kind\" <> 'date' AND \"Value\" IS NOT NULL AND \"Date\" IS NULL)");

                // SQLite keeps exact decimals as text, which compares letter by letter.
                t.HasCheckConstraint("CK_Measures_Range", "\"ValueTo\" IS NULL OR CAST(\"ValueTo\" AS REAL) >= CAST(\"Value\" AS REAL)");
            });
        });
        model.Entity<Evidence>(evidence =>
        {
            evidence.HasIndex(e => new { e.ClaimId, e.Number }).IsUnique();
            evidence.HasOne(e => e.Article).WithMany().OnDelete(DeleteBehavior.Restrict);
            evidence.HasOne(e => e.Paragraph).WithMany().OnDelete(DeleteBehavior.Restrict);
            evidence.Property(e => e.Locator).HasMaxLength(200);
            evidence.Property(e => e.Note).HasMaxLength(2000);
            evidence.Property(e => e.AddedBy).HasMaxLength(200);
        });
        model.Entity<Review>(review =>
        {
            review.HasIndex(r => new { r.ClaimId, r.Number }).IsUnique();

            // EF inserts what a row refers to before the row: evidence, then the review that leans on it.
            review.HasOne(r => r.Evidence).WithMany().HasForeignKey(r => r.EvidenceId).OnDelete(DeleteBehavior.Cascade);
            review.Property(r => r.Reason).HasMaxLength(Claim.MaxReason);
            review.Property(r => r.By).HasMaxLength(200);
            review.ToTable(t => t.HasCheckConstraint("CK_Reviews_Reason", "\"Number\" >= 1 AND length(trim(\"Reason\")) > 0"));
        });
        model.Entity<Withdrawal>(withdrawal =>
        {
            withdrawal.ToTable("Withdrawals", t => t.HasCheckConstraint("CK_Withdrawals_Reason", "length(trim(\"Reason\")) > 0"));
            withdrawal.HasKey(w => w.EvidenceId);
            withdrawal.HasOne<Evidence>().WithOne(e => e.Withdrawal).HasForeignKey<Withdrawal>(w => w.EvidenceId).OnDelete(DeleteBehavior.Cascade);
            withdrawal.HasOne(w => w.Review).WithMany().HasForeignKey(w => w.ReviewId).OnDelete(DeleteBehavior.Cascade);
            withdrawal.Property(w => w.Reason).HasMaxLength(Claim.MaxReason);
            withdrawal.Property(w => w.By).HasMaxLength(200);
        });
        model.Entity<Recheck>(recheck =>
        {
            recheck.HasOne(r => r.Claim).WithMany(c => c.Rechecks).HasForeignKey(r => r.ClaimId).OnDelete(DeleteBehavior.Cascade);
            recheck.HasOne(r => r.Article).WithMany().OnDelete(DeleteBehavior.Restrict);
            recheck.HasOne<Capture>().WithMany().HasForeignKey(r => r.CaptureId).OnDelete(DeleteBehavior.Cascade);
            recheck.HasIndex(r => r.ClearedAt);
            recheck.Property(r => r.ClearedBy).HasMaxLength(200);
            recheck.Property(r => r.Note).HasMaxLength(2000);
            recheck.ToTable("Rechecks");
        });
        model.Entity<Origin>(origin =>
        {
            origin.HasIndex(o => new { o.ClaimId, o.Number }).IsUnique();
            origin.HasIndex(o => new { o.ClaimId, o.ArticleId }).IsUnique();
            origin.HasIndex(o => new { o.ClaimId, o.PartyKey }).IsUnique();
            origin.HasOne(o => o.Article).WithMany().OnDelete(DeleteBehavior.Cascade);
            origin.HasMany(o => o.Decisions).WithOne().HasForeignKey(d => d.OriginId).OnDelete(DeleteBehavior.Cascade);
            origin.Property(o => o.Party).HasMaxLength(Origin.MaxParty);
            origin.Property(o => o.PartyKey).HasMaxLength(Origin.MaxParty * 2);
            origin.Property(o => o.Words).HasMaxLength(Origin.MaxWords);
            origin.Property(o => o.AddedBy).HasMaxLength(200);
            origin.ToTable("Origins", t => t.HasCheckConstraint("CK_Origins_Target", "(\"ArticleId\" IS NULL) <> (\"Party\" IS NULL) AND (\"Party\" IS NULL) = (\"PartyKey\" IS NULL)"));
        });
        model.Entity<OriginDecision>(decision =>
        {
            decision.ToTable("OriginDecisions", t => t.HasCheckConstraint("CK_OriginDecisions_Number", "\"Number\" >= 1"));
            decision.HasIndex(d => new { d.OriginId, d.Number }).IsUnique();
            decision.Property(d => d.Reason).HasMaxLength(Claim.MaxReason);
            decision.Property(d => d.By).HasMaxLength(200);
        });
        model.Entity<ClaimRevision>(revision =>
        {
            revision.ToTable("ClaimRevisions");
            revision.Property(r => r.Changes).HasJsonText();
            revision.Property(r => r.By).HasMaxLength(200);
        });
    }

    private static void MapClaim(EntityTypeBuilder<Claim> claim)
    {
        claim.Ignore(c => c.Parties);
        claim.Ignore(c => c.NamedOrigins);
        claim.HasOne(c => c.Article).WithMany().OnDelete(DeleteBehavior.Restrict);
        claim.HasOne(c => c.Acquirer).WithMany().OnDelete(DeleteBehavior.Restrict);
        claim.HasOne<Deal>().WithMany().HasForeignKey(c => c.DealId).OnDelete(DeleteBehavior.SetNull);
        claim.HasOne<Claim>().WithMany().HasForeignKey(c => c.SameAsId).OnDelete(DeleteBehavior.SetNull);
        claim.HasMany(c => c.Quotations).WithOne().HasForeignKey(q => q.ClaimId).OnDelete(DeleteBehavior.Cascade);
        claim.HasMany(c => c.Facilities).WithOne().HasForeignKey(f => f.ClaimId).OnDelete(DeleteBehavior.Cascade);
        claim.HasMany(c => c.Counterparties).WithOne().HasForeignKey(p => p.ClaimId).OnDelete(DeleteBehavior.Cascade);
        claim.HasMany(c => c.Measures).WithOne().HasForeignKey(m => m.ClaimId).OnDelete(DeleteBehavior.Cascade);
        claim.HasMany(c => c.Evidence).WithOne().HasForeignKey(e => e.ClaimId).OnDelete(DeleteBehavior.Cascade);
        claim.HasMany(c => c.Reviews).WithOne().HasForeignKey(r => r.ClaimId).OnDelete(DeleteBehavior.Cascade);
        claim.HasMany(c => c.Origins).WithOne().HasForeignKey(o => o.ClaimId).OnDelete(DeleteBehavior.Cascade);
        claim.HasMany(c => c.Revisions).WithOne().HasForeignKey(r => r.ClaimId).OnDelete(DeleteBehavior.Cascade);
        claim.OwnsOne(c => c.StatedRationale, rationale =>
        {
            rationale.Property(r => r.Text).HasColumnName("RationaleText").HasMaxLength(1000);
            rationale.Property(r => r.By).HasColumnName("RationaleBy");
        });
        claim.OwnsOne(c => c.Attribution, attribution =>
        {
            attribution.Property(a => a.Kind).HasColumnName("AttributionKind");
            attribution.Property(a => a.Name).HasColumnName("AttributionName").HasMaxLength(200);
            attribution.Property(a => a.ArticleId).HasColumnName("AttributionArticleId");
            attribution.HasOne(a => a.Article).WithMany().HasForeignKey(a => a.ArticleId).OnDelete(DeleteBehavior.Restrict);
        });
        claim.Navigation(c => c.Attribution).IsRequired();
        claim.Property(c => c.Statement).HasMaxLength(Claim.MaxStatement);
        claim.Property(c => c.Hedge).HasMaxLength(100);
        claim.Property(c => c.AddedBy).HasMaxLength(200);
        claim.HasIndex(c => c.Tag);

        // The database copies the tag from the newest review, so that no path can set the one without the other.
        var tag = claim.Property(c => c.Tag).HasDefaultValue(Tag.Untagged).HasSentinel(Tag.Untagged).Metadata;
        tag.SetBeforeSaveBehavior(PropertySaveBehavior.Ignore);
        tag.SetAfterSaveBehavior(PropertySaveBehavior.Ignore);
        tag.ValueGenerated = ValueGenerated.Never;
        claim.ToTable(t =>
        {
            t.HasCheckConstraint("CK_Claims_Statement", "length(trim(\"Statement\")) > 0");
            t.HasCheckConstraint("CK_Claims_Credibility", "\"Credibility\" BETWEEN 1 AND 6");
        });
    }
}
