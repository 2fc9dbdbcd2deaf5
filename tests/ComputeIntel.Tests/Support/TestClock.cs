namespace ComputeIntel.Tests.Support;

/// <summary>A clock that goes on when it is told to.</summary>
public sealed class TestClock : TimeProvider
{
    public DateTime Now { get; set; } = Some.Time;

    public override DateTimeOffset GetUtcNow() => new(Now, TimeSpan.Zero);
}
