namespace ComputeIntel.Browser;

/// <summary>Finds the Chromium that prints: the one that the settings name, else the system's, else Playwright's own.</summary>
public sealed class BrowserFinder(IConfiguration configuration)
{
    public const string Setting = "Browser:ExecutablePath";

    public const string HowToGetOne = $"Install one (on Debian: apt-get install chromium), or name one by {Setting}.";

    // Not first: on Ubuntu, chromium-browser is a script that only tells one to install a snap.
    private static readonly string[] Names = ["chromium", "google-chrome", "google-chrome-stable", "chromium-browser", "microsoft-edge"];

    private static readonly string[] UsualPlaces =
    [
        "/usr/bin", "/usr/local/bin", "/opt/google/chrome", "/usr/lib/chromium",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe", @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    ];

    private static readonly string[] PlaywrightNames = ["chrome", "chrome.exe", "Chromium", "headless_shell", "headless_shell.exe", "chrome-headless-shell", "chrome-headless-shell.exe"];

    /// <summary>The path that the settings name, whether or not anything is there; null where they name none.</summary>
    public string? Named => configuration[Setting] is { Length: > 0 } path ? path : null;

    /// <summary>Null where there is none, or none at the path that the settings name.</summary>
    public string? Find() => Named is { } path ? (File.Exists(path) ? path : null) : OnSystem() ?? OfPlaywright();

    private static string? OnSystem()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).Concat(UsualPlaces);
        var places = folders.ToList();
        return Names.SelectMany(name => places.Select(folder => Path.Combine(folder, name))).Concat(UsualPlaces).FirstOrDefault(File.Exists);
    }

    private static string? OfPlaywright()
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        string?[] folders =
        [
            Environment.GetEnvironmentVariable("PLAYWRIGHT_BROWSERS_PATH"),
            Path.Combine(home, ".cache", "ms-playwright"),
            Path.Combine(home, "Library", "Caches", "ms-playwright"),
            Path.Combine(home, "AppData", "Local", "ms-playwright"),
        ];
        var deep = new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 5, IgnoreInaccessible = true };
        return folders.Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateDirectories(folder!, "chromium*").OrderDescending(StringComparer.Ordinal))
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*", deep))
            .FirstOrDefault(file => PlaywrightNames.Contains(Path.GetFileName(file)));
    }
}
