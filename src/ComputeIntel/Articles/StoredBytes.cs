using System.Security.Cryptography;

namespace ComputeIntel.Articles;

/// <summary>Bytes of captures and editions, stored once per hash.</summary>
public sealed class StoredBytes
{
    /// <summary>SHA-256 of <see cref="Bytes"/>, 64 lower-case hexadecimal digits.</summary>
    public required string Sha256 { get; set; }

    public required byte[] Bytes { get; set; }

    public static StoredBytes Of(byte[] bytes) => new() { Sha256 = HashOf(bytes), Bytes = bytes };

    public static string HashOf(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
