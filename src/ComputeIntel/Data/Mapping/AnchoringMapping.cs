using ComputeIntel.Anchoring;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Data.Mapping;

/// <summary>Placements of quotations in newer captures as a table.</summary>
public static class AnchoringMapping
{
    public static void Map(ModelBuilder model) => model.Entity<Placement>(placement =>
    {
        placement.HasIndex(p => new { p.QuotationId, p.CaptureId });
        placement.HasOne(p => p.Quotation).WithMany().OnDelete(DeleteBehavior.Cascade);
        placement.HasOne(p => p.Capture).WithMany().OnDelete(DeleteBehavior.Cascade);
        placement.HasOne(p => p.Paragraph).WithMany().OnDelete(DeleteBehavior.Cascade);
        placement.Property(p => p.Changes).HasJsonText();
        placement.Property(p => p.Candidates).HasJsonText();
        placement.Property(p => p.By).HasMaxLength(200);
        placement.ToTable(t => t.HasCheckConstraint(
            "CK_Placements_Place",
            "(\"Method\" = 'unplaced') = (\"ParagraphId\" IS NULL) AND (\"Start\" IS NULL) = (\"End\" IS NULL) AND (\"Start\" IS NULL OR (\"Start\" >= 0 AND \"End\" > \"Start\"))"));
    });
}
