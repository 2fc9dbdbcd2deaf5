using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ComputeIntel.Data;

/// <summary>Times in UTC, cut to the microseconds that PostgreSQL keeps, so that both databases give back what they were given.</summary>
public sealed class UtcTime() : ValueConverter<DateTime, DateTime>(
    time => Cut(time),
    time => DateTime.SpecifyKind(time, DateTimeKind.Utc))
{
    public static DateTime Cut(DateTime time)
    {
        var utc = time.Kind == DateTimeKind.Utc ? time : time.ToUniversalTime();
        return new DateTime(utc.Ticks - (utc.Ticks % TimeSpan.TicksPerMicrosecond), DateTimeKind.Utc);
    }
}
