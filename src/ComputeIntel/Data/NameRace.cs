using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Data;

/// <summary>Settles who gets a name or an address that several want at the same moment.</summary>
public static class NameRace
{
    // Every try that fails means that another's was stored: so many at once are all settled.
    private const int MaxTries = 20;

    /// <summary>Looks what is taken, makes what is not, and saves; again where somebody else stored the same in between.</summary>
    /// <param name="db">The store.</param>
    /// <param name="make">Looks, adds and saves. What it adds is let go before it is asked again.</param>
    /// <exception cref="Refusal">409 <c>made-twice</c> after twenty tries.</exception>
    public static Task<T> SettledAsync<T>(this IntelContext db, Func<Task<T>> make) => db.InOneTransactionAsync(async () =>
    {
        for (var tried = 1; ; tried++)
        {
            var before = AddedTo(db).ToHashSet();
            try
            {
                return await make();
            }
            catch (Refusal refusal) when (refusal.Type == StoreRefusal.MadeTwice && tried < MaxTries)
            {
                // EF has gone back to where the save began, so that the transaction goes on.
                foreach (var noun in AddedTo(db).Except(before))
                {
                    db.Entry(noun).State = EntityState.Detached;
                }
            }
        }
    });

    private static List<object> AddedTo(IntelContext db) => [.. db.ChangeTracker.Entries().Where(e => e.State == EntityState.Added).Select(e => e.Entity)];
}
