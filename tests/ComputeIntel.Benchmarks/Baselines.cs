namespace ComputeIntel.Benchmarks;

/// <summary>What the program is compared with.</summary>
public static class Baselines
{
    /// <summary>Sends the same bytes, built beforehand, from memory.</summary>
    public static async Task ServePrebuiltAsync(string file, string url)
    {
        var bytes = await File.ReadAllBytesAsync(file);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(url);
        var app = builder.Build();
        app.MapGet("/", async (HttpContext context) =>
        {
            context.Response.ContentType = "text/html; charset=utf-8";
            await context.Response.Body.WriteAsync(bytes);
        });
        await app.RunAsync();
    }

    /// <summary>A Razor Pages program with one page that says hello.</summary>
    public static async Task ServeEmptyAsync(string url)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(url);
        builder.Services.AddRazorPages();
        var app = builder.Build();
        app.MapRazorPages();
        await app.RunAsync();
    }

    /// <summary>This very program in one of its serving modes.</summary>
    public static RunningServer Start(params string[] mode) =>
        RunningServer.Start("dotnet", url => [Path.Combine(AppContext.BaseDirectory, "ComputeIntel.Benchmarks.dll"), .. mode, url], AppContext.BaseDirectory);
}
