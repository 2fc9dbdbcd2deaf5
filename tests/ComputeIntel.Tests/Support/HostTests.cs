namespace ComputeIntel.Tests.Support;

public sealed class HostTests(Hosts hosts)
{
    [Theory, OnBothDatabases]
    public async Task The_program_starts_and_is_ready(Database database)
    {
        var host = await hosts.On(database);
        using var client = host.Client();
        var ready = await client.GetStringAsync("/health/ready");
        Assert.Contains("\"database\"", ready, StringComparison.Ordinal);
        Assert.Contains("Healthy", await client.GetStringAsync("/health/live"), StringComparison.Ordinal);
    }
}
