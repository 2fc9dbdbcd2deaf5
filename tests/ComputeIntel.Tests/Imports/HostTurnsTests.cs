using System.Net;
using System.Text;
using ComputeIntel.Tests.Support;
using Microsoft.AspNetCore.Http;

namespace ComputeIntel.Tests.Imports;

public sealed class HostTurnsTests
{
    [Fact]
    public async Task No_site_is_asked_for_more_than_two_pages_at_once_and_the_others_wait_their_turn()
    {
        await using var site = await TestSite.StartAsync();
        var (under, most, gate) = (0, 0, new object());
        var story = site.Answer("/slow", async context =>
        {
            lock (gate)
            {
                most = Math.Max(most, ++under);
            }

            await Task.Delay(600);
            lock (gate)
            {
                under--;
            }

            await context.Response.WriteAsync("A story.");
        });
        var away = site.Redirect("/away", $"http://other.example:{site.Address.Port}/quick");
        site.Serve("/quick", "Quick.");

        // Six one after the other take longer than one may: waiting for a turn does not count.
        await using var fetching = new Fetching(site.Limits with { Total = TimeSpan.FromMilliseconds(1700) }, (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Loopback]));
        var slow = Enumerable.Range(0, 6).Select(_ => fetching.FetchAsync(story)).ToList();
        var other = await fetching.FetchAsync($"http://other.example:{site.Address.Port}/quick");
        Assert.Equal("Quick.", Encoding.UTF8.GetString(other.Bytes));
        Assert.Contains(slow, s => !s.IsCompleted);
        Assert.All(await Task.WhenAll(slow), page => Assert.Equal("A story.", Encoding.UTF8.GetString(page.Bytes)));
        Assert.Equal(2, most);
        Assert.Equal("Quick.", Encoding.UTF8.GetString((await fetching.FetchAsync(away)).Bytes));
    }
}
