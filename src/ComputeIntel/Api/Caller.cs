using ComputeIntel.Data;

namespace ComputeIntel.Api;

/// <summary>Who calls, and when: to the microsecond that the store keeps, so that a first answer and later ones tell the same time.</summary>
public sealed record Caller(string Name, DateTime Now)
{
    public static ValueTask<Caller?> BindAsync(HttpContext context) =>
        ValueTask.FromResult<Caller?>(new Caller(context.User.Identity!.Name!, UtcTime.Cut(context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime)));
}
