using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Microsoft.Playwright;

namespace ComputeIntel.Browser;

/// <summary>The operating system's processes behind a browser: itself, and Playwright's driver that started it.</summary>
internal sealed class BrowserProcess
{
    // With the time of its start, so that a number used again by another process is never killed.
    private readonly List<(int Id, DateTime Started)> _processes = [];

    private BrowserProcess(IEnumerable<int> ids)
    {
        foreach (var id in ids)
        {
            if (Running(id) is { } process)
            {
                using (process)
                {
                    _processes.Add((id, process.StartTime));
                }
            }
        }
    }

    public static async Task<BrowserProcess> OfAsync(IBrowser browser)
    {
        var session = await browser.NewBrowserCDPSessionAsync();
        var answer = await session.SendAsync("SystemInfo.getProcessInfo");
        var id = answer!.Value.GetProperty("processInfo").EnumerateArray().First(p => p.GetProperty("type").GetString() == "browser").GetProperty("id").GetInt32();
        await session.DetachAsync();
        return new BrowserProcess(DriverOf(id) is { } driver ? [id, driver] : [id]);
    }

    /// <summary>Kills each with its whole tree; those that are gone are gone. Never throws.</summary>
    public void Kill()
    {
        foreach (var (id, started) in _processes)
        {
            using var process = Running(id);
            try
            {
                if (process is not null && process.StartTime == started)
                {
                    process.Kill(entireProcessTree: true);
                }
            }
            catch (Exception gone) when (gone is InvalidOperationException or Win32Exception or AggregateException)
            {
                // It ended between the look and the kill.
                Debug.WriteLine(gone);
            }
        }
    }

    /// <summary>The parent, where the system tells: Linux. Elsewhere the driver ends by itself when its input closes.</summary>
    private static int? DriverOf(int browser)
    {
        var stat = $"/proc/{browser}/stat";
        if (!File.Exists(stat))
        {
            return null;
        }

        // "pid (name) state ppid …"; the name may hold anything, so read from its end.
        var text = File.ReadAllText(stat);
        var parent = int.Parse(text[(text.LastIndexOf(')') + 2)..].Split(' ')[1], CultureInfo.InvariantCulture);
        return parent > 1 && parent != Environment.ProcessId ? parent : null;
    }

    private static Process? Running(int id)
    {
        try
        {
            return Process.GetProcessById(id);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
