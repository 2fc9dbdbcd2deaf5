using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace ComputeIntel.Data;

/// <summary>
/// The <c>Idempotency-Key</c> that the request under way carries, if it does. Claiming it begins the transaction in which
/// the effect and the answer are stored; a second request with it waits there until this one has ended. An effect that
/// takes long to prepare claims it itself when there is something to store, so that nobody waits meanwhile.
/// </summary>
public sealed class IdempotencyKey(IntelContext db) : IAsyncDisposable
{
    private IdempotentAnswer? _asked;
    private IDbContextTransaction? _transaction;

    public bool IsClaimed => _transaction is not null;

    /// <summary>Takes note of what was asked under the key.</summary>
    /// <returns>The answer that the key was given before; null where there is none.</returns>
    public async Task<IdempotentAnswer?> CarryAsync(IdempotentAnswer asked)
    {
        _asked = asked;
        if (await KeptAsync() is { } kept)
        {
            return kept;
        }

        var oldest = asked.At - IdempotentAnswer.KeptFor;
        await db.IdempotentAnswers.Where(a => a.At <= oldest).ExecuteDeleteAsync();
        return null;
    }

    /// <summary>The answer that the key was given before; null where there is none.</summary>
    public Task<IdempotentAnswer?> KeptAsync()
    {
        var oldest = _asked!.At - IdempotentAnswer.KeptFor;
        return db.IdempotentAnswers.AsNoTracking().SingleOrDefaultAsync(a => a.Person == _asked.Person && a.Key == _asked.Key && a.At > oldest);
    }

    /// <summary>Begins the transaction that the key is claimed in; nothing where there is no key, or it is claimed.</summary>
    /// <exception cref="Refusal">409 <c>made-twice</c>: another request with the key has ended meanwhile; <see cref="KeptAsync"/> has its answer.</exception>
    public async Task ClaimAsync()
    {
        if (_asked is null || IsClaimed)
        {
            return;
        }

        try
        {
            _transaction = await db.Database.BeginTransactionAsync();
            _asked.Id = 0;
            db.IdempotentAnswers.Add(_asked);
            await db.SaveChangesAsync();
        }
        catch (Exception failure)
        {
            await LetGoAsync();
            if (StoreRefusal.From(failure) is { } refusal)
            {
                throw refusal;
            }

            throw;
        }
    }

    /// <summary>Gives up the claim, and whatever was stored since; nothing where it is not claimed.</summary>
    public async Task LetGoAsync()
    {
        if (_transaction is not null)
        {
            await _transaction.DisposeAsync();
            _transaction = null;
            db.Entry(_asked!).State = EntityState.Detached;
        }
    }

    /// <summary>Stores the effect with the answer, and ends the transaction. Only what succeeded is kept under the key.</summary>
    /// <exception cref="Refusal">409 where the guard forbids the effect.</exception>
    public async Task KeepAsync(int status, string? contentType, string location, string tag, byte[] body)
    {
        try
        {
            // Past what is tracked: the request may have left changes there that it did not mean to save.
            var mine = db.IdempotentAnswers.Where(a => a.Id == _asked!.Id);
            await (status is >= 200 and <= 299
                ? mine.ExecuteUpdateAsync(set => set
                    .SetProperty(a => a.Status, status)
                    .SetProperty(a => a.ContentType, contentType)
                    .SetProperty(a => a.Location, location)
                    .SetProperty(a => a.ETag, tag)
                    .SetProperty(a => a.Answer, body))
                : mine.ExecuteDeleteAsync());
            await _transaction!.CommitAsync();
        }
        catch (Exception failure) when (StoreRefusal.From(failure) is { } refusal)
        {
            throw refusal;
        }
    }

    public async ValueTask DisposeAsync() => await LetGoAsync();
}
