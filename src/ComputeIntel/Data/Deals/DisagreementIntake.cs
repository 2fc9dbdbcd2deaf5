using ComputeIntel.Claims;
using ComputeIntel.Deals;
using ComputeIntel.Deals.Disagreements;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Data.Deals;

/// <summary>Takes decisions on disagreements in, and takes them back.</summary>
public sealed class DisagreementIntake(IntelContext db)
{
    /// <summary>Decides what a disagreement is.</summary>
    /// <param name="slug">The deal's.</param>
    /// <param name="key">The disagreement's.</param>
    /// <param name="type">Null: the two agree.</param>
    /// <param name="reason">Always needed.</param>
    /// <param name="by">Who.</param>
    /// <param name="at">When.</param>
    /// <exception cref="Refusal">404 <c>not-found</c>; 422 <c>invalid-input</c>.</exception>
    public Task<DisagreementDecision> DecideAsync(string slug, string key, DisagreementType? type, string? reason, string by, DateTime at) => db.InOneTransactionAsync(async () =>
    {
        var deal = await HeldAsync(slug);
        var table = (await db.SynthesisAsync(deal, DealClock.Open, DateOnly.FromDateTime(at))).Table;
        if (!table.Disagreements.Concat(table.Settled).Any(d => d.Key == key))
        {
            throw Refusal.NotFound($"disagreement “{PlainText.Shortened(key, 40)}” on this deal");
        }

        var decision = DisagreementDecision.On(deal, key, type, reason, by, at);
        db.DisagreementDecisions.Add(decision);
        await db.SaveChangesAsync();
        return decision;
    });

    /// <summary>Names a disagreement between claims that no rule sees.</summary>
    /// <param name="slug">The deal's.</param>
    /// <param name="between">The claims' numbers.</param>
    /// <param name="type">How they disagree.</param>
    /// <param name="reason">Always needed.</param>
    /// <param name="by">Who.</param>
    /// <param name="at">When.</param>
    /// <exception cref="Refusal">404 <c>not-found</c>; 422 <c>invalid-input</c>.</exception>
    public Task<DisagreementDecision> NameAsync(string slug, IReadOnlyList<int>? between, DisagreementType? type, string? reason, string by, DateTime at) => db.InOneTransactionAsync(async () =>
    {
        var deal = await HeldAsync(slug);
        var meant = (between ?? []).Distinct().Take(DisagreementDecision.MostBetween).ToList();
        var found = await db.Claims.Where(c => c.DealId == deal.Id && c.Tag != Tag.Withdrawn && meant.Contains(c.Id)).Select(c => c.Id).ToListAsync();
        var decision = DisagreementDecision.Named(deal, found, between, type, reason, by, at);
        db.DisagreementDecisions.Add(decision);
        await db.SaveChangesAsync();
        return decision;
    });

    /// <summary>Takes the decision that stands back: the one before it stands again, else what the rule says.</summary>
    /// <exception cref="Refusal">404 <c>not-found</c> where none stands.</exception>
    public Task<DisagreementDecision> TakeBackAsync(string slug, string key, string by, DateTime at) => db.InOneTransactionAsync(async () =>
    {
        var deal = await HeldAsync(slug);
        var decision = await db.DisagreementDecisions.Where(d => d.DealId == deal.Id && d.Key == key && d.TakenBackAt == null).OrderByDescending(d => d.Id).FirstOrDefaultAsync()
            ?? throw Refusal.NotFound($"decision on “{PlainText.Shortened(key, 40)}”");
        decision.TakeBack(deal, by, at);
        await db.SaveChangesAsync();
        return decision;
    });

    /// <summary>Held, so that of two decisions at once each knows the other.</summary>
    private async Task<Deal> HeldAsync(string slug)
    {
        // An update that changes nothing takes the row's lock on both databases.
        await db.Deals.Where(d => d.Slug == slug).ExecuteUpdateAsync(set => set.SetProperty(d => d.Version, d => d.Version));
        return await db.DealAsync(slug);
    }
}
