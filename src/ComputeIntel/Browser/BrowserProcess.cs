using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Microsoft.Playwright;

namespace ComputeIntel.Browser;

/// <summary>The operating system's processes behind a browser: itself, and Playwright's driver that started it.</summary>
internal sealed class BrowserProcess
{
    private readonly Started _browser;
    private readonly Started? _driver;

    private BrowserProcess(Started browser, Started? driver) => (_browser, _driver) = (browser, driver);

    public static async Task<BrowserProcess> OfAsync(IBrowser browser)
    {
        var session = await browser.NewBrowserCDPSessionAsync();
        var answer = await session.SendAsync("SystemInfo.getProcessInfo");
        var id = answer!.Value.GetProperty("processInfo").EnumerateArray().First(p => p.GetProperty("type").GetString() == "browser").GetProperty("id").GetInt32();
        await session.DetachAsync();
        return new BrowserProcess(Started.Now(id) ?? throw new InvalidOperationException($"The browser, process {id}, is not to be seen."), DriverOf(id) is { } driver ? Started.Now(driver) : null);
    }

    /// <summary>Kills the browser with its whole tree; where it is gone, it is gone. Never throws.</summary>
    public void KillBrowser() => _browser.Kill();

    /// <summary>Kills the driver too, should it still be there: left alone it ends by itself and sweeps up the browser's files. Never throws.</summary>
    public void KillDriver() => _driver?.Kill();

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

    /// <summary>A process known by its number and the time of its start, so that a number used again by another is never killed.</summary>
    private sealed record Started(int Id, DateTime At)
    {
        public static Started? Now(int id)
        {
            using var process = Running(id);
            return process is null ? null : new(id, process.StartTime);
        }

        public void Kill()
        {
            using var process = Running(Id);
            try
            {
                if (process is not null && process.StartTime == At)
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
}
