using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Data.Briefings;

/// <summary>
/// Changes whenever anything changed that a briefing could print: every noun raises its version, and what has none is
/// only ever added. Far cheaper than composing the briefing to see that it says the same.
/// </summary>
public sealed record BriefingStamp(int Briefing, long Deals, long Claims, long Articles, long Captures, long Rechecks, long Publishers, long Parties, long Names)
{
    /// <summary>Null where there is no such briefing.</summary>
    public static Task<BriefingStamp?> OfAsync(IntelContext db, int briefing, CancellationToken cancel) => db.Briefings.Where(b => b.Id == briefing)
        .Select(b => new BriefingStamp(
            b.Version,
            db.Deals.Sum(d => (long)d.Version),
            db.Claims.Sum(c => (long)c.Version),
            db.Articles.Sum(a => (long)a.Version),
            db.Captures.LongCount(),
            db.Rechecks.LongCount() + db.Rechecks.LongCount(r => r.ClearedAt != null),
            db.Publishers.Sum(p => (long)p.Version),
            db.Organizations.Sum(o => (long)o.Version) + db.Facilities.Sum(f => (long)f.Version),
            db.NameDecisions.LongCount()))
        .SingleOrDefaultAsync(cancel);
}
