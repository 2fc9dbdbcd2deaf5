using ComputeIntel.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Tests.Data;

public sealed class SnapshotTests
{
    [Theory, OnBothDatabases]
    public async Task What_is_read_in_a_snapshot_is_of_one_moment_and_locks_nobody_out(Database database)
    {
        await using var store = await TestStore.NewAsync(database);
        await using var reading = store.Open();
        await using var writing = store.Open();
        var (before, after) = await reading.InOneSnapshotAsync(async () =>
        {
            var first = await reading.Claims.CountAsync();
            await Some.ClaimAsync(writing);
            return (first, await reading.Claims.CountAsync());
        });

        Assert.Equal((0, 0), (before, after));
        Assert.Equal(1, await reading.Claims.CountAsync());
    }
}
