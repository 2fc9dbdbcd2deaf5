using System.Data;
using ComputeIntel.Anchoring;
using ComputeIntel.Articles;
using ComputeIntel.Briefings;
using ComputeIntel.Claims;
using ComputeIntel.Data.Articles;
using ComputeIntel.Data.Copies;
using ComputeIntel.Data.Mapping;
using ComputeIntel.Data.Searching;
using ComputeIntel.Deals;
using ComputeIntel.Feeds;
using ComputeIntel.Imports;
using ComputeIntel.Jobs;
using ComputeIntel.Parties;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ComputeIntel.Data;

/// <summary>The store: one model over SQLite and PostgreSQL. Where the two differ, <see cref="SqliteContext"/> and <see cref="PostgresContext"/> say how.</summary>
public abstract class IntelContext(DbContextOptions options) : DbContext(options), IDataProtectionKeyContext
{
    public DbSet<Publisher> Publishers => Set<Publisher>();

    public DbSet<Article> Articles => Set<Article>();

    public DbSet<ArticleRevision> ArticleRevisions => Set<ArticleRevision>();

    public DbSet<Capture> Captures => Set<Capture>();

    public DbSet<StoredBytes> StoredBytes => Set<StoredBytes>();

    public DbSet<Paragraph> Paragraphs => Set<Paragraph>();

    public DbSet<ParagraphBands> ParagraphBands => Set<ParagraphBands>();

    public DbSet<Quotation> Quotations => Set<Quotation>();

    public DbSet<Organization> Organizations => Set<Organization>();

    public DbSet<Facility> Facilities => Set<Facility>();

    public DbSet<Alias> Aliases => Set<Alias>();

    public DbSet<NameDecision> NameDecisions => Set<NameDecision>();

    public DbSet<PartyMerge> PartyMerges => Set<PartyMerge>();

    public DbSet<Claim> Claims => Set<Claim>();

    public DbSet<Evidence> Evidence => Set<Evidence>();

    public DbSet<Review> Reviews => Set<Review>();

    public DbSet<Origin> Origins => Set<Origin>();

    public DbSet<Deal> Deals => Set<Deal>();

    public DbSet<DisagreementDecision> DisagreementDecisions => Set<DisagreementDecision>();

    public DbSet<Briefing> Briefings => Set<Briefing>();

    public DbSet<Edition> Editions => Set<Edition>();

    public DbSet<Placement> Placements => Set<Placement>();

    public DbSet<Recheck> Rechecks => Set<Recheck>();

    public DbSet<Feed> Feeds => Set<Feed>();

    public DbSet<FeedEntry> FeedEntries => Set<FeedEntry>();

    public DbSet<Job> Jobs => Set<Job>();

    public DbSet<JobItem> JobItems => Set<JobItem>();

    public DbSet<JobLine> JobLines => Set<JobLine>();

    public DbSet<WaitingDocument> WaitingDocuments => Set<WaitingDocument>();

    public DbSet<IdempotentAnswer> IdempotentAnswers => Set<IdempotentAnswer>();

    public DbSet<Setting> Settings => Set<Setting>();

    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <summary>Full-text search, as this database does it.</summary>
    public abstract ISearch Search { get; }

    /// <summary>
    /// Migrates, with the guard off before and on again after: EF rebuilds SQLite's tables and drops their triggers
    /// silently, and neither database alters a column that a trigger names.
    /// </summary>
    public async Task MigrateAsync(CancellationToken cancel = default)
    {
        // Asked for the migrations of a store that has none, EF logs the missing table as an error.
        await Database.GetService<IHistoryRepository>().CreateIfNotExistsAsync(cancel);
        var pending = (await Database.GetPendingMigrationsAsync(cancel)).Any();
        if (pending)
        {
            await KeepCopyAsync(cancel);
            await TakeOffGuardAsync(cancel);
            await TakeOffSearchAsync(cancel);
            await Database.MigrateAsync(cancel);
        }

        await InOneTransactionAsync(async () =>
        {
            await TakeOffGuardAsync(cancel);
            await PutOnGuardAsync(cancel);
            await PutOnSearchAsync(cancel);
            return true;
        });
        await ArticleKeys.FillAsync(this, cancel);
        DropCopy();
    }

    /// <summary>Waits until nobody else is linking claims or articles to their origins, and keeps others from it until the transaction under way ends.</summary>
    public abstract Task HoldOriginsAsync();

    /// <summary>Whether captures or claims are being stored by others at this moment: these may show up later, and have lower ids than what shows already.</summary>
    public abstract Task<bool> IsStoringAsync(CancellationToken cancel);

    /// <summary>Waits, within a transaction, until no other that asked the same is under way: of two that bring the same article in, the later then sees the earlier.</summary>
    public abstract Task WaitForIntakeAsync();

    /// <summary>The isolation that gives every query of a transaction the same moment, and locks nobody out.</summary>
    protected abstract IsolationLevel SnapshotLevel { get; }

    /// <summary>Keeps a copy to go back to, where a migration that is broken off leaves half of its work behind.</summary>
    protected virtual Task KeepCopyAsync(CancellationToken cancel) => Task.CompletedTask;

    protected virtual void DropCopy()
    {
    }

    /// <summary>Removes the guard, leaving nothing behind that names a table; harmless where nothing is there.</summary>
    protected abstract Task TakeOffGuardAsync(CancellationToken cancel);

    /// <summary>Creates the guard of <em>verified</em> and of what is never rewritten.</summary>
    protected abstract Task PutOnGuardAsync(CancellationToken cancel);

    /// <summary>Removes the search indexes: a migration may rebuild the tables under them.</summary>
    protected abstract Task TakeOffSearchAsync(CancellationToken cancel);

    /// <summary>Makes the search indexes that are missing; quick where none is.</summary>
    protected abstract Task PutOnSearchAsync(CancellationToken cancel);

    /// <summary>Saves, raising the reader's stamp of every article whose page shows something that changed, and keeping the bands of new paragraphs.</summary>
    /// <exception cref="Refusal">412 <c>stale-version</c> where someone else saved first; 409 where the guard or a unique name forbids it.</exception>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        try
        {
            var recaptured = BandKeeping.AddToSave(this);
            var stamps = await ReaderStamps.OfChangesAsync(this, cancellationToken);
            if (stamps.Count + recaptured.Count == 0)
            {
                return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
            }

            return await InOneTransactionAsync(async () =>
            {
                var saved = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
                await ReaderStamps.RaiseAsync(this, stamps, cancellationToken);
                await BandKeeping.DropOlderAsync(this, recaptured, cancellationToken);
                return saved;
            });
        }
        catch (Exception failure) when (StoreRefusal.From(failure) is { } refusal)
        {
            throw refusal;
        }
    }

    /// <summary>For the Data Protection keys alone, which ASP.NET Core saves this way.</summary>
    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        ChangeTracker.Entries().All(e => e.Entity is DataProtectionKey)
            ? base.SaveChanges(acceptAllChangesOnSuccess)
            : throw new NotSupportedException("Save asynchronously: the reader's stamps are raised there.");

    /// <summary>Does several saves as one, joining the transaction under way where there is one.</summary>
    public async Task<T> InOneTransactionAsync<T>(Func<Task<T>> work)
    {
        if (Database.CurrentTransaction is not null)
        {
            return await work();
        }

        try
        {
            await using var transaction = await Database.BeginTransactionAsync();
            var result = await work();
            await transaction.CommitAsync();
            return result;
        }
        catch (Exception failure) when (StoreRefusal.From(failure) is { } refusal)
        {
            throw refusal;
        }
    }

    /// <summary>Reads as of one moment, so that what several queries bring belongs together; within a transaction that is under way, as of that.</summary>
    public async Task<T> InOneSnapshotAsync<T>(Func<Task<T>> read)
    {
        if (Database.CurrentTransaction is not null)
        {
            return await read();
        }

        await using var snapshot = await Database.BeginTransactionAsync(SnapshotLevel);
        return await read();
    }

    /// <summary>Says which version of a noun the person saw; saving then fails where another was saved since.</summary>
    /// <exception cref="Refusal">412 <c>stale-version</c>, where that is known already.</exception>
    public void Expect(IVersioned noun, int version)
    {
        if (noun.Version != version)
        {
            throw Refusal.Stale(noun.Version);
        }

        Entry(noun).Property(n => n.Version).OriginalValue = version;
    }

    protected override void OnModelCreating(ModelBuilder model)
    {
        ArticleMapping.Map(model);
        PartyMapping.Map(model);
        ClaimMapping.Map(model);
        DealMapping.Map(model);
        BriefingMapping.Map(model);
        AnchoringMapping.Map(model);
        CopyMapping.Map(model);
        FeedMapping.Map(model);
        JobMapping.Map(model);
        StoreMapping.Map(model);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder conventions)
    {
        conventions.Properties<DateTime>().HaveConversion<UtcTime>();
        conventions.Properties<PartialDate>().HaveConversion<PartialDateText>().HaveMaxLength(10);
        foreach (var type in typeof(IntelContext).Assembly.GetTypes().Where(t => t.IsEnum && t.IsPublic))
        {
            conventions.Properties(type).HaveConversion(typeof(EnumText<>).MakeGenericType(type)).HaveMaxLength(30);
        }
    }
}
