using ComputeIntel.Feeds;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Data.Mapping;

/// <summary>Feeds and their entries as tables.</summary>
public static class FeedMapping
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Feed>(feed =>
        {
            feed.HasIndex(f => f.Address).IsUnique();
            feed.HasIndex(f => f.NextPollAt);
            feed.Property(f => f.Address).HasMaxLength(Feed.MaxAddress);
            feed.Property(f => f.Title).HasMaxLength(Feed.MaxTitle);
            feed.Property(f => f.ETag).HasMaxLength(Feed.MaxValidator);
            feed.Property(f => f.LastModified).HasMaxLength(Feed.MaxValidator);
            feed.Property(f => f.LastProblem).HasMaxLength(Feed.MaxProblem);
            feed.Property(f => f.AddedBy).HasMaxLength(200);
            feed.ToTable("Feeds");
        });
        model.Entity<FeedEntry>(entry =>
        {
            entry.HasIndex(e => new { e.FeedId, e.Key }).IsUnique();
            entry.HasIndex(e => e.State);
            entry.HasIndex(e => e.JobId);
            entry.HasOne(e => e.Feed).WithMany().OnDelete(DeleteBehavior.Cascade);
            entry.HasOne(e => e.Article).WithMany().OnDelete(DeleteBehavior.SetNull);
            entry.Property(e => e.Key).HasMaxLength(64);
            entry.Property(e => e.Title).HasMaxLength(FeedEntry.MaxTitle);
            entry.Property(e => e.Link).HasMaxLength(4000);
            entry.Property(e => e.Summary).HasMaxLength(FeedEntry.MaxSummary);
            entry.Property(e => e.DecidedBy).HasMaxLength(200);
            entry.ToTable("FeedEntries");
        });
    }
}
