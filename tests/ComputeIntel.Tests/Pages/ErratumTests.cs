using System.Net;
using System.Text.Json;
using ComputeIntel.Articles;
using ComputeIntel.Briefings;
using ComputeIntel.Browser;
using ComputeIntel.Claims;
using ComputeIntel.Data.Briefings;
using ComputeIntel.Data.Claims;
using ComputeIntel.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;
using UglyToad.PdfPig;

namespace ComputeIntel.Tests.Pages;

/// <summary>What an edition printed that has changed since.</summary>
public sealed class ErratumTests(Hosts hosts)
{
    [Theory, OnBothDatabases]
    public async Task An_edition_keeps_the_claims_that_it_printed_and_an_erratum_tells_what_became_of_them(Database database)
    {
        var host = await hosts.On(database);
        var (briefing, changed, withdrawn, sound) = await IssuedAsync(host);
        using var person = new Browsing(host);
        await person.GoAsync($"/briefings/{briefing}/editions/1/erratum");
        Assert.Contains("Nothing that it printed has changed since.", person.One(".line").TextContent, StringComparison.Ordinal);
        Assert.Empty(person.Page.QuerySelectorAll(".claim"));

        await ChangeAsync(host, changed, withdrawn);
        await person.GoAsync($"/briefings/{briefing}/editions/1/erratum");
        Assert.Equal(["The capacity is real. " + $"C-{changed.Id} C-{withdrawn.Id}"], person.Texts(".judgements li p").Select(t => PlainText.Folded(t)));
        Assert.Equal([$"c-{withdrawn.Id}", $"c-{changed.Id}"], person.Page.QuerySelectorAll(".claim").Select(c => c.Id));
        Assert.Contains("withdrawn by us: It was a misreading.", person.One($"#c-{withdrawn.Id}").TextContent, StringComparison.Ordinal);
        Assert.Contains("printed as reported", person.One($"#c-{changed.Id} .head").TextContent, StringComparison.Ordinal);
        var told = person.One($"#c-{changed.Id} ul").TextContent;
        Assert.Contains("the words quoted changed; not looked at again yet", told, StringComparison.Ordinal);
        Assert.Contains("the publisher retracted", told, StringComparison.Ordinal);
        Assert.DoesNotContain("withdrawn", told, StringComparison.Ordinal);

        await person.GoAsync($"/briefings/{briefing}");
        Assert.Contains($"C-{changed.Id} as reported", person.One(".editions .rechecks").TextContent, StringComparison.Ordinal);
        await person.GoAsync($"/claims/{changed.Id}");
        Assert.Contains("printed it as reported", person.One("[aria-labelledby=printed-title]").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain($"C-{sound.Id}", await person.GoAsync($"/briefings/{briefing}/editions/1/erratum") is var shown ? shown.Text : "", StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task The_API_tells_the_same(Database database)
    {
        var host = await hosts.On(database);
        var (briefing, changed, withdrawn, _) = await IssuedAsync(host);
        await ChangeAsync(host, changed, withdrawn);
        using var client = host.Client();
        var erratum = JsonDocument.Parse(await client.GetStringAsync($"/api/v1/briefings/{briefing}/editions/1/erratum")).RootElement;
        Assert.Equal((1, 3), (erratum.GetProperty("edition").GetInt32(), erratum.GetProperty("printed").GetInt32()));
        Assert.Equal([changed.Id, withdrawn.Id], erratum.GetProperty("judgements")[0].GetProperty("claims").EnumerateArray().Select(c => c.GetInt32()));
        var first = erratum.GetProperty("claims")[0];
        Assert.Equal((withdrawn.Id, "reported", "withdrawn"), (first.GetProperty("id").GetInt32(), first.GetProperty("printed").GetString(), first.GetProperty("tag").GetString()));
        Assert.Equal("withdrawn", first.GetProperty("changes")[0].GetProperty("kind").GetString());
        foreach (var missing in new[] { $"/api/v1/briefings/{briefing}/editions/9/erratum", "/api/v1/briefings/999999/editions/1/erratum" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(missing)).StatusCode);
        }
    }

    [Theory, OnBothDatabases]
    public async Task It_is_exported_as_PDF(Database database)
    {
        var host = await hosts.On(database);
        Assert.SkipWhen(host.Services.GetRequiredService<BrowserFinder>().Find() is null, "There is no Chromium on this machine; apt-get install chromium brings one.");
        var (briefing, changed, withdrawn, _) = await IssuedAsync(host);
        await ChangeAsync(host, changed, withdrawn);
        using var client = host.Client();
        using var pdf = PdfDocument.Open(await client.GetByteArrayAsync($"/briefings/{briefing}/editions/1/erratum.pdf"));
        var text = PlainText.Folded(string.Join(' ', pdf.GetPages().SelectMany(p => p.GetWords()).Select(w => w.Text)));
        Assert.Contains("Erratum to edition 1", text, StringComparison.Ordinal);
        Assert.Contains($"C-{changed.Id}", text, StringComparison.Ordinal);
        Assert.Contains("withdrawn by us", text, StringComparison.Ordinal);
    }

    /// <summary>A briefing, exported as edition 1 before anything changed.</summary>
    private static async Task<(int Briefing, Claim Changed, Claim Withdrawn, Claim Sound)> IssuedAsync(IntelHost host)
    {
        var claims = new List<Claim>();
        for (var i = 0; i < 3; i++)
        {
            claims.Add(await host.InStoreAsync(db => Edited.ClaimAsync(db)));
        }

        await host.InStoreAsync(async db =>
        {
            foreach (var claim in claims)
            {
                (await db.Claims.Whole().SingleAsync(c => c.Id == claim.Id)).Review(Tag.Reported, null, "Ada", Some.Time);
            }

            return await db.SaveChangesAsync();
        });
        var briefing = await RecheckPagesTests.BriefingOnAsync(host, [.. claims.Select(c => c.Id)]);
        await host.InStoreAsync(async db =>
        {
            using var cache = new MemoryCache(new MemoryCacheOptions());
            var press = new EditionIntake(db, (_, _) => Task.FromResult(Guid.NewGuid().ToByteArray()), new(db), cache, new TestClock { Now = Some.Time.AddHours(1) });
            return await press.PrintAsync(briefing, new(), "Ada");
        });
        return (briefing, claims[0], claims[1], claims[2]);
    }

    private static async Task ChangeAsync(IntelHost host, Claim changed, Claim withdrawn)
    {
        await host.InStoreAsync(db => Edited.CaptureAsync(db, changed.ArticleId, Edited.WithFewer, new PublisherNotice(NoticeKind.Retraction, "This article has been retracted.")));
        await host.InStoreAsync(async db =>
        {
            (await db.Claims.Whole().SingleAsync(c => c.Id == withdrawn.Id)).Review(Tag.Withdrawn, "It was a misreading.", "Ada", Some.Time.AddDays(2));
            return await db.SaveChangesAsync();
        });
    }
}
