using ComputeIntel.Tests.Support;

namespace ComputeIntel.Tests.Api;

/// <summary>What is refused of a deal is refused by a message that names the rule.</summary>
public sealed class RuleMessageTests(Hosts hosts)
{
    [Theory]
    [InlineData("""{"kind":"power","value":300,"unit":"HP"}""", "unit", "The unit must be one of W, kW, MW, GW.")]
    [InlineData("""{"kind":"share","value":0.5,"unit":"fraction"}""", "unit", "The unit must be percent.")]
    [InlineData("""{"kind":"price","value":1,"unit":"ZZZ","basis":"total"}""", "unit", "A price needs a currency, three capital letters of ISO 4217, like USD.")]
    [InlineData("""{"kind":"price","value":1,"unit":"XXX","basis":"total"}""", "unit", "A price needs a currency, three capital letters of ISO 4217, like USD.")]
    [InlineData("""{"kind":"accelerators","value":1.5}""", "value", "Accelerators are counted whole: 220000 for 220 thousand, 1500000 for 1.5 million.")]
    [InlineData("""{"kind":"duration","value":3,"unit":"years","basis":"perMonth"}""", "basis", "A date or a duration is not given by the month or the year.")]
    [InlineData("""{"kind":"date","date":"2026","basis":"perYear"}""", "basis", "A date or a duration is not given by the month or the year.")]
    [InlineData("""{"kind":"date","date":"Q2 2026"}""", "date", "A date is written 2026, 2026-05 or 2026-05-06, and must exist.")]
    [InlineData("""{"kind":"power","value":"300","unit":"MW"}""", "value", "A number of at most 28 digits, without quotation marks, is expected here.")]
    [InlineData("""{"kind":"power","value":300,"unit":"MW","qualifier":"roughly"}""", "qualifier", "One of exactly, atLeast, atMost, about is expected here.")]
    public async Task A_figure_that_cannot_be_is_refused_by_its_rule(string measure, string field, string rule)
    {
        using var api = new ApiClient(await hosts.On(Database.Sqlite));
        var (_, paragraphs) = await api.ArticleOfAsync(ComputeIntel.Articles.ArticleKind.News, "Some words.");
        var answer = await api.PostAsync("claims", $"{{\"quotations\":[{{\"paragraphId\":{paragraphs[0]}}}],\"measures\":[{measure}]}}");
        Assert.Equal(rule, (string?)answer["errors"]![$"measures[0].{field}"]![0]);
    }

    [Theory]
    [InlineData("""{"type":"nonesuch","reason":"r"}""", "type", "One of contradiction, differentScope, differentMeasure, estimateAgainstDisclosure, superseded, copyingError, identity is expected here.")]
    [InlineData("""{"claims":"C-1","type":"identity","reason":"r"}""", "claims", "A list is expected here.")]
    [InlineData("""{"claims":[1,99999999999],"type":"identity","reason":"r"}""", "claims[1]", "A whole number of at most 2,147,483,647 is expected here.")]
    [InlineData("""{"claims":[1,2],"type":"identity","reason":7}""", "reason", "A text is expected here.")]
    [InlineData("""{"claims":[1],"type":"identity","reason":"r"}""", "claims", "A disagreement lies between two claims at least, and 20 at most.")]
    public async Task What_is_no_disagreement_is_refused_by_its_rule(string body, string field, string rule)
    {
        using var api = new ApiClient(await hosts.On(Database.Sqlite));
        var slug = (string)(await api.PostAsync("deals", new { title = Some.Word("Deal") })).Is(201)["slug"]!;
        Assert.Equal(rule, (string?)(await api.PostAsync($"deals/{slug}/disagreements", body))["errors"]![field]![0]);
    }

    [Theory]
    [InlineData("staleAfter=soon", "staleAfter", "A whole number of at most 2,147,483,647 is expected here.")]
    [InlineData("staleAfter=-1", "staleAfter", "What is old is told in days, 1 to 3650.")]
    [InlineData("asOf=2026-02-30", "asOf", "A date is written 2026, 2026-05 or 2026-05-06, and must exist.")]
    public async Task A_clock_that_cannot_be_read_is_refused_by_its_rule(string query, string field, string rule)
    {
        using var api = new ApiClient(await hosts.On(Database.Sqlite));
        var slug = (string)(await api.PostAsync("deals", new { title = Some.Word("Deal") })).Is(201)["slug"]!;
        Assert.Equal(rule, (string?)(await api.GetAsync($"deals/{slug}?{query}"))["errors"]![field]![0]);
    }

    [Theory, OnBothDatabases]
    public async Task Events_and_status_are_told_by_the_clocks(Database database)
    {
        using var api = new ApiClient(await hosts.On(database));
        object[] events = [new { on = "2026-05-06", what = "Announced by both" }, new { on = "2026-10-15", what = "Ended by notice" }];
        var slug = (string)(await api.PostAsync("deals", new { title = Some.Word("Deal"), status = "ended", events })).Is(201)["slug"]!;
        Assert.Equal(("ended", 2), await ToldAsync(""));
        Assert.Equal(("announced", 1), await ToldAsync("?asOf=2026-06"));
        Assert.Equal(("announced", 1), await ToldAsync("?knownOn=2026-10-14"));
        Assert.Equal(("rumoured", 0), await ToldAsync("?asOf=2026-05-05&knownOn=2026-11"));
        Assert.Equal(("ended", 2), await ToldAsync("?asOf=2026-10-15"));

        async Task<(string?, int)> ToldAsync(string query) =>
            await api.GetAsync($"deals/{slug}{query}") is var deal ? ((string?)deal["status"], deal["events"]!.AsArray().Count) : default;
    }
}
