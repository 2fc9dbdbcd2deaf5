using System.Net;
using System.Net.Sockets;
using ComputeIntel.Imports;
using ComputeIntel.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace ComputeIntel.Tests.Imports;

/// <summary>No link, however it is spelled and wherever it leads, makes the program connect to an address inside.</summary>
public sealed class InsideAddressTests
{
    private static readonly IPAddress Inside = IPAddress.Parse("127.0.0.2");

    [Theory]
    [InlineData("http://127.0.0.1/")]
    [InlineData("http://2130706433/")]
    [InlineData("http://017700000001/")]
    [InlineData("http://0x7f000001/")]
    [InlineData("http://0x7f.0.0.1/")]
    [InlineData("http://0177.0.0.01/")]
    [InlineData("http://127.1/")]
    [InlineData("http://127.0.0.1./")]
    [InlineData("http://①②⑦.0.0.1/")]
    [InlineData("http://１２７。０。０。１/")]
    [InlineData("http://127。0。0。1/")]
    [InlineData("http://0/")]
    [InlineData("http://localhost/")]
    [InlineData("http://LOCALHOST/")]
    [InlineData("http://localhost./")]
    [InlineData("http://ⓛⓞⓒⓐⓛⓗⓞⓢⓣ/")]
    [InlineData("http://[::1]/")]
    [InlineData("http://[::1%251]/")]
    [InlineData("http://[0:0:0:0:0:0:0:1]/")]
    [InlineData("http://[::ffff:127.0.0.1]/")]
    [InlineData("http://[::ffff:7f00:1]/")]
    [InlineData("http://[::127.0.0.1]/")]
    [InlineData("http://[64:ff9b::127.0.0.1]/")]
    [InlineData("http://[fe80::1%25eth0]/")]
    [InlineData("http://[fd00::1]/")]
    [InlineData("https://169.254.169.254/latest/meta-data/")]
    [InlineData("https://10.0.0.1/")]
    [InlineData("https://192.168.1.1/")]
    [InlineData("https://[ff02::1]/")]
    public async Task A_literal_address_inside_is_refused_in_any_spelling(string link)
    {
        // A name that only looks like an address is looked up like any other, and found where the attacker wants it.
        await using var fetching = new Fetching(new FetchLimits(), (host, _) => Task.FromResult<IPAddress[]>([host.Contains("localhost", StringComparison.Ordinal) ? IPAddress.IPv6Loopback : IPAddress.Loopback]));
        var refusal = await fetching.RefusedAsync(link);
        Assert.Equal("address-refused", refusal.Type);
        Assert.Contains("not on the public internet", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_systems_own_names_for_this_machine_are_refused()
    {
        await using var fetching = new Fetching(new FetchLimits());
        Assert.Equal("address-refused", (await fetching.RefusedAsync("http://localhost/")).Type);
    }

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://example.com/story")]
    [InlineData("gopher://example.com/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,story")]
    [InlineData("/story")]
    [InlineData("http://ada:secret@example.com/")]
    [InlineData("http://ada@example.com/")]
    [InlineData("http://example.com:8080/")]
    [InlineData("https://example.com:22/")]
    public async Task A_link_that_is_no_page_of_the_web_is_refused_before_anything_is_looked_up(string link)
    {
        await using var fetching = new Fetching(new FetchLimits(), (_, _) => throw new InvalidOperationException("Looked up."));
        var refusal = await fetching.RefusedAsync(link);
        Assert.Equal("address-refused", refusal.Type);
        Assert.DoesNotContain("secret", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("93.184.215.14 10.0.0.1")]
    [InlineData("10.0.0.1 93.184.215.14")]
    [InlineData("2606:4700:4700::1111 ::1")]
    [InlineData("93.184.215.14 ::ffff:93.184.215.14")]
    public async Task A_name_with_one_address_inside_is_refused_whatever_the_others_are(string addresses)
    {
        await using var fetching = new Fetching(new FetchLimits(), (_, _) => Task.FromResult<IPAddress[]>([.. addresses.Split(' ').Select(IPAddress.Parse)]));
        Assert.Equal("address-refused", (await fetching.RefusedAsync("https://both.example/")).Type);
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_redirect_to_an_address_inside_is_refused(int status)
    {
        await using var site = await TestSite.StartAsync();
        using var inside = Listening(site.Address.Port);
        await using var fetching = new Fetching(site.Limits);
        var refusal = await fetching.RefusedAsync(site.Redirect("/story", $"http://{Inside}:{site.Address.Port}/admin", status));
        Assert.Equal("address-refused", refusal.Type);
        Assert.Contains("/admin", refusal.Message, StringComparison.Ordinal);
        Assert.False(inside.Pending());
    }

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("http://ada:secret@example.com/")]
    [InlineData("http://example.com:9/")]
    [InlineData("//10.0.0.1:80/")]
    public async Task A_redirect_is_checked_like_the_first_link(string location)
    {
        await using var site = await TestSite.StartAsync();
        await using var fetching = new Fetching(site.Limits with { Ports = [site.Address.Port, 80] });
        Assert.Equal("address-refused", (await fetching.RefusedAsync(site.Redirect("/story", location))).Type);
    }

    [Fact]
    public async Task A_name_that_moves_inside_after_it_was_found_outside_is_refused()
    {
        await using var site = await TestSite.StartAsync();
        using var inside = Listening(site.Address.Port);
        var lookups = 0;

        // The site stands for the public internet here; the second answer of the name's server leads inside.
        Task<IPAddress[]> Rebinding(string host, CancellationToken cancel) => Task.FromResult<IPAddress[]>([++lookups == 1 ? IPAddress.Loopback : Inside]);
        await using var fetching = new Fetching(site.Limits, Rebinding);
        site.Serve("/story", "A story.", headers: ("Connection", "close"));
        var link = $"http://rebinding.example:{site.Address.Port}/story";
        var page = await fetching.FetchAsync(link);
        Assert.Equal(1, lookups);
        Assert.Equal("A story.", System.Text.Encoding.UTF8.GetString(page.Bytes));
        Assert.Equal("address-refused", (await fetching.RefusedAsync(link)).Type);
        Assert.Equal(2, lookups);
        Assert.False(inside.Pending());
    }

    [Fact]
    public async Task A_redirect_to_the_same_name_cannot_move_it_inside()
    {
        await using var site = await TestSite.StartAsync();
        using var inside = Listening(site.Address.Port);
        var lookups = 0;
        await using var fetching = new Fetching(site.Limits, (_, _) => Task.FromResult<IPAddress[]>([++lookups == 1 ? IPAddress.Loopback : Inside]));
        site.Serve("/story", "", null, 302, ("Location", "/next"), ("Connection", "close"));
        Assert.Equal("address-refused", (await fetching.RefusedAsync($"http://rebinding.example:{site.Address.Port}/story")).Type);
        Assert.False(inside.Pending());
    }

    [Fact]
    public async Task A_proxy_in_the_environment_is_not_used()
    {
        await using var site = await TestSite.StartAsync();
        await using var fetching = new Fetching(site.Limits);
        var before = Environment.GetEnvironmentVariable("HTTP_PROXY");
        Environment.SetEnvironmentVariable("HTTP_PROXY", $"http://{Inside}:9");
        try
        {
            Assert.Equal(200, (await fetching.FetchAsync(site.Serve("/story", "A story."))).Status);
        }
        finally
        {
            Environment.SetEnvironmentVariable("HTTP_PROXY", before);
        }
    }

    [Theory, OnBothDatabases]
    public async Task No_setting_opens_what_is_closed(Database database)
    {
        var settings = new[] { "FetchLimits", "Fetch", "Imports" }.SelectMany(section => new[] { "Ports:0", "AlsoOpen:0" }.Select(name => $"{section}:{name}")).ToDictionary(name => name, _ => "127.0.0.0/8");
        await using var host = await IntelHost.StartAsync(database, settings);
        var limits = host.Services.GetRequiredService<FetchLimits>();
        Assert.Empty(limits.AlsoOpen);
        Assert.Equal([80, 443], limits.Ports);
        var refusal = await Assert.ThrowsAsync<Refusal>(() => host.Services.GetRequiredService<PageFetcher>().FetchAsync(new Uri("http://localhost/"), null, CancellationToken.None));
        Assert.Equal("address-refused", refusal.Type);
    }

    /// <summary>A program inside, which would see it if anybody connected to it.</summary>
    private static TcpListener Listening(int port)
    {
        var listener = new TcpListener(Inside, port);
        listener.Start();
        return listener;
    }
}
