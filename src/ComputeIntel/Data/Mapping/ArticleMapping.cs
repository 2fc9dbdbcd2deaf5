using ComputeIntel.Articles;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Data.Mapping;

/// <summary>Publishers, articles, captures, paragraphs and quotations as tables.</summary>
public static class ArticleMapping
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Publisher>(publisher =>
        {
            publisher.HasIndex(p => p.Slug).IsUnique();
            publisher.HasIndex(p => p.NameKey).IsUnique();
            publisher.Property(p => p.Slug).HasMaxLength(Slug.MaxLength);
            publisher.Property(p => p.Name).HasMaxLength(Publisher.MaxName);
            publisher.Property(p => p.NameKey).HasMaxLength(400);
            publisher.Property(p => p.Domains).HasJsonText();
        });
        model.Entity<Article>(article =>
        {
            article.HasOne(a => a.Publisher).WithMany().OnDelete(DeleteBehavior.Restrict);
            article.HasOne(a => a.GoesBackTo).WithMany().HasForeignKey(a => a.GoesBackToId).OnDelete(DeleteBehavior.NoAction);
            article.HasMany(a => a.Captures).WithOne(c => c.Article).OnDelete(DeleteBehavior.Cascade);
            article.HasMany(a => a.Revisions).WithOne().HasForeignKey(r => r.ArticleId).OnDelete(DeleteBehavior.Cascade);
            article.HasIndex(a => a.PublishedOn);
            article.HasIndex(a => a.Url);
            article.HasIndex(a => a.CanonicalUrl);
            article.HasIndex(a => a.NextCaptureAt);
            article.Property(a => a.Title).HasMaxLength(ArticleDraft.MaxTitle);
            article.Property(a => a.Url).HasMaxLength(4000);
            article.Property(a => a.CanonicalUrl).HasMaxLength(CanonicalLink.MaxLength);
            article.Property(a => a.Language).HasMaxLength(35);
            article.Property(a => a.AddedBy).HasMaxLength(200);
            article.Property(a => a.Authors).HasJsonText();
            article.ToTable(t => t.HasCheckConstraint("CK_Articles_Title", "length(trim(\"Title\")) > 0"));
        });
        model.Entity<ArticleRevision>().Property(r => r.Changes).HasJsonText();
        model.Entity<Capture>(capture =>
        {
            capture.HasIndex(c => new { c.ArticleId, c.Number }).IsUnique();
            capture.HasOne(c => c.Bytes).WithMany().HasForeignKey(c => c.Sha256).OnDelete(DeleteBehavior.Restrict);
            capture.Property(c => c.Sha256).HasMaxLength(64);
            capture.Property(c => c.MediaType).HasMaxLength(200);
            capture.Property(c => c.TakenBy).HasMaxLength(200);
            capture.Property(c => c.PointerText).HasMaxLength(200);
            capture.Property(c => c.PointerUrl).HasMaxLength(4000);
            capture.Property(c => c.AskedUrl).HasMaxLength(4000);
            capture.Property(c => c.FinalUrl).HasMaxLength(4000);
            capture.Property(c => c.Redirects).HasJsonText();
            capture.Property(c => c.Headers).HasJsonText();
            capture.Property(c => c.Notices).HasJsonText();
            capture.Property(c => c.PageMarks).HasJsonText();
            capture.HasMany(c => c.Shingles).WithOne().HasForeignKey(s => s.CaptureId).OnDelete(DeleteBehavior.Cascade);
            capture.ToTable(t => t.HasCheckConstraint("CK_Captures_Number", "\"Number\" >= 1"));
        });
        model.Entity<CaptureShingle>(shingle =>
        {
            shingle.ToTable("CaptureShingles");
            shingle.HasKey(s => new { s.CaptureId, s.Hash });
            shingle.HasIndex(s => s.Hash);
        });
        model.Entity<StoredBytes>(bytes =>
        {
            bytes.HasKey(b => b.Sha256);
            bytes.Property(b => b.Sha256).HasMaxLength(64);
            bytes.ToTable(t => t.HasCheckConstraint("CK_StoredBytes_Sha256", "length(\"Sha256\") = 64"));
        });
        model.Entity<Paragraph>(paragraph =>
        {
            paragraph.HasIndex(p => new { p.CaptureId, p.Ordinal }).IsUnique();
            paragraph.HasOne(p => p.Capture).WithMany(c => c.Paragraphs).OnDelete(DeleteBehavior.Cascade);
            paragraph.Property(p => p.Marker).HasMaxLength(20);
            paragraph.Property(p => p.Spans).HasJsonText();
            paragraph.ToTable(t => t.HasCheckConstraint("CK_Paragraphs_Text", "\"Ordinal\" >= 1 AND length(\"Text\") > 0"));
        });
        model.Entity<Quotation>(quotation =>
        {
            // Not unique: a place may be renumbered past its neighbour within one save.
            quotation.HasIndex(q => new { q.ClaimId, q.Ordinal });
            quotation.HasOne(q => q.Paragraph).WithMany().OnDelete(DeleteBehavior.Restrict);
            quotation.Property(q => q.Prefix).HasMaxLength(Quotation.ContextLength * 2);
            quotation.Property(q => q.Suffix).HasMaxLength(Quotation.ContextLength * 2);
            quotation.ToTable(t => t.HasCheckConstraint(
                "CK_Quotations_Place",
                "(\"Exact\" IS NULL AND \"Start\" IS NULL AND \"End\" IS NULL) OR (length(\"Exact\") > 0 AND \"Start\" >= 0 AND \"End\" > \"Start\")"));
        });
    }
}
