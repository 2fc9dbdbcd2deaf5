using ComputeIntel.Browser;
using ComputeIntel.Tests.Pages;
using ComputeIntel.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using UglyToad.PdfPig;

namespace ComputeIntel.Tests.Api;

public sealed class ChangesApiTests(Hosts hosts)
{
    [Theory, OnBothDatabases]
    public async Task The_API_tells_what_changed_since_an_edition(Database database)
    {
        var host = await hosts.On(database);
        using var api = new ApiClient(host);
        var (briefing, claim) = await ChangesPageTests.BriefingAsync(host, "It holds.");
        (await api.GetAsync($"briefings/{briefing}/changes")).Refuses(422, "invalid-input", "since");
        await ChangesPageTests.PrintAsync(host, briefing, new());
        await ChangesPageTests.ChangeAsync(host, briefing, claim, "The filing says otherwise.");
        (await api.PatchAsync($"briefings/{briefing}", new { bottomLine = "It is otherwise." }, 2)).Is(200);

        var changes = (await api.GetAsync($"briefings/{briefing}/changes")).Is(200);
        Assert.Equal((1, true, "It is so."), ((int)changes["since"]!, (bool)changes["isWhole"]!, (string?)changes["formerBottomLine"]));
        var judgement = Assert.Single(changes["judgements"]!.AsArray())!;
        Assert.Equal(("changed", "It is unlikely that it holds.", "likelihoodLowered", false), ((string?)judgement["fate"], (string?)judgement["sentence"], (string?)judgement["differences"]![0]!["kind"], (bool)judgement["isUnfounded"]!));
        var because = Assert.Single(judgement["because"]!.AsArray())!;
        Assert.Equal((claim, "reported", "disputed", "retagged"), ((int)because["id"]!, (string?)because["then"], (string?)because["now"], (string?)because["differences"]![0]!["kind"]));
        Assert.Empty(changes["terms"]!.AsArray());
        Assert.Equal(claim, (int)Assert.Single(changes["claims"]!.AsArray())!["id"]!);
        Assert.Equal(changes.Text, (await api.GetAsync($"briefings/{briefing}/changes?since=1")).Is(200).Text);
        (await api.GetAsync($"briefings/{briefing}/changes?since=2")).Refuses(422, "invalid-input", "since");
        (await api.GetAsync($"briefings/{int.MaxValue}/changes")).Refuses(404, "not-found");
        (await api.PostAsync($"briefings/{briefing}/editions", new { since = 2 })).Refuses(422, "invalid-input", "since");
        (await api.PostAsync($"briefings/{briefing}/editions", new { since = "1" })).Refuses(400, "malformed-json", "since");
    }

    [Theory, OnBothDatabases]
    public async Task An_edition_prints_what_changed_since_an_earlier_one(Database database)
    {
        var host = await hosts.On(database);
        Assert.SkipWhen(host.Services.GetRequiredService<BrowserFinder>().Find() is null, "There is no Chromium on this machine; apt-get install chromium brings one.");
        using var api = new ApiClient(host);
        var (briefing, claim) = await ChangesPageTests.BriefingAsync(host, "It holds.");
        Assert.Null((await api.PostAsync($"briefings/{briefing}/editions", null)).Is(201)["since"]);
        var unchanged = (await api.PostAsync($"briefings/{briefing}/editions", new { since = 1 })).Is(201);
        Assert.Equal((2, 1), ((int)unchanged["number"]!, (int)unchanged["since"]!));
        Assert.Equal(unchanged.Text, (await api.PostAsync($"briefings/{briefing}/editions", new { since = 1 })).Is(200).Text);
        Assert.Contains("Nothing: the bottom line, the judgements, the terms and the claims are as they were.", await TextAsync(api, briefing, 2), StringComparison.Ordinal);

        await ChangesPageTests.ChangeAsync(host, briefing, claim, "The filing says otherwise.");
        (await api.PostAsync($"briefings/{briefing}/editions", new { since = 1, paper = "letter" })).Is(201);
        var text = await TextAsync(api, briefing, 3);
        Assert.Contains("What changed since edition 1 of ", text, StringComparison.Ordinal);
        Assert.Contains("Likelihood lowered, from likely (55–80 %) to unlikely (20–45 %).", text, StringComparison.Ordinal);
        Assert.Contains("no longer reported but disputed: The filing says otherwise (Ben, ", text, StringComparison.Ordinal);
        Assert.True(text.IndexOf("Key judgements", StringComparison.Ordinal) < text.IndexOf("What changed since", StringComparison.Ordinal));
    }

    private static async Task<string> TextAsync(ApiClient api, int briefing, int number)
    {
        using var pdf = PdfDocument.Open(await api.Http.GetByteArrayAsync($"/briefings/{briefing}/editions/{number}.pdf", TestContext.Current.CancellationToken));
        return PlainText.Folded(string.Join(' ', pdf.GetPages().SelectMany(p => p.GetWords()).Select(w => w.Text)));
    }
}
