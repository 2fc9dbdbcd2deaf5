using ComputeIntel.Data;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Samples;

/// <summary>Loads the sample deal at start.</summary>
public static class SamplesSetup
{
    /// <summary>
    /// Loads the sample where <c>Samples:Load</c> says so (without it: on the embedded store alone), the store is empty,
    /// and nobody has removed the sample from it before.
    /// </summary>
    public static async Task LoadSampleAsync(this IServiceProvider services)
    {
        var configuration = services.GetRequiredService<IConfiguration>();
        if (!configuration.GetValue("Samples:Load", !configuration.UsesPostgres()))
        {
            return;
        }

        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IntelContext>();
        if (await db.Settings.AnyAsync(s => s.Name == Setting.SampleRemoved))
        {
            return;
        }

        var log = scope.ServiceProvider.GetRequiredService<ILogger<SampleLoader>>();
        try
        {
            if (await SampleLoader.LoadAsync(db))
            {
                log.LogInformation("Loaded the sample deal.");
            }
        }
        catch (Refusal refusal) when (refusal.Status == StatusCodes.Status409Conflict)
        {
            // Another instance on the same store was loading it at the same moment, and was first.
            log.LogInformation("Left the sample deal to another instance: {Reason}", refusal.Message);
        }
    }
}
