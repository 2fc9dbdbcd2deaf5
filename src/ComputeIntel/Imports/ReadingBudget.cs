using System.Diagnostics;

namespace ComputeIntel.Imports;

/// <summary>
/// The time and memory that one document may take. Whoever reads asks <see cref="Check"/> between its steps, on the one
/// thread that reads: what a thread has allocated can be told, what it still holds cannot.
/// </summary>
internal sealed class ReadingBudget(TimeSpan time, long bytes)
{
    private readonly long _started = Stopwatch.GetTimestamp();
    private long _allocated = GC.GetAllocatedBytesForCurrentThread();

    /// <exception cref="Refusal">422 <c>too-large</c>.</exception>
    public void Check()
    {
        if (Stopwatch.GetElapsedTime(_started) > time || GC.GetAllocatedBytesForCurrentThread() - _allocated > bytes)
        {
            throw Spent();
        }
    }

    /// <summary>Begins the memory anew, once what was taken up is let go of: a page read, the next to come. The time goes on.</summary>
    public void Renew()
    {
        Check();
        _allocated = GC.GetAllocatedBytesForCurrentThread();
    }

    public static Refusal Spent() => ReadingRefusals.TooLarge("It takes more time or memory to read than any article does. Paste its text instead.");
}
