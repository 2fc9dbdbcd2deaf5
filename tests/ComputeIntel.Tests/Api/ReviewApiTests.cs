using ComputeIntel.Articles;
using ComputeIntel.Tests.Support;

namespace ComputeIntel.Tests.Api;

public sealed class ReviewApiTests(Hosts hosts)
{
    private static readonly object Filing = new { title = "Form S-1", kind = "filing", publisher = "SpaceX", url = "https://www.sec.gov/s-1", publishedOn = "2026-05" };

    [Theory, OnBothDatabases]
    public async Task Verified_is_refused_without_its_due_and_given_with_a_filing(Database database)
    {
        using var api = new ApiClient(await hosts.On(database));
        var claim = await api.ClaimAsync();
        var reviews = $"claims/{claim.Id}/reviews";
        (await api.PostAsync(reviews, new { tag = "verified", reason = "I am sure" }, 1)).Refuses(422, "not-verifiable", "tag");
        (await api.PostAsync(reviews, new { tag = "verified", evidence = new { stance = "supports", article = Filing } }, 1)).Refuses(422, "reason-needed", "reason");
        (await api.PostAsync(reviews, new { tag = "verified", reason = "another outlet says so", evidence = new { stance = "supports", article = new { title = "A copy", kind = "news" } } }, 1)).Refuses(422, "not-verifiable");
        (await api.PostAsync(reviews, new { tag = "verified", reason = "it says the opposite", evidence = new { stance = "contradicts", article = Filing } }, 1)).Refuses(422, "not-verifiable");
        Assert.Equal(1, (await api.GetAsync($"claims/{claim.Id}")).Version);

        var review = (await api.PostAsync(reviews, new { tag = "verified", reason = "the filing says so", evidence = new { stance = "supports", article = Filing, locator = "p. F-62" } }, 1)).Is(201);
        Assert.Equal(("verified", 1, 1), ((string?)review["tag"], (int)review["number"]!, (int)review["evidence"]!));
        var read = await api.GetAsync($"claims/{claim.Id}");
        Assert.Equal(read.ETag, review.ETag);
        Assert.Equal(("verified", "filing, p. F-62"), ((string?)read["tag"], (string?)read["basis"]));
        Assert.Null(read["missingForVerified"]);
        var listed = (await api.GetAsync($"claims?after={claim.Id + 1}&limit=1&demo=include"))["items"]![0]!;
        Assert.Equal((claim.Id, "filing, p. F-62"), ((int)listed["id"]!, (string?)listed["basis"]));
    }

    [Theory, OnBothDatabases]
    public async Task A_judgement_is_never_verified_and_a_filings_own_fact_is_with_a_reason_alone(Database database)
    {
        using var api = new ApiClient(await hosts.On(database));
        var claim = await api.ClaimAsync(ArticleKind.Filing);
        (await api.PatchAsync($"claims/{claim.Id}", new { nature = "judgement" }, 1)).Is(200);
        (await api.PostAsync($"claims/{claim.Id}/reviews", new { tag = "verified", reason = "so it is" }, 2)).Refuses(422, "not-verifiable");
        (await api.PatchAsync($"claims/{claim.Id}", new { nature = "fact" }, 2)).Is(200);
        (await api.PostAsync($"claims/{claim.Id}/reviews", new { tag = "verified", reason = "so it is" }, 3)).Is(201);
        Assert.Equal("filing", (string?)(await api.GetAsync($"claims/{claim.Id}"))["basis"]);
    }

    [Theory, OnBothDatabases]
    public async Task A_review_must_say_which_version_it_saw_and_which_tag_it_gives(Database database)
    {
        using var api = new ApiClient(await hosts.On(database));
        var claim = await api.ClaimAsync();
        var reviews = $"claims/{claim.Id}/reviews";
        (await api.PostAsync(reviews, new { tag = "reported" })).Refuses(428, "version-needed");
        (await api.PostAsync(reviews, new { tag = "reported" }, 9)).Refuses(412, "stale-version");
        (await api.PostAsync(reviews, new { reason = "why" }, 1)).Refuses(422, "invalid-input", "tag");
        (await api.PostAsync(reviews, new { tag = "certain" }, 1)).Refuses(400, "malformed-json", "tag");
        (await api.PostAsync(reviews, new { tag = 2 }, 1)).Refuses(400, "malformed-json", "tag");
        (await api.PostAsync(reviews, new { tag = "disputed", reason = new string('x', 1001) }, 1)).Refuses(422, "invalid-input", "reason");
        (await api.PostAsync(reviews, new { tag = "withdrawn", reason = " " }, 1)).Refuses(422, "reason-needed");
        (await api.PostAsync($"claims/{int.MaxValue}/reviews", new { tag = "reported" }, 1)).Refuses(404, "not-found");
        var reported = (await api.PostAsync(reviews, new { tag = "reported" }, 1)).Is(201);
        Assert.NotEmpty((string)reported["reason"]!);
    }

    [Theory, OnBothDatabases]
    public async Task Undo_restores_the_former_tag_by_a_new_review(Database database)
    {
        using var api = new ApiClient(await hosts.On(database));
        var claim = await api.ClaimAsync();
        var path = $"claims/{claim.Id}";
        (await api.PostAsync($"{path}/undo", null, 1)).Refuses(409, "nothing-to-undo");
        (await api.PostAsync($"{path}/undo", null)).Refuses(428, "version-needed");
        (await api.PostAsync($"{path}/reviews", new { tag = "reported" }, 1)).Is(201);
        (await api.PostAsync($"{path}/reviews", new { tag = "disputed", reason = "two others say no" }, 2)).Is(201);
        var undone = (await api.PostAsync($"{path}/undo", null, 3)).Is(201);
        Assert.Equal(("reported", 3), ((string?)undone["tag"], (int)undone["number"]!));
        Assert.Equal(["reported", "disputed", "reported"], (await api.GetAsync(path))["reviews"]!.AsArray().Select(r => (string?)r!["tag"]));
    }

    [Theory, OnBothDatabases]
    public async Task Editing_what_a_verified_claim_says_makes_it_reported(Database database)
    {
        using var api = new ApiClient(await hosts.On(database));
        var claim = await api.ClaimAsync(ArticleKind.Statement);
        var path = $"claims/{claim.Id}";
        (await api.PostAsync($"{path}/reviews", new { tag = "verified", reason = "their own words" }, 1)).Is(201);
        Assert.Equal("verified", (string?)(await api.PatchAsync(path, new { credibility = 1 }, 2)).Is(200)["tag"]);
        var edited = (await api.PatchAsync(path, new { acquirer = "Anthropic" }, 3)).Is(200);
        Assert.Equal("reported", (string?)edited["tag"]);
        Assert.Equal(("edited after verification", true), ((string?)edited["reviews"]![1]!["reason"], (bool)edited["reviews"]![1]!["isByProgram"]!));
        Assert.Equal(edited.ETag, (await api.GetAsync(path)).ETag);
    }

    [Theory, OnBothDatabases]
    public async Task Evidence_is_added_from_a_known_article_or_a_new_citation(Database database)
    {
        using var api = new ApiClient(await hosts.On(database));
        var claim = await api.ClaimAsync();
        var (article, paragraphs) = await api.ArticleOfAsync(ArticleKind.Record, "The site draws 150 MW.", "Nothing else.");
        var path = $"claims/{claim.Id}/evidence";
        var first = (await api.PostAsync(path, new { stance = "contradicts", articleId = article, exact = "150 MW", note = "half of it" })).Is(201);
        Assert.Equal((1, paragraphs[0], "\"2\""), ((int)first["number"]!, (int)first["paragraphId"]!, first.ETag));
        var second = (await api.PostAsync(path, new { stance = "supports", article = Filing, locator = "p. 3" })).Is(201);
        Assert.Equal(("Form S-1", "SpaceX"), ((string?)second["article"]!["title"], (string?)second["article"]!["publisher"]));

        (await api.PostAsync(path, new { articleId = article })).Refuses(422, "invalid-input", "stance");
        (await api.PostAsync(path, new { stance = "supports" })).Refuses(422, "invalid-input", "articleId");
        (await api.PostAsync(path, new { stance = "supports", articleId = int.MaxValue })).Refuses(422, "invalid-input", "articleId");
        (await api.PostAsync(path, new { stance = "supports", articleId = article, exact = "300 MW" })).Refuses(422, "quotation-not-found", "exact");
        (await api.PostAsync(path, new { stance = "supports", articleId = article, paragraphId = int.MaxValue })).Refuses(422, "invalid-input", "paragraphId");
        (await api.PostAsync(path, new { stance = "supports", article = new { title = "x", kind = "filing", url = "javascript:alert(1)" } })).Refuses(422, "invalid-input", "article.url");
        (await api.PostAsync($"claims/{int.MaxValue}/evidence", new { stance = "supports", articleId = article })).Refuses(404, "not-found");
        Assert.Equal(2, (await api.GetAsync($"claims/{claim.Id}"))["evidence"]!.AsArray().Count);
    }

    [Theory, OnBothDatabases]
    public async Task The_last_evidence_of_a_verified_claim_goes_only_with_a_review(Database database)
    {
        using var api = new ApiClient(await hosts.On(database));
        var claim = await api.ClaimAsync();
        var path = $"claims/{claim.Id}";
        (await api.PostAsync($"{path}/reviews", new { tag = "verified", reason = "the filing", evidence = new { stance = "supports", article = Filing } }, 1)).Is(201);
        var withdrawal = $"{path}/evidence/1/withdrawal";
        (await api.PostAsync(withdrawal, new { reason = "another company" })).Refuses(409, "verified-needs-evidence");
        (await api.PostAsync(withdrawal, new { reason = "another company", review = new { tag = "verified", reason = "still" } })).Refuses(422, "not-verifiable");
        (await api.PostAsync(withdrawal, new { })).Refuses(422, "invalid-input", "reason");
        (await api.PostAsync($"{path}/evidence/9/withdrawal", new { reason = "x" })).Refuses(404, "not-found");
        Assert.Null((await api.GetAsync(path))["evidence"]![0]!["withdrawal"]);

        var withdrawn = (await api.PostAsync(withdrawal, new { reason = "another company", review = new { tag = "reported" } })).Is(201);
        Assert.Equal(("another company", 2), ((string?)withdrawn["withdrawal"]!["reason"], (int)withdrawn["withdrawal"]!["review"]!));
        var read = await api.GetAsync(path);
        Assert.Equal(("reported", read.ETag), ((string?)read["tag"], withdrawn.ETag));
        (await api.PostAsync(withdrawal, new { reason = "again" })).Refuses(409, "evidence-withdrawn");
    }

    [Theory, OnBothDatabases]
    public async Task The_last_evidence_goes_without_losing_verified_where_new_evidence_comes_with_the_review(Database database)
    {
        using var api = new ApiClient(await hosts.On(database));
        var claim = await api.ClaimAsync();
        var path = $"claims/{claim.Id}";
        (await api.PostAsync($"{path}/reviews", new { tag = "verified", reason = "the filing", evidence = new { stance = "supports", article = Filing } }, 1)).Is(201);
        (await api.PostAsync($"{path}/evidence/1/withdrawal", new
        {
            reason = "superseded",
            review = new { tag = "verified", reason = "the newer filing", evidence = new { stance = "supports", article = new { title = "Form S-1/A", kind = "filing" }, locator = "p. 9" } },
        })).Is(201);
        var read = await api.GetAsync(path);
        Assert.Equal(("verified", "filing, p. 9"), ((string?)read["tag"], (string?)read["basis"]));
    }

    [Theory, OnBothDatabases]
    public async Task Evidence_added_by_many_at_once_is_all_kept(Database database)
    {
        var host = await hosts.On(database);
        using var api = new ApiClient(host);
        var claim = await api.ClaimAsync();
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => api.PostAsync($"claims/{claim.Id}/evidence", new { stance = "supports", article = new { title = $"Filing {i}", kind = "filing", publisher = Some.Word("Agency") } })));
        Assert.All(answers, a => a.Is(201));
        Assert.Equal([1, 2, 3, 4, 5, 6], (await api.GetAsync($"claims/{claim.Id}"))["evidence"]!.AsArray().Select(e => (int)e!["number"]!));
    }

    [Theory, OnBothDatabases]
    public async Task Two_who_verify_and_withdraw_at_once_never_leave_a_verified_claim_bare(Database database)
    {
        var host = await hosts.On(database);
        using var api = new ApiClient(host);
        var claim = await api.ClaimAsync();
        var path = $"claims/{claim.Id}";
        (await api.PostAsync($"{path}/evidence", new { stance = "supports", article = Filing })).Is(201);
        var answers = await Task.WhenAll(
            api.PostAsync($"{path}/reviews", new { tag = "verified", reason = "the filing" }, 2),
            api.PostAsync($"{path}/evidence/1/withdrawal", new { reason = "wrong company" }));
        Assert.Single(answers, a => a.Status == 201);
        Assert.Single(answers, a => a.Status is 409 or 412 or 422);
    }
}
