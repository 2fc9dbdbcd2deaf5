using ComputeIntel.Articles;
using ComputeIntel.BrowserTests.Support;
using ComputeIntel.Briefings;
using ComputeIntel.Claims;
using ComputeIntel.Deals;
using ComputeIntel.Parties;
using ComputeIntel.Tests.Support;
using Microsoft.EntityFrameworkCore;
using UglyToad.PdfPig;

namespace ComputeIntel.BrowserTests.Looks;

/// <summary>Scripts in every field of text, shown on every page and in the PDF: they are read, never run.</summary>
public sealed class HostileTextTests(Chromium chromium)
{
    private const string Hostile = "\"'></textarea></title><script>window.ran=1</script><img src=x onerror=\"window.ran=2\"><svg onload=window.ran=3> javascript:window.ran=4 {{7*7}} \u202Egnp.exe";

    [Theory, OnBothDatabases]
    public async Task Nothing_that_is_typed_is_run(Database database)
    {
        await using var host = await IntelHost.StartAsync(database);
        var paths = await host.InStoreAsync(async db =>
        {
            var publisher = Publisher.Named(Hostile, new HashSet<string>());
            publisher.Domains = [Hostile];
            var article = Some.ArticleSaying($"Before {Hostile} after.");
            (article.Title, article.Publisher, article.Authors, article.Language) = (Hostile, publisher, [Hostile], "en");
            article.Url = "https://example.com/?q=%22%3E%3Cscript%3E";
            (article.Captures[0].PointerText, article.Captures[0].Text) = (Hostile[..150], Hostile);
            article.Captures[0].Paragraphs[0].Spans = [new InlineSpan(0, 6, InlineStyle.Link, "javascript:window.ran=5"), new InlineSpan(7, 20, InlineStyle.Strong)];
            article.Revisions.Add(new ArticleRevision { At = Some.Time, By = Hostile[..100], Changes = [new FieldChange(Hostile, Hostile, Hostile)] });
            var filing = Some.Article(ArticleKind.Filing);
            filing.Title = Hostile;
            var deal = new Deal { Slug = "hostile", Title = Hostile, WriteUp = article, AddedAt = Some.Time, AddedBy = Hostile[..100], Events = [new DealEvent { On = PartialDate.Parse("2026-05"), What = Hostile }] };
            db.AddRange(article, filing, deal);
            await db.SaveChangesAsync();

            var claim = Some.ClaimOn(article);
            (claim.Statement, claim.Hedge, claim.DealId, claim.AddedBy) = (Hostile, Hostile[..90], deal.Id, Hostile[..100]);
            claim.Quotations[0].Ordinal = 1;
            claim.Acquirer = new Organization { Name = Hostile[..150], Slug = "hostile", Note = Hostile, Aliases = [Alias.Of(Hostile[..150])] };
            claim.Counterparties.Add(new Counterparty { Organization = new Organization { Name = Hostile[..120], Slug = "hostile-2", Aliases = [Alias.Of(Hostile[..120])] } });
            claim.Facilities.Add(new ClaimFacility { Facility = new Facility { Name = Hostile[..150], Slug = "hostile", Location = Hostile[..150], Note = Hostile, Aliases = [Alias.Of(Hostile[..150])] } });
            claim.StatedRationale = new Rationale { Text = Hostile };
            claim.Measures.Add(new Measure { Kind = MeasureKind.Other, Of = Hostile[..90], Value = 1, Unit = "<b>", AsWritten = Hostile[..150] });
            claim.Attribution = new Attribution { Kind = AttributionKind.NamedPerson, Name = Hostile[..150], Article = filing };
            db.Claims.Add(claim);
            await db.SaveChangesAsync();
            var evidence = claim.Support(new Evidence { Article = filing, ArticleId = filing.Id, Locator = Hostile[..150], Exact = Hostile, Note = Hostile, AddedAt = Some.Time, AddedBy = Hostile[..100] });
            claim.Review(Tag.Verified, Hostile, Hostile[..100], Some.Time, evidence);
            await db.SaveChangesAsync();

            var briefing = new Briefing
            {
                Title = Hostile, DealId = deal.Id, Handling = Hostile[..90], BottomLine = Hostile, AddedAt = Some.Time, AddedBy = Hostile[..100],
                Judgements = [new Judgement { Ordinal = 1, Text = Hostile, Assumptions = Hostile, Likelihood = Likelihood.Likely, Confidence = Confidence.Low, Claims = [new JudgementClaim { ClaimId = claim.Id, Ordinal = 1 }] }],
            };
            db.Briefings.Add(briefing);
            await db.SaveChangesAsync();
            return (string[])
            [
                "/", "/articles", $"/articles/{article.Id}", $"/articles/{article.Id}?cards=all", $"/articles/{article.Id}/edit", $"/articles/{article.Id}/captures/1", $"/articles/{filing.Id}",
                "/claims", $"/claims?q={Uri.EscapeDataString(Hostile)}", $"/claims/{claim.Id}", $"/claims/{claim.Id}/edit", $"/claims/{claim.Id}/review", $"/claims/new?paragraph={article.Captures[0].Paragraphs[0].Id}",
                "/deals", "/deals/hostile", "/deals/hostile/edit", "/organizations", "/organizations/hostile", "/organizations/hostile/edit", "/facilities", "/facilities/hostile",
                "/publishers", $"/publishers/{publisher.Slug}", $"/publishers/{publisher.Slug}/edit", $"/search?q={Uri.EscapeDataString(Hostile)}",
                "/briefings", $"/briefings/{briefing.Id}", $"/briefings/{briefing.Id}/print", $"/{Uri.EscapeDataString(Hostile)}",
            ];
        });

        await using var person = await Person.AtAsync(chromium, host.Address);
        person.Page.Dialog += (_, dialog) => Assert.Fail($"A dialog opened: {dialog.Message}");
        foreach (var path in paths)
        {
            var answer = (await person.Page.GotoAsync(path))!;
            Assert.True(answer.Status is 200 or 404, $"{path} answered {answer.Status}");
            Assert.True(await person.Page.EvaluateAsync<bool>("window.ran === undefined"), $"Something ran on {path}");
            Assert.Equal(0, await person.Page.Locator("script:not([src]), [onerror], [onload], a[href^='javascript:']").CountAsync());
        }

        var briefingPath = paths.Single(p => p.EndsWith("/print", StringComparison.Ordinal)).Replace("/print", ".pdf", StringComparison.Ordinal);
        var pdf = await person.Page.APIRequest.GetAsync(briefingPath);
        Assert.True(pdf.Ok, await pdf.TextAsync());
        Assert.Matches("^[A-Za-z0-9.;= \"_-]+$", pdf.Headers["content-disposition"].Split("filename*")[0]);
        using var document = PdfDocument.Open(await pdf.BodyAsync());
        Assert.Contains("window.ran=1", string.Concat(document.GetPages().SelectMany(p => p.GetWords()).Select(w => w.Text)), StringComparison.Ordinal);
    }
}
