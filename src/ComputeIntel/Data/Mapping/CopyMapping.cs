using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Data.Mapping;

/// <summary>What copied paragraphs are found by, as a table.</summary>
public static class CopyMapping
{
    public static void Map(ModelBuilder model) => model.Entity<ParagraphBands>(bands =>
    {
        bands.ToTable("ParagraphBands");
        bands.HasKey(b => b.ParagraphId);
        bands.HasOne(b => b.Paragraph).WithOne().HasForeignKey<ParagraphBands>(b => b.ParagraphId).OnDelete(DeleteBehavior.Cascade);
        foreach (var column in ParagraphBands.Columns)
        {
            // The paragraph in the index as well: the first of a band that thousands share are had without sorting them.
            bands.IndexerProperty<int>(column);
            bands.HasIndex(column, nameof(Data.ParagraphBands.ParagraphId));
        }
    });
}
