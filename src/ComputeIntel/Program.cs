using System.Globalization;
using ComputeIntel;
using ComputeIntel.Access;
using ComputeIntel.Api;
using ComputeIntel.Browser;
using ComputeIntel.Data;
using ComputeIntel.Imports;
using ComputeIntel.Pages;
using ComputeIntel.Pages.Articles;
using ComputeIntel.Samples;
using ComputeIntel.Work;
using Serilog;

// What the program writes and reads is English, whatever the machine's language: 1.5 is never read as fifteen.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
Log.Logger = LogSetup.Bootstrap();
try
{
    var builder = WebApplication.CreateBuilder(args);
    builder.AddLogs();
    builder.AddStore();
    builder.AddAccess();
    builder.AddBrowser();
    builder.AddFetcher();
    builder.AddWork();
    builder.AddApi();
    builder.AddPages();
    builder.Services.AddSingleton(TimeProvider.System);

    var app = builder.Build();
    await app.PrepareStoreAsync();
    await app.Services.LoadSampleAsync();

    app.UseSecurityHeaders();
    app.UseHostNames(app.Services.GetRequiredService<LocalMode>());
    app.UseRequestLogs();
    app.UseErrorPages();
    app.UseApiProblems();
    app.UseCrossSiteRefusal();
    app.UseRequestLimits();
    app.UseRouting();
    app.UseAuthentication();
    app.UseAuthorization();
    app.UseIdempotency();

    app.MapStaticAssets().AllowAnonymous();
    app.MapHealth();
    app.MapApi();
    app.MapTables();
    app.MapCaptureFiles();
    app.MapRazorPages().WithStaticAssets();

    await app.StartAsync();
    app.Services.GetRequiredService<LocalMode>().CheckAddresses(app.Services);
    await app.WaitForShutdownAsync();
    return 0;
}
catch (StartFailure failure)
{
    Log.Fatal("ComputeIntel cannot start. {Reason}", failure.Message);
    return 1;
}
catch (Exception failure) when (failure is IOException && failure.Message.Contains("address already in use", StringComparison.OrdinalIgnoreCase))
{
    Log.Fatal("ComputeIntel cannot start: {Reason} Another program listens there; choose another with --urls http://localhost:5081.", failure.Message);
    return 1;
}
catch (Exception failure) when (failure is not HostAbortedException)
{
    Log.Fatal(failure, "ComputeIntel stopped.");
    return 1;
}
finally
{
    await Log.CloseAndFlushAsync();
}
