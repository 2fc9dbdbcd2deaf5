namespace ComputeIntel.Data;

/// <summary>The answer to a POST that carried an <c>Idempotency-Key</c>, kept 24 hours, stored in the same transaction as its effect.</summary>
public sealed class IdempotentAnswer
{
    public static readonly TimeSpan KeptFor = TimeSpan.FromHours(24);

    public int Id { get; set; }

    public required string Person { get; set; }

    public required string Key { get; set; }

    public required string Method { get; set; }

    public required string Path { get; set; }

    /// <summary>SHA-256 of the request's body.</summary>
    public required string BodySha256 { get; set; }

    public int Status { get; set; }

    public string? ContentType { get; set; }

    public string? Location { get; set; }

    public string? ETag { get; set; }

    public byte[] Answer { get; set; } = [];

    public DateTime At { get; set; }
}
