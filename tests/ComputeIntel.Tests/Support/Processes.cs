using System.Diagnostics;
using System.Globalization;

namespace ComputeIntel.Tests.Support;

/// <summary>Looks at and signals the processes that this one started (Linux).</summary>
public static class Processes
{
    /// <summary>Every process that descends from this one, with its command line.</summary>
    public static List<(int Id, string Command)> Started()
    {
        var parents = new Dictionary<int, int>();
        var commands = new Dictionary<int, string>();
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(folder), out var id) && Read($"{folder}/stat") is { Length: > 0 } stat && Read($"{folder}/cmdline") is { } command)
            {
                // A zombie is gone: only its parent has not asked yet.
                var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
                if (fields[0] != "Z")
                {
                    parents[id] = int.Parse(fields[1], CultureInfo.InvariantCulture);
                    commands[id] = command.Replace('\0', ' ');
                }
            }
        }

        return [.. parents.Keys.Where(DescendsFromHere).Select(id => (id, commands[id]))];

        bool DescendsFromHere(int id) => parents.TryGetValue(id, out var parent) && (parent == Environment.ProcessId || DescendsFromHere(parent));
    }

    public static bool Runs(int id) => Read($"/proc/{id}/stat") is { Length: > 0 } stat && stat[stat.LastIndexOf(')') + 2] != 'Z';

    /// <param name="signal">KILL, STOP, CONT.</param>
    /// <param name="id">The process.</param>
    public static void Signal(string signal, int id)
    {
        using var kill = Process.Start("kill", [$"-{signal}", id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    private static string? Read(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (IOException)
        {
            return null;
        }
        catch (UnauthorizedAccessException)
        {
            return null;
        }
    }
}
