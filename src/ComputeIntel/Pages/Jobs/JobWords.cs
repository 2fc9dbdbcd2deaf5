using ComputeIntel.Jobs;

namespace ComputeIntel.Pages.Jobs;

/// <summary>Jobs and their items in words.</summary>
public static class JobWords
{
    public static string Of(JobKind kind) => kind switch
    {
        JobKind.Import => "Import",
        JobKind.Recapture => "Captured again",
        _ => "Feeds asked",
    };

    public static string Of(JobState state) => state switch
    {
        JobState.Queued => "queued",
        JobState.Running => "running",
        JobState.Done => "done",
        JobState.Failed => "failed",
        _ => "cancelled",
    };

    public static string Of(ItemState state) => state switch
    {
        ItemState.Queued => "queued",
        ItemState.Running => "under way",
        ItemState.Waiting => "asks you",
        ItemState.Done => "done",
        ItemState.Failed => "failed",
        _ => "cancelled",
    };
}
