namespace ComputeIntel.Data;

/// <summary>How long things are kept that nobody is likely to want any more.</summary>
/// <param name="FailedFiles">A file whose import failed or was cancelled, so that it can be tried again.</param>
/// <param name="GoneEntries">A feed's entry that was never kept, from its first sight or the decision about it, once its feed lists it no more.</param>
public sealed record KeepingTimes(TimeSpan FailedFiles, TimeSpan GoneEntries)
{
    /// <exception cref="StartFailure">Fewer days than one.</exception>
    public static KeepingTimes From(IConfiguration configuration) => new(Days(configuration, "Keeping:FailedFileDays", 30), Days(configuration, "Keeping:GoneEntryDays", 180));

    private static TimeSpan Days(IConfiguration configuration, string name, int usual) => configuration.GetValue(name, usual) is > 0 and <= 36_500 and var days
        ? TimeSpan.FromDays(days)
        : throw new StartFailure($"{name} must be a number of days, at least 1.");
}
