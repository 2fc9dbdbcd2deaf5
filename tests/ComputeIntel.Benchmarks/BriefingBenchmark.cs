using System.Diagnostics;

namespace ComputeIntel.Benchmarks;

/// <summary>A briefing on the warm page against <c>chromium --headless --print-to-pdf</c> on the same HTML, and an unchanged one again.</summary>
public static class BriefingBenchmark
{
    public static Task RunAsync(PublishedProgram program) => Task.FromResult((program, Stopwatch.GetTimestamp()));
}
