using ComputeIntel.Data.Anchoring;
using ComputeIntel.Data.Articles;
using ComputeIntel.Data.Briefings;
using ComputeIntel.Data.Claims;
using ComputeIntel.Data.Copies;
using ComputeIntel.Data.Deals;
using ComputeIntel.Data.Feeds;
using ComputeIntel.Data.Jobs;
using ComputeIntel.Data.Origins;
using ComputeIntel.Data.Parties;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace ComputeIntel.Data;

/// <summary>Registers the store: PostgreSQL where <c>ConnectionStrings:Postgres</c> is set, else SQLite in <c>Storage:Folder</c>.</summary>
public static class StoreSetup
{
    public static bool UsesPostgres(this IConfiguration configuration) => configuration.GetConnectionString("Postgres") is { Length: > 0 };

    public static WebApplicationBuilder AddStore(this WebApplicationBuilder builder)
    {
        var folder = new StoreFolder(StoreFolder.PathFrom(builder.Configuration));
        builder.Services.AddSingleton(_ => folder);
        var keys = builder.Services.AddDataProtection().SetApplicationName("ComputeIntel");
        if (builder.Configuration.UsesPostgres())
        {
            var connection = builder.Configuration.GetConnectionString("Postgres");
            builder.Services.AddDbContextPool<IntelContext, PostgresContext>(options => options.UseNpgsql(connection));
            keys.PersistKeysToDbContext<IntelContext>();
        }
        else
        {
            var connection = new SqliteConnectionStringBuilder { DataSource = folder.DatabaseFile, ForeignKeys = true, DefaultTimeout = 30 }.ToString();
            var pragmas = new SqlitePragmas();

            // EF warns that a migration may be broken off half-way; the copy of StoreCopy is there for that.
            builder.Services.AddDbContextPool<IntelContext, SqliteContext>(options => options.UseSqlite(connection).AddInterceptors(pragmas)
                .ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.NonTransactionalMigrationOperationWarning)));
            keys.PersistKeysToFileSystem(Directory.CreateDirectory(folder.Keys));
        }

        builder.Services.AddMemoryCache().AddScoped<BytesKeeper>().AddScoped<IdempotencyKey>();
        builder.Services.AddScoped<ArticleIntake>().AddScoped<CaptureIntake>().AddScoped<RecaptureIntake>().AddScoped<KnownArticles>().AddScoped<PublisherNames>();
        builder.Services.AddScoped<PlacementIntake>().AddScoped<HandPlacement>().AddScoped<UnplacedCount>().AddScoped<CopyCount>();
        builder.Services.AddScoped<PartyNames>().AddScoped<PartyIntake>().AddScoped<MergeIntake>();
        builder.Services.AddScoped<ClaimIntake>().AddScoped<EvidenceIntake>().AddScoped<OriginLinks>().AddScoped<OriginIntake>().AddScoped<OriginSearch>().AddScoped<OriginSeeking>();
        builder.Services.AddScoped<DealIntake>().AddScoped<DisagreementIntake>().AddScoped<BriefingIntake>().AddScoped<EditionIntake>();
        builder.Services.AddScoped<FeedIntake>().AddScoped<FeedQueue>().AddScoped<InboxIntake>().AddScoped<InboxCount>().AddScoped<JobQueue>().AddScoped<JobIntake>();
        builder.Services.AddHealthChecks().AddDbContextCheck<IntelContext>("database");
        return builder;
    }

    /// <summary>Locks the embedded store, migrates, and puts the guard on.</summary>
    /// <exception cref="StartFailure">The store cannot be had; the message says what to do.</exception>
    public static async Task PrepareStoreAsync(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IntelContext>();
        try
        {
            if (db.Database.IsSqlite())
            {
                var folder = app.Services.GetRequiredService<StoreFolder>();
                folder.Lock();
                if (new StoreCopy(folder.DatabaseFile).PutBack())
                {
                    app.Logger.LogWarning("The program ended in the middle of upgrading the store. The store is as it was before that, and is upgraded now.");
                }

                await ClearAbandonedMigrationLockAsync(db);
            }

            await db.MigrateAsync();
        }
        catch (NpgsqlException failure) when (failure is not PostgresException { SqlState: "42501" })
        {
            throw new StartFailure($"PostgreSQL does not answer as ConnectionStrings:Postgres says ({failure.Message}). Is the server up, and are host, database, user and password right?", failure);
        }
        catch (NpgsqlException failure)
        {
            throw new StartFailure($"The PostgreSQL user may not create what the program needs ({failure.Message}). Make it the owner of the database.", failure);
        }
        catch (SqliteException failure)
        {
            throw new StartFailure($"The store in {app.Services.GetRequiredService<StoreFolder>().Path} cannot be opened ({failure.Message}). If the disk is sound, restore the newest backup.", failure);
        }
    }

    /// <summary>A process killed while migrating leaves EF's lock row behind, on which the next start would wait for ever. Under the folder's lock nobody else can hold it.</summary>
    private static async Task ClearAbandonedMigrationLockAsync(IntelContext db)
    {
        var exists = await db.Database.SqlQuery<int>($"SELECT count(*) AS Value FROM sqlite_master WHERE name = '__EFMigrationsLock'").SingleAsync();
        if (exists > 0)
        {
            await db.Database.ExecuteSqlAsync($"DELETE FROM \"__EFMigrationsLock\"");
        }
    }
}
