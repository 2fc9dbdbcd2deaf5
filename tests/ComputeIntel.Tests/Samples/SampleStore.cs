using System.Globalization;
using ComputeIntel.Claims;
using ComputeIntel.Data;
using ComputeIntel.Samples;
using ComputeIntel.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Tests.Samples;

/// <summary>Stores that hold the sample, and what tests look at in them.</summary>
public static class SampleStore
{
    public static async Task<TestStore> LoadedAsync(Database database)
    {
        var store = await TestStore.NewAsync(database);
        await using var db = store.Open();
        Assert.True(await SampleLoader.LoadAsync(db));
        return store;
    }

    /// <summary>Every claim with all that belongs to it.</summary>
    public static Task<List<Claim>> WholeClaimsAsync(this IntelContext db) => db.Claims.AsSplitQuery()
        .Include(c => c.Article).ThenInclude(a => a!.Publisher)
        .Include(c => c.Quotations).ThenInclude(q => q.Paragraph)
        .Include(c => c.Acquirer)
        .Include(c => c.Facilities).ThenInclude(f => f.Facility)
        .Include(c => c.Counterparties).ThenInclude(c => c.Organization)
        .Include(c => c.Measures)
        .Include(c => c.Evidence).ThenInclude(e => e.Article)
        .Include(c => c.Reviews)
        .Include(c => c.Attribution.Article)
        .OrderBy(c => c.Id)
        .ToListAsync();

    /// <summary>How many rows every table of the model holds, those of the program's own keeping left out.</summary>
    public static async Task<Dictionary<string, int>> RowsAsync(this IntelContext db)
    {
        var rows = new Dictionary<string, int>();
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        foreach (var table in db.Model.GetEntityTypes().Select(e => e.GetTableName()).OfType<string>().Distinct().Except(["Settings", "DataProtectionKeys"]))
        {
            command.CommandText = $"SELECT count(*) FROM \"{table}\"";
            rows[table] = Convert.ToInt32(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
        }

        return rows;
    }
}
