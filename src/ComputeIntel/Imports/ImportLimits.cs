namespace ComputeIntel.Imports;

/// <summary>How much can be brought in at once.</summary>
public static class ImportLimits
{
    public const int MaxFiles = 20;

    /// <summary>Of one file: 10 MB.</summary>
    public const int MaxFileBytes = 10 * 1024 * 1024;

    public const int MaxLinks = 500;

    /// <summary>All files, and what a form writes around them.</summary>
    public const long MaxRequestBytes = ((long)MaxFiles * MaxFileBytes) + (1024 * 1024);
}
