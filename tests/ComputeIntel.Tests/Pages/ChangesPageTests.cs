using System.Net;
using ComputeIntel.Briefings;
using ComputeIntel.Claims;
using ComputeIntel.Data.Briefings;
using ComputeIntel.Data.Claims;
using ComputeIntel.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace ComputeIntel.Tests.Pages;

public sealed class ChangesPageTests(Hosts hosts)
{
    private const string Hostile = "\"'></p><script>alert(1)</script><img src=x onerror=alert(1)>";

    [Theory, OnBothDatabases]
    public async Task What_changed_since_an_edition_is_shown_judgements_first(Database database)
    {
        var host = await hosts.On(database);
        var (briefing, claim) = await BriefingAsync(host, "It holds.");
        using var person = new Browsing(host);
        await person.GoAsync($"/briefings/{briefing}/changes");
        Assert.Contains("has no edition yet", person.One(".empty").TextContent, StringComparison.Ordinal);
        Assert.Empty((await person.GoAsync($"/briefings/{briefing}")).Page.QuerySelectorAll(".export [name=since]"));

        await PrintAsync(host, briefing, new());
        await person.GoAsync($"/briefings/{briefing}/changes");
        Assert.Contains("as they were", person.One(".changes").TextContent, StringComparison.Ordinal);
        await ChangeAsync(host, briefing, claim, "The filing says otherwise.");
        await PrintAsync(host, briefing, new() { Since = 1 });

        await person.GoAsync($"/briefings/{briefing}");
        Assert.Equal(["", "2", "1"], person.Page.QuerySelectorAll(".export [name=since] option").Select(o => o.GetAttribute("value")));
        Assert.Contains("with what changed since edition 1", person.One(".editions").TextContent, StringComparison.Ordinal);
        await person.GoAsync($"/briefings/{briefing}/changes?since=1");
        Assert.Equal(["Judgements", "Claims"], person.Texts(".changes h3"));
        var told = PlainText.Folded(person.One(".changes").TextContent);
        Assert.Contains("Changed It is unlikely that it holds.", told, StringComparison.Ordinal);
        Assert.Contains("Likelihood lowered, from likely (55–80 %) to unlikely (20–45 %).", told, StringComparison.Ordinal);
        Assert.Contains($"C-{claim} no longer reported but disputed: The filing says otherwise (Ben, ", told, StringComparison.Ordinal);
        Assert.Equal($"/claims/{claim}", person.One(".because a").GetAttribute("href"));
        Assert.Equal("1", person.One(".changes-since option[selected]").GetAttribute("value"));
        Assert.Contains("as they were", (await person.GoAsync($"/briefings/{briefing}/changes")).One(".changes").TextContent, StringComparison.Ordinal);

        await person.GoAsync($"/briefings/{briefing}/print?since=1");
        Assert.StartsWith("What changed since edition 1 of ", person.One(".changes h2").TextContent, StringComparison.Ordinal);
        Assert.Equal($"#c-{claim}", person.One(".because a").GetAttribute("href"));
        Assert.Null((await person.GoAsync($"/briefings/{briefing}/print")).Page.QuerySelector(".changes"));
    }

    [Theory, OnBothDatabases]
    public async Task An_edition_that_is_not_there_is_refused(Database database)
    {
        var host = await hosts.On(database);
        var (briefing, _) = await BriefingAsync(host, "It holds.");
        using var person = new Browsing(host);
        foreach (var page in new[] { "/changes", "/print", ".pdf" })
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await person.OpenAsync($"/briefings/{briefing}{page}?since=7")).Status);
            Assert.Contains("This briefing has no edition 7.", person.Text, StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await person.OpenAsync($"/briefings/{int.MaxValue}/changes")).Status);
    }

    [Theory, OnBothDatabases]
    public async Task What_was_typed_is_shown_as_text(Database database)
    {
        var host = await hosts.On(database);
        var (briefing, claim) = await BriefingAsync(host, Hostile);
        await PrintAsync(host, briefing, new());
        await ChangeAsync(host, briefing, claim, Hostile);
        using var person = new Browsing(host);
        foreach (var page in new[] { "changes", "print" })
        {
            await person.GoAsync($"/briefings/{briefing}/{page}?since=1");
            Assert.Empty(person.Page.QuerySelectorAll("img, [onerror], script:not([src])"));
            Assert.Contains("<script>", person.One(".changes").TextContent, StringComparison.Ordinal);
        }
    }

    /// <summary>A briefing on one reported claim, with one judgement.</summary>
    internal static Task<(int Briefing, int Claim)> BriefingAsync(IntelHost host, string text) => host.InStoreAsync(async db =>
    {
        var claim = await Some.ClaimAsync(db);
        claim.Review(Tag.Reported, null, "Ada", Some.Time);
        await db.SaveChangesAsync();
        var judgement = new JudgementDraft { Text = text, Likelihood = Likelihood.Likely, Confidence = Confidence.High, Claims = [claim.Id] };
        var briefing = await new BriefingIntake(db).MakeAsync(new() { Title = "A briefing", BottomLine = "It is so.", Claims = [claim.Id], Judgements = [judgement] }, "Ada", Some.Time);
        return (briefing.Id, claim.Id);
    });

    /// <summary>An edition of it, without a browser.</summary>
    internal static Task<Edition> PrintAsync(IntelHost host, int briefing, EditionDraft draft) => host.InStoreAsync(async db =>
    {
        using var cache = new MemoryCache(new MemoryCacheOptions());
        return (await new EditionIntake(db, (_, _) => Task.FromResult(Guid.NewGuid().ToByteArray()), new(db), cache, TimeProvider.System).PrintAsync(briefing, draft, "Ada")).Edition;
    });

    /// <summary>Disputes the claim, and holds the judgement less likely.</summary>
    internal static Task ChangeAsync(IntelHost host, int briefing, int claim, string reason) => host.InStoreAsync(async db =>
    {
        (await db.Claims.Whole().SingleAsync(c => c.Id == claim)).Review(Tag.Disputed, reason, "Ben", DateTime.UtcNow);
        await db.SaveChangesAsync();
        var stored = await db.Briefings.Whole().SingleAsync(b => b.Id == briefing);
        var draft = stored.ToDraft();
        return await new BriefingIntake(db).EditAsync(stored, draft with { Judgements = [draft.Judgements![0] with { Likelihood = Likelihood.Unlikely }] }, stored.Version);
    });
}
