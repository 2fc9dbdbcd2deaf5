using System.Globalization;

namespace ComputeIntel.Benchmarks;

/// <summary>What Linux says of processes and of the machine.</summary>
public static class Machine
{
    // USER_HZ, fixed at 100 on every Linux that .NET runs on.
    private const double TicksPerSecond = 100;

    public static string LoadAverage() => File.Exists("/proc/loadavg") ? string.Join(' ', File.ReadAllText("/proc/loadavg").Split(' ').Take(3)) : "unknown";

    /// <summary>User and system time of a process so far, in seconds.</summary>
    public static double CpuSeconds(int process)
    {
        var stat = File.ReadAllText($"/proc/{process}/stat");
        var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        return (double.Parse(fields[11], CultureInfo.InvariantCulture) + double.Parse(fields[12], CultureInfo.InvariantCulture)) / TicksPerSecond;
    }

    /// <summary>Resident memory of a process, in MB.</summary>
    public static double ResidentMegabytes(int process) =>
        double.Parse(File.ReadLines($"/proc/{process}/status").First(l => l.StartsWith("VmRSS:", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;

    public static double Median(this IEnumerable<double> values)
    {
        var ordered = values.Order().ToList();
        return ordered.Count % 2 == 1 ? ordered[ordered.Count / 2] : (ordered[(ordered.Count / 2) - 1] + ordered[ordered.Count / 2]) / 2;
    }

    public static string Spread(this IReadOnlyCollection<double> values) =>
        string.Create(CultureInfo.InvariantCulture, $"{values.Median():0.###} (min {values.Min():0.###}, max {values.Max():0.###}, {values.Count} rounds)");
}
