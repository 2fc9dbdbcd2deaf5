using ComputeIntel.Articles;
using ComputeIntel.Imports;
using ComputeIntel.Jobs;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Data.Mapping;

/// <summary>Jobs, their items and logs, and the documents that wait with them, as tables.</summary>
public static class JobMapping
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Job>(job =>
        {
            job.HasMany(j => j.Items).WithOne(i => i.Job).OnDelete(DeleteBehavior.Cascade);
            job.HasMany(j => j.Lines).WithOne().HasForeignKey(l => l.JobId).OnDelete(DeleteBehavior.Cascade);
            job.HasIndex(j => j.State);
            job.Property(j => j.Stage).HasMaxLength(300);
            job.Property(j => j.AddedBy).HasMaxLength(200);
            job.Property(j => j.CancelledBy).HasMaxLength(200);
        });
        model.Entity<JobItem>(item =>
        {
            item.HasIndex(i => new { i.JobId, i.Number }).IsUnique();
            item.HasIndex(i => i.State);
            item.HasOne<Article>().WithMany().HasForeignKey(i => i.ArticleId).OnDelete(DeleteBehavior.SetNull);
            item.HasOne<Article>().WithMany().HasForeignKey(i => i.KnownArticleId).OnDelete(DeleteBehavior.SetNull);
            item.Property(i => i.Source).HasMaxLength(JobItem.MaxSource);
            item.Property(i => i.ErrorType).HasMaxLength(100);
            item.Property(i => i.Error).HasMaxLength(2000);
        });
        model.Entity<JobLine>().Property(l => l.Text).HasMaxLength(JobLine.MaxText);
        model.Entity<WaitingDocument>(document =>
        {
            document.HasKey(d => d.ItemId);
            document.Property(d => d.ItemId).ValueGeneratedNever();
            document.HasOne<JobItem>().WithOne().HasForeignKey<WaitingDocument>(d => d.ItemId).OnDelete(DeleteBehavior.Cascade);
            document.Property(d => d.MediaType).HasMaxLength(200);
            document.Property(d => d.Name).HasMaxLength(JobItem.MaxSource);
            document.Property(d => d.AskedUrl).HasMaxLength(4000);
            document.Property(d => d.FinalUrl).HasMaxLength(4000);
            document.Property(d => d.Redirects).HasJsonText();
            document.Property(d => d.Headers).HasJsonText();
        });
    }
}
