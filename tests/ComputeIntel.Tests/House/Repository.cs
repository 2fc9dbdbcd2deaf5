namespace ComputeIntel.Tests.House;

/// <summary>The files that the program is made of, as they stand beside the tests that run.</summary>
internal static class Repository
{
    private static readonly string[] NotOurs = ["bin", "obj", "out", ".git", ".vs", ".idea", "TestResults"];

    public static string Root { get; } = Above(AppContext.BaseDirectory);

    /// <summary>Every file with the ending, as its path from the root with forward slashes.</summary>
    public static IEnumerable<string> Files(string ending, string under = "") =>
        In(Path.Combine(Root, under)).Where(f => f.EndsWith(ending, StringComparison.Ordinal)).Select(f => Path.GetRelativePath(Root, f).Replace('\\', '/')).Order(StringComparer.Ordinal);

    public static string Text(string path) => File.ReadAllText(Path.Combine(Root, path));

    public static bool Exists(string path) => Path.Exists(Path.Combine(Root, path));

    private static IEnumerable<string> In(string folder) =>
        Directory.EnumerateFiles(folder).Concat(Directory.EnumerateDirectories(folder).Where(d => !NotOurs.Contains(Path.GetFileName(d))).SelectMany(In));

    private static string Above(string folder) =>
        File.Exists(Path.Combine(folder, "ComputeIntel.sln")) ? folder
        : Path.GetDirectoryName(folder) is { } parent ? Above(parent)
        : throw new InvalidOperationException("The tests run outside the repository: no ComputeIntel.sln above them.");
}
