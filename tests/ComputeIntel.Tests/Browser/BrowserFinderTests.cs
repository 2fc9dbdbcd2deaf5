using ComputeIntel.Browser;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ComputeIntel.Tests.Browser;

public sealed class BrowserFinderTests
{
    [Fact]
    public void The_one_that_the_settings_name_comes_first()
    {
        var path = typeof(BrowserFinderTests).Assembly.Location;
        Assert.Equal(path, Finder(path).Find());
    }

    [Fact]
    public async Task Where_the_settings_name_what_is_not_there_no_other_is_taken_and_the_program_is_degraded()
    {
        var finder = Finder("/nowhere/chromium");
        Assert.Null(finder.Find());
        var health = await new BrowserHealth(finder).CheckHealthAsync(new HealthCheckContext(), TestContext.Current.CancellationToken);
        Assert.Equal(HealthStatus.Degraded, health.Status);
        Assert.Contains("apt-get install chromium", health.Description, StringComparison.Ordinal);
    }

    private static BrowserFinder Finder(string path) => new(new ConfigurationBuilder().AddInMemoryCollection([new(BrowserFinder.Setting, path)]).Build());
}
