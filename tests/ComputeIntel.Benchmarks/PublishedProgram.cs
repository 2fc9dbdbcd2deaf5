using System.Diagnostics;

namespace ComputeIntel.Benchmarks;

/// <summary>The program as <c>./run.sh</c> runs it: published, in Production, in a process of its own.</summary>
public sealed class PublishedProgram
{
    private readonly string _folder;

    private PublishedProgram(string folder) => _folder = folder;

    public static async Task<PublishedProgram> PublishAsync()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "ComputeIntel.sln")))
        {
            root = root.Parent ?? throw new InvalidOperationException("ComputeIntel.sln is nowhere above the benchmarks.");
        }

        var folder = Path.Combine(root.FullName, "out", "benchmarks");
        using var publish = Process.Start(new ProcessStartInfo("dotnet", ["publish", Path.Combine(root.FullName, "src", "ComputeIntel"), "-c", "Release", "-o", folder, "-v", "quiet", "--nologo"]))!;
        await publish.WaitForExitAsync();
        return publish.ExitCode == 0 ? new PublishedProgram(folder) : throw new InvalidOperationException("The program could not be published.");
    }

    /// <summary>Starts it on a store of its own.</summary>
    public RunningServer Start(string store, bool sample) =>
        RunningServer.Start("dotnet", url => [Path.Combine(_folder, "ComputeIntel.dll"), "--urls", url, $"--Storage:Folder={store}", $"--Samples:Load={sample}", "--Auth:LocalName=Benchmark"], _folder);
}
