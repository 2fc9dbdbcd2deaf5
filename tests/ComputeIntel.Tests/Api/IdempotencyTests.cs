using ComputeIntel.Briefings;
using ComputeIntel.Browser;
using ComputeIntel.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ComputeIntel.Tests.Api;

public sealed class IdempotencyTests(Hosts hosts)
{
    [Theory, OnBothDatabases]
    public async Task The_same_request_again_gives_the_first_answer_and_has_no_effect(Database database)
    {
        var host = await hosts.On(database);
        using var api = new ApiClient(host);
        var (paragraph, body, key) = await RequestAsync(api);
        var first = (await api.PostAsync("claims", body, key: key)).Is(201);
        var again = (await api.PostAsync("claims", body, key: key)).Is(201);

        Assert.Equal((first.Text, first.ETag, first.Headers.Location, first.MediaType), (again.Text, again.ETag, again.Headers.Location, again.MediaType));
        Assert.False(first.Headers.Contains("Idempotency-Replayed"));
        Assert.Equal(["true"], again.Headers.GetValues("Idempotency-Replayed"));
        Assert.Equal(1, await CountAsync(host, paragraph));
    }

    [Theory, OnBothDatabases]
    public async Task Many_at_once_with_one_key_have_one_effect(Database database)
    {
        var host = await hosts.On(database);
        using var api = new ApiClient(host);
        var (paragraph, body, key) = await RequestAsync(api);
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => api.PostAsync("claims", body, key: key)));
        Assert.All(answers, a => Assert.Equal(answers[0].Text, a.Is(201).Text));
        Assert.Equal(1, await CountAsync(host, paragraph));
    }

    [Theory, OnBothDatabases]
    public async Task Another_body_or_address_under_the_same_key_is_refused(Database database)
    {
        using var api = new ApiClient(await hosts.On(database));
        var (_, body, key) = await RequestAsync(api);
        var claim = (await api.PostAsync("claims", body, key: key)).Is(201);
        (await api.PostAsync("claims", body + " ", key: key)).Refuses(422, "idempotency-key-reused");
        (await api.PostAsync($"claims/{claim.Id}/undo", body, 1, key)).Refuses(422, "idempotency-key-reused");
    }

    [Theory, OnBothDatabases]
    public async Task What_failed_is_not_kept(Database database)
    {
        var host = await hosts.On(database);
        using var api = new ApiClient(host);
        var claim = await api.ClaimAsync();
        var key = Some.Word("key");
        (await api.PostAsync($"claims/{claim.Id}/reviews", """{"tag":"reported"}""", 9, key)).Refuses(412, "stale-version");
        (await api.PostAsync($"claims/{claim.Id}/reviews", """{"tag":""", 1, key)).Refuses(400, "malformed-json");
        var done = (await api.PostAsync($"claims/{claim.Id}/reviews", """{"tag":"reported"}""", 1, key)).Is(201);
        var again = (await api.PostAsync($"claims/{claim.Id}/reviews", """{"tag":"reported"}""", 1, key)).Is(201);
        Assert.Equal(done.Text, again.Text);
    }

    [Theory, OnBothDatabases]
    public async Task A_key_is_forgotten_after_a_day(Database database)
    {
        var host = await hosts.On(database);
        using var api = new ApiClient(host);
        var (paragraph, body, key) = await RequestAsync(api);
        (await api.PostAsync("claims", body, key: key)).Is(201);
        await host.InStoreAsync(db => db.IdempotentAnswers.Where(a => a.Key == key).ExecuteUpdateAsync(set => set.SetProperty(a => a.At, a => Some.Time.AddYears(-1))));
        (await api.PostAsync("claims", body, key: key)).Is(201);
        Assert.Equal(2, await CountAsync(host, paragraph));
        Assert.Equal(1, await host.InStoreAsync(db => db.IdempotentAnswers.CountAsync(a => a.Key == key)));
    }

    [Theory, OnBothDatabases]
    public async Task A_key_that_is_none_is_refused(Database database)
    {
        using var api = new ApiClient(await hosts.On(database));
        var (_, body, _) = await RequestAsync(api);
        (await api.PostAsync("claims", body, key: new string('k', 201))).Refuses(400, "malformed-idempotency-key");
        (await api.PostAsync("claims", body, key: "with space")).Refuses(400, "malformed-idempotency-key");
        (await api.PostAsync("claims", body, key: "")).Refuses(400, "malformed-idempotency-key");
        (await api.SendAsync(HttpMethod.Put, "claims", body, key: Some.Word())).Refuses(405, "method-not-allowed");
    }

    [Theory, OnBothDatabases]
    public async Task Others_save_while_an_export_with_a_key_prints(Database database)
    {
        Func<Task>? meanwhile = null;
        await using var host = await PrintingAsync(database, () => meanwhile!());
        using var api = new ApiClient(host);
        var briefing = await BriefingAsync(api);
        var saved = 0;
        meanwhile = async () =>
        {
            (await api.PostAsync("articles", new { title = "Saved while it prints" }).WaitAsync(TimeSpan.FromSeconds(10))).Is(201);
            saved++;
        };
        var key = Some.Word("key");
        var edition = (await api.PostAsync($"briefings/{briefing}/editions", new { }, key: key)).Is(201);
        Assert.Equal(1, saved);

        var again = (await api.PostAsync($"briefings/{briefing}/editions", new { }, key: key)).Is(201);
        Assert.Equal((edition.Text, edition.Headers.Location), (again.Text, again.Headers.Location));
        var found = (await api.PostAsync($"briefings/{briefing}/editions", new { }, key: Some.Word("key"))).Is(200);
        Assert.Equal(((string?)edition["sha256"], 1), ((string?)found["sha256"], saved));
        (await api.PostAsync($"briefings/{briefing}/editions", new { paper = "letter" }, key: key)).Refuses(422, "idempotency-key-reused");
    }

    [Theory, OnBothDatabases]
    public async Task Exports_with_one_key_at_once_make_one_edition_and_are_told_the_same(Database database)
    {
        var (printing, all) = (0, new TaskCompletionSource());
        await using var host = await PrintingAsync(database, () =>
        {
            if (Interlocked.Increment(ref printing) == 3)
            {
                all.SetResult();
            }

            return all.Task.WaitAsync(TimeSpan.FromSeconds(20));
        });
        using var api = new ApiClient(host);
        var (briefing, key) = (await BriefingAsync(api), Some.Word("key"));
        var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => api.PostAsync($"briefings/{briefing}/editions", new { }, key: key)));
        Assert.All(answers, a => Assert.Equal(answers[0].Text, a.Is(201).Text));
        Assert.Equal(2, answers.Count(a => a.Headers.Contains("Idempotency-Replayed")));
        Assert.Equal((1, 1), await host.InStoreAsync(async db => (await db.Editions.CountAsync(), await db.IdempotentAnswers.CountAsync(a => a.Key == key))));
    }

    [Theory, OnBothDatabases]
    public async Task An_export_that_fails_keeps_neither_an_edition_nor_its_key(Database database)
    {
        var failures = 1;
        await using var host = await PrintingAsync(database, () => failures-- > 0 ? throw new BrowserMissing() : Task.CompletedTask);
        using var api = new ApiClient(host);
        var (briefing, key) = (await BriefingAsync(api), Some.Word("key"));
        Assert.Equal(503, (await api.PostAsync($"briefings/{briefing}/editions", new { }, key: key)).Status);
        Assert.Equal((0, 0), await host.InStoreAsync(async db => (await db.Editions.CountAsync(), await db.IdempotentAnswers.CountAsync(a => a.Key == key))));
        (await api.PostAsync($"briefings/{briefing}/editions", new { }, key: key)).Is(201);
    }

    /// <summary>A program that prints nothing but a number of its own, after whatever happens meanwhile.</summary>
    private static Task<IntelHost> PrintingAsync(Database database, Func<Task> meanwhile) => IntelHost.StartAsync(database, services: services => services.AddScoped<BriefingPress>(_ => async (_, _) =>
    {
        await meanwhile();
        return Guid.NewGuid().ToByteArray();
    }));

    private static async Task<int> BriefingAsync(ApiClient api) =>
        (await api.PostAsync("briefings", new { title = "A briefing", claims = new[] { (await api.ClaimAsync()).Id } })).Is(201).Id;

    private static async Task<(int Paragraph, string Body, string Key)> RequestAsync(ApiClient api)
    {
        var (_, paragraphs) = await api.ArticleAsync("Anthropic takes it all.");
        return (paragraphs[0], $$"""{"quotations":[{"paragraphId":{{paragraphs[0]}}}]}""", Some.Word("key"));
    }

    private static Task<int> CountAsync(IntelHost host, int paragraph) => host.InStoreAsync(db => db.Quotations.CountAsync(q => q.ParagraphId == paragraph));
}
