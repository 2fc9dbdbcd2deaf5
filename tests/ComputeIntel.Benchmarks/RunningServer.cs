using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace ComputeIntel.Benchmarks;

/// <summary>A web server in a process of its own, whose CPU time and memory can be read from outside.</summary>
public sealed class RunningServer : IDisposable
{
    private readonly Process _process;

    private RunningServer(Process process, Uri address)
    {
        _process = process;
        Client = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromSeconds(60) };
    }

    public HttpClient Client { get; }

    public double CpuSeconds => Machine.CpuSeconds(_process.Id);

    public double ResidentMegabytes => Machine.ResidentMegabytes(_process.Id);

    /// <summary>Starts a server by its command, given the address that it is to listen on.</summary>
    public static RunningServer Start(string command, Func<string, IEnumerable<string>> arguments, string folder)
    {
        var url = $"http://127.0.0.1:{FreePort()}";
        var process = Process.Start(new ProcessStartInfo(command, arguments(url))
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["ASPNETCORE_ENVIRONMENT"] = "Production", ["DOTNET_TieredPGO"] = "1" },
        })!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return new RunningServer(process, new Uri(url));
    }

    /// <summary>Asks again and again until the answer is 200, and gives back how long that took from now, in seconds.</summary>
    public async Task<double> FirstAnswerAsync(string path)
    {
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < TimeSpan.FromSeconds(60))
        {
            try
            {
                using var answer = await Client.GetAsync(path);
                if (answer.IsSuccessStatusCode)
                {
                    return watch.Elapsed.TotalSeconds;
                }
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
                await Task.Delay(10);
            }
        }

        throw new TimeoutException($"No answer from {Client.BaseAddress} within a minute.");
    }

    /// <summary>CPU time of the server for each of so many requests, one after the other, in milliseconds.</summary>
    public async Task<double> CpuPerRequestAsync(string path, int requests)
    {
        var before = CpuSeconds;
        for (var i = 0; i < requests; i++)
        {
            using var answer = await Client.GetAsync(path);
            answer.EnsureSuccessStatusCode();
            await answer.Content.CopyToAsync(Stream.Null);
        }

        return (CpuSeconds - before) * 1000 / requests;
    }

    public void Dispose()
    {
        Client.Dispose();
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit();
        }

        _process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
