using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text.Json;

namespace ComputeIntel.Benchmarks;

/// <summary>The sample's briefing on the warm page against <c>chromium --headless --print-to-pdf</c> on the same HTML, and an unchanged one asked for again; wall time.</summary>
public static class BriefingBenchmark
{
    private const int Rounds = 5;

    public static async Task RunAsync(PublishedProgram program)
    {
        var chromium = new[] { "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }.FirstOrDefault(File.Exists);
        if (chromium is null)
        {
            Console.WriteLine("\nBriefing: not measured, no Chromium was found.");
            return;
        }

        var store = Directory.CreateTempSubdirectory("computeintel-benchmark-").FullName;
        using var server = program.Start(store, sample: true);
        await server.FirstAnswerAsync("/health/ready");
        var briefings = await server.Client.GetFromJsonAsync<JsonElement>("/api/v1/briefings");
        var id = briefings.GetProperty("items")[0].GetProperty("id").GetInt32();
        var pdf = $"/briefings/{id}.pdf?includeUntagged=true";
        await server.Client.GetByteArrayAsync(pdf);
        var (warm, again, command) = (new List<double>(), new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            await ChangeAsync(server.Client, id, $"Round {round}.");
            warm.Add(await MillisecondsAsync(() => server.Client.GetByteArrayAsync(pdf)));
            again.Add(await MillisecondsAsync(() => server.Client.GetByteArrayAsync(pdf)));
            command.Add(await MillisecondsAsync(() => PrintByCommandAsync(chromium, new Uri(server.Client.BaseAddress!, $"/briefings/{id}/print?includeUntagged=true"), store)));
        }

        Console.WriteLine($"\nBriefing, PDF of {File.ReadAllText(Path.Combine(store, "command.pdf"), System.Text.Encoding.Latin1).Split("/Type /Page\n").Length - 1} pages, load average {Machine.LoadAverage()}");
        Console.WriteLine($"  warm page, ms                       {warm.Spread()}");
        Console.WriteLine($"  chromium --print-to-pdf, ms         {command.Spread()}");
        Console.WriteLine($"  ratio                               {warm.Zip(command, (a, b) => a / b).ToList().Spread()}   at most 0.25 is wanted");
        Console.WriteLine($"  unchanged, asked for again, ms      {again.Spread()}");
        Console.WriteLine($"  ratio                               {again.Zip(command, (a, b) => a / b).ToList().Spread()}   at most 0.01 is wanted");
        Directory.Delete(store, recursive: true);
    }

    private static async Task ChangeAsync(HttpClient client, int briefing, string bottomLine)
    {
        using var present = await client.GetAsync($"/api/v1/briefings/{briefing}");
        using var patch = new HttpRequestMessage(HttpMethod.Patch, $"/api/v1/briefings/{briefing}")
        {
            Content = JsonContent.Create(new { bottomLine }, new MediaTypeHeaderValue("application/merge-patch+json")),
        };
        patch.Headers.IfMatch.Add(present.Headers.ETag!);
        using var answer = await client.SendAsync(patch);
        answer.EnsureSuccessStatusCode();
    }

    private static async Task<bool> PrintByCommandAsync(string chromium, Uri page, string folder)
    {
        using var process = Process.Start(new ProcessStartInfo(chromium,
        [
            "--headless", "--disable-background-networking", "--no-first-run", $"--user-data-dir={Path.Combine(folder, "profile")}", "--no-pdf-header-footer",
            .. Environment.UserName == "root" ? ["--no-sandbox"] : Array.Empty<string>(),
            $"--print-to-pdf={Path.Combine(folder, "command.pdf")}", page.ToString(),
        ])
        { RedirectStandardError = true, RedirectStandardOutput = true })!;
        await Task.WhenAll(process.StandardError.ReadToEndAsync(), process.StandardOutput.ReadToEndAsync(), process.WaitForExitAsync());
        return process.ExitCode == 0 ? true : throw new InvalidOperationException("Chromium could not print.");
    }

    private static async Task<double> MillisecondsAsync<T>(Func<Task<T>> work)
    {
        var started = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }
}
