using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text.Json;

namespace ComputeIntel.Benchmarks;

/// <summary>A briefing of nine pages on the warm page against <c>chromium --headless --print-to-pdf</c> on the same HTML, and an unchanged one asked for again; wall time.</summary>
public static class BriefingBenchmark
{
    private const int Rounds = 7;
    private const int Pages = 9;

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
        var id = await NinePagesAsync(server.Client);
        var pdf = $"/briefings/{id}.pdf";
        var (warm, again, command) = (new List<double>(), new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            await ChangeAsync(server.Client, id, $"Round {round}.");
            warm.Add(await MillisecondsAsync(() => server.Client.GetByteArrayAsync(pdf)));
            again.Add(await MillisecondsAsync(() => server.Client.GetByteArrayAsync(pdf)));
            command.Add(await MillisecondsAsync(() => PrintByCommandAsync(chromium, new Uri(server.Client.BaseAddress!, $"/briefings/{id}/print"), store)));
        }

        Console.WriteLine($"\nBriefing, PDF of {PagesIn(await server.Client.GetByteArrayAsync(pdf))} pages ({PagesIn(File.ReadAllBytes(Path.Combine(store, "command.pdf")))} by the command), load average {Machine.LoadAverage()}");
        Console.WriteLine($"  warm page, ms                       {warm.Spread()}");
        Console.WriteLine($"  chromium --print-to-pdf, ms         {command.Spread()}");
        Console.WriteLine($"  ratio                               {warm.Zip(command, (a, b) => a / b).ToList().Spread()}   at most 0.25 is wanted");
        Console.WriteLine($"  unchanged, asked for again, ms      {again.Spread()}");
        Console.WriteLine($"  ratio                               {again.Zip(command, (a, b) => a / b).ToList().Spread()}   at most 0.01 is wanted");
        Directory.Delete(store, recursive: true);
    }

    /// <summary>A briefing of as many of the sample's claims as nine pages hold.</summary>
    private static async Task<int> NinePagesAsync(HttpClient client)
    {
        var claims = await client.GetFromJsonAsync<JsonElement>("/api/v1/claims?deal=anthropic-colossus-1&limit=200");
        var tagged = claims.GetProperty("items").EnumerateArray().Where(c => c.GetProperty("tag").GetString() is "verified" or "reported" or "disputed").Select(c => c.GetProperty("id").GetInt32()).ToList();
        for (var count = tagged.Count / 2; count <= tagged.Count; count++)
        {
            using var answer = await client.PostAsJsonAsync("/api/v1/briefings", new { title = $"The first {count} claims", claims = tagged.Take(count), bottomLine = "Nine pages." });
            answer.EnsureSuccessStatusCode();
            var id = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetInt32();
            if (PagesIn(await client.GetByteArrayAsync($"/briefings/{id}.pdf")) >= Pages)
            {
                return id;
            }
        }

        throw new InvalidOperationException("The sample's claims do not fill nine pages.");
    }

    private static int PagesIn(byte[] pdf) => System.Text.Encoding.Latin1.GetString(pdf).Split("/Type /Page\n").Length - 1;

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
