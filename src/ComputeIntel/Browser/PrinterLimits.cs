namespace ComputeIntel.Browser;

/// <summary>How many prints at once, how many may wait, and how long any may take.</summary>
public sealed record PrinterLimits
{
    public int AtOnce { get; init; } = 2;

    public int Waiting { get; init; } = 8;

    /// <summary>After this long the first try is given up, and the browser taken for hung.</summary>
    public TimeSpan FirstTry { get; init; } = TimeSpan.FromSeconds(12);

    /// <summary>From being asked to the PDF or a failure, waiting and the second try included.</summary>
    public TimeSpan Total { get; init; } = TimeSpan.FromSeconds(28);
}
