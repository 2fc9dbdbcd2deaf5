using ComputeIntel.Briefings;
using ComputeIntel.Browser;
using ComputeIntel.Claims;
using ComputeIntel.Data.Briefings;
using ComputeIntel.Samples;
using ComputeIntel.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Annotations;
using UglyToad.PdfPig.Outline;
using UglyToad.PdfPig.Tokens;

namespace ComputeIntel.Tests.Pages;

/// <summary>The sample's briefing as it is printed: what it must hold, and that its links lead somewhere.</summary>
public sealed class BriefingPdfTests
{
    [Theory, OnBothDatabases]
    public async Task Every_claim_is_traced_from_judgement_to_words_within_the_PDF(Database database)
    {
        await using var host = await IntelHost.StartAsync(database, new Dictionary<string, string> { ["Samples:Load"] = "true" });
        Assert.SkipWhen(host.Services.GetRequiredService<BrowserFinder>().Find() is null, "There is no Chromium on this machine; apt-get install chromium brings one.");
        var (id, document, claims) = await host.InStoreAsync(async db =>
        {
            var briefing = await db.Briefings.AsNoTracking().Whole().SingleAsync();
            var material = await db.MaterialAsync(briefing);
            return (briefing.Id, BriefingComposer.Compose(material, includeUntagged: true), material.Claims);
        });
        using var client = host.Client();
        using var pdf = PdfDocument.Open(await client.GetByteArrayAsync($"/briefings/{id}.pdf?includeUntagged=true", TestContext.Current.CancellationToken));
        var text = PlainText.Folded(string.Join(' ', pdf.GetPages().SelectMany(p => p.GetWords()).Select(w => w.Text)));

        var catalog = pdf.Structure.Catalog.CatalogDictionary;
        var targets = ((DictionaryToken)pdf.Structure.GetObject(((IndirectReferenceToken)catalog.Data["Dests"]).Data).Data).Data;
        var followed = pdf.GetPages().SelectMany(p => p.GetAnnotations()).Where(a => a.Type == AnnotationType.Link)
            .Select(a => a.AnnotationDictionary.Data.GetValueOrDefault("Dest")).OfType<NameToken>().Select(n => n.Data).ToHashSet();
        Assert.NotEmpty(document.Judgements.SelectMany(j => j.Claims));
        Assert.Empty(followed.Except(targets.Keys));
        foreach (var claim in document.Annex.SelectMany(b => b.Claims))
        {
            Assert.Contains($"c-{claim.Number}", targets.Keys);
            Assert.Contains($"q-{claim.Number}", followed);
            Assert.Contains($"C-{claim.Number}", text, StringComparison.Ordinal);
        }

        Assert.All(claims.Where(c => c.Tag == Tag.Withdrawn), c => Assert.DoesNotContain($"c-{c.Id}", targets.Keys));
        Assert.Contains("UNREVIEWED", text, StringComparison.Ordinal);
        Assert.Contains("DEMO", text, StringComparison.Ordinal);
        Assert.Contains($"page 1 of {pdf.NumberOfPages}", text, StringComparison.Ordinal);
        Assert.Matches("As of [0-9]{1,2} [A-Z][a-z]{2} [0-9]{4}, [0-9]{2}:[0-9]{2} UTC", text);
        Assert.True(pdf.TryGetBookmarks(out var bookmarks));
        string[] headings = ["Key judgements", "At a glance", "Sources", "Annex: each claim beside its source", "Method and legend"];
        Assert.Empty(headings.Except(bookmarks.GetNodes().Select(n => n.Title)));
    }

    [Theory, OnBothDatabases]
    public async Task The_front_is_two_pages_on_either_paper(Database database)
    {
        await using var host = await IntelHost.StartAsync(database, new Dictionary<string, string> { ["Samples:Load"] = "true" });
        Assert.SkipWhen(host.Services.GetRequiredService<BrowserFinder>().Find() is null, "There is no Chromium on this machine; apt-get install chromium brings one.");
        var id = await host.InStoreAsync(db => db.Briefings.Select(b => b.Id).SingleAsync());
        using var client = host.Client();
        foreach (var paper in new[] { "a4", "letter" })
        {
            using var pdf = PdfDocument.Open(await client.GetByteArrayAsync($"/briefings/{id}.pdf?paper={paper}", TestContext.Current.CancellationToken));
            Assert.True(pdf.TryGetBookmarks(out var bookmarks));
            var pages = bookmarks.GetNodes().OfType<DocumentBookmarkNode>().ToDictionary(n => n.Title, n => n.PageNumber);
            Assert.Equal(1, pages["At a glance"]);
            Assert.Equal(2, pages["Sources"]);
            Assert.Equal(3, pages["Pictures"]);
            Assert.Equal(5, pages["Annex: each claim beside its source"]);
        }
    }

    [Theory, OnBothDatabases]
    public async Task The_four_pictures_stand_in_it_each_with_its_caption_and_whole_on_a_page_of_either_paper(Database database)
    {
        await using var host = await IntelHost.StartAsync(database, new Dictionary<string, string> { ["Samples:Load"] = "true" });
        Assert.SkipWhen(host.Services.GetRequiredService<BrowserFinder>().Find() is null, "There is no Chromium on this machine; apt-get install chromium brings one.");
        var (id, document) = await host.InStoreAsync(async db =>
        {
            var briefing = await db.Briefings.AsNoTracking().Whole().SingleAsync();
            return (briefing.Id, BriefingComposer.Compose(await db.MaterialAsync(briefing), includeUntagged: false));
        });
        string[][] labels =
        [
            [document.Pictures[0].Title, "Origins stand at the left", "known origins", "SEC", "nobody says where they have it from"],
            ["Who supplies whom", "A line is drawn where a claim names both", "Counterparties", "Acquirers", "Phoenix Investors", "SpaceXAI"],
            ["When", "3 May 2026 agreement ✓ Verified", "1 June 2026 Amendment narrows the exit", "end of term ⇄ Disputed"],
            ["Capacity by facility and acquirer", "reported ones hatched", "Power, MW", "more than 300 MW ✓ Verified", "two sites", "about 325,000 ❝ Reported"],
        ];
        Assert.Equal(labels.Select(l => l[0]), document.Pictures.Select(p => p.Title));
        using var client = host.Client();
        foreach (var paper in new[] { "a4", "letter" })
        {
            using var pdf = PdfDocument.Open(await client.GetByteArrayAsync($"/briefings/{id}.pdf?paper={paper}", TestContext.Current.CancellationToken));
            var pages = pdf.GetPages().Select(p => PlainText.Folded(string.Join(' ', p.GetWords().Select(w => w.Text)))).ToList();
            Assert.All(labels, picture =>
            {
                var page = pages.Single(p => p.Contains(picture[1], StringComparison.Ordinal));
                Assert.All(picture, label => Assert.Contains(label, page, StringComparison.Ordinal));
            });
        }
    }
}
