using System.Text.RegularExpressions;
using ComputeIntel.Articles;
using ComputeIntel.Claims;
using ComputeIntel.Samples;
using ComputeIntel.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Tests.Samples;

/// <summary>What the sample says: that it is honest about being one, and shows what the program is for.</summary>
public sealed partial class SampleContentTests(LoadedSample sample) : IClassFixture<LoadedSample>
{
    private static readonly SampleDeal Deal = SampleFiles.Deal();

    private static readonly Dictionary<string, ArticleDraft> Articles = Deal.Articles.ToDictionary(name => name, SampleFiles.Article);

    private static readonly List<SampleClaim> Claims = [.. Deal.Articles.SelectMany(SampleFiles.Claims)];

    [Fact]
    public void Only_publishers_that_are_plainly_made_up_are_rated()
    {
        var fictitious = Articles.Values.Where(a => a.Markdown is not null).Select(a => a.Publisher).ToHashSet();
        Assert.All(fictitious, name => Assert.StartsWith("Demo ", name, StringComparison.Ordinal));
        Assert.All(Deal.Publishers.Where(p => !p.Name.StartsWith("Demo ", StringComparison.Ordinal)), p => Assert.Equal(Reliability.NotAssessed, p.Reliability));
        Assert.Equal(Enum.GetValues<Reliability>().Where(r => r != Reliability.NotAssessed), Deal.Publishers.Select(p => p.Reliability).Where(r => r != Reliability.NotAssessed).Distinct().Order());
    }

    [Fact]
    public void Every_digest_says_that_it_is_one_and_links_to_its_source()
    {
        var digests = Articles.Where(a => a.Value.Markdown is not null && a.Key != Deal.WriteUp).ToList();
        Assert.All(digests, digest =>
        {
            Assert.StartsWith("*A digest written for this demo of what ", digest.Value.Markdown, StringComparison.Ordinal);
            Assert.StartsWith("https://", digest.Value.Url, StringComparison.Ordinal);
            Assert.InRange(digest.Value.Markdown!.Trim().Split("\n\n").Length, 2, 5);
        });
        Assert.InRange(Articles[Deal.WriteUp].Markdown!.Trim().Split("\n\n").Length, 5, 6);
    }

    [Fact]
    public void Primary_sources_are_cited_only() =>
        Assert.All(Articles.Values.Where(a => a.Kind!.Value.IsPrimary()), a => Assert.Null(a.Markdown));

    [Fact]
    public void Every_name_that_a_claim_uses_is_among_the_parties()
    {
        var organizations = Deal.Organizations.SelectMany(o => o.Aliases.Prepend(o.Name)).ToHashSet();
        var facilities = Deal.Facilities.SelectMany(f => f.Aliases.Prepend(f.Name)).ToHashSet();
        Assert.All(Claims, claim =>
        {
            Assert.Subset(organizations, OrganizationsOf(claim).ToHashSet());
            Assert.Subset(facilities, (claim.Says.Facilities ?? []).ToHashSet());
        });
        Assert.Superset(Deal.Organizations.Select(o => o.Name).ToHashSet(), Claims.SelectMany(OrganizationsOf).ToHashSet());
    }

    [Theory, OnBothDatabases]
    public async Task Every_tag_nature_and_bearing_is_there(Database database)
    {
        await using var db = await sample.OpenAsync(database);
        var claims = await db.WholeClaimsAsync();
        foreach (var (tag, atLeast) in new[] { (Tag.Verified, 10), (Tag.Reported, 15), (Tag.Disputed, 8), (Tag.Untagged, 5), (Tag.Withdrawn, 1) })
        {
            Assert.True(claims.Count(c => c.Tag == tag) >= atLeast, $"{tag}: {claims.Count(c => c.Tag == tag)}");
        }

        Assert.Equal(Enum.GetValues<Nature>(), claims.Select(c => c.Nature).Distinct().Order());
        Assert.Equal(Enum.GetValues<Bearing>(), claims.Select(c => c.Bearing).Distinct().Order());
        Assert.Equal(Enum.GetValues<AttributionKind>(), claims.Select(c => c.Attribution.Kind).Distinct().Order());
        Assert.Equal(Enum.GetValues<RationaleBy>(), claims.Select(c => c.StatedRationale).OfType<Rationale>().Select(r => r.By).Distinct().Order());
        Assert.Contains(claims, c => c.Attribution.Article is not null);
        Assert.Contains(claims, c => c.Hedge is not null);
        Assert.Contains(claims, c => c.SameAsId is not null);
        Assert.Contains(claims, c => c.Reviews.Count > 1);
    }

    [Theory, OnBothDatabases]
    public async Task Every_verified_claim_has_its_due(Database database)
    {
        await using var db = await sample.OpenAsync(database);
        Assert.All((await db.WholeClaimsAsync()).Where(c => c.Tag == Tag.Verified), claim =>
        {
            Assert.Null(claim.MissingForVerified());
            Assert.Contains(claim.Evidence, e => e.CanVerify && e.Locator is not null);
            Assert.NotNull(claim.NewestReview!.Evidence);
        });
    }

    [Theory, OnBothDatabases]
    public async Task Every_disputed_claim_has_something_against_it(Database database)
    {
        await using var db = await sample.OpenAsync(database);
        Assert.All((await db.WholeClaimsAsync()).Where(c => c.Tag == Tag.Disputed), claim => Assert.Contains(claim.Evidence, e => e.Stance == Stance.Contradicts));
    }

    [Theory, OnBothDatabases]
    public async Task Quotations_are_of_every_sort_and_give_the_words_as_written(Database database)
    {
        await using var db = await sample.OpenAsync(database);
        var claims = await db.WholeClaimsAsync();
        var quotations = claims.SelectMany(c => c.Quotations).ToList();
        Assert.All(quotations.Where(q => q.Exact is not null), q => Assert.Equal(q.Exact, CodePoints.Slice(q.Paragraph!.Text, q.Start!.Value, q.End!.Value)));
        Assert.Contains(claims, c => c.Quotations.Count > 1);
        Assert.Contains(quotations, q => q.Exact is null);
        Assert.Contains(quotations, q => quotations.Exists(other => other.ClaimId != q.ClaimId && other.ParagraphId == q.ParagraphId && other.Start < q.Start && q.Start < other.End && other.End < q.End));
    }

    [Theory, OnBothDatabases]
    public async Task The_sources_really_disagree(Database database)
    {
        await using var db = await sample.OpenAsync(database);
        var claims = await db.WholeClaimsAsync();
        var measures = claims.SelectMany(c => c.Measures).ToList();
        Assert.Superset(new HashSet<decimal?> { 100_000, 200_000, 220_000, 222_000, 325_000 }, measures.Where(m => m.Kind == MeasureKind.Accelerators).Select(m => m.Value).ToHashSet());
        Assert.Superset(new HashSet<(decimal?, Qualifier)> { (300, Qualifier.AtLeast), (300, Qualifier.Exactly), (150, Qualifier.Exactly), (500, Qualifier.About) }, measures.Where(m => m.Kind == MeasureKind.Power).Select(m => (m.Value, m.Qualifier)).ToHashSet());
        Assert.Superset(new HashSet<string> { "180 days", "90 days", "6 months", "5 years" }, measures.Where(m => m.Kind == MeasureKind.Duration).Select(m => $"{m.Value:0} {m.Unit}").ToHashSet());
        Assert.Superset(new HashSet<string> { "2029-05", "2026-05-03", "2026-05-06" }, measures.Where(m => m.Kind == MeasureKind.Date).Select(m => m.Date.ToString()!).ToHashSet());
        Assert.Superset(new HashSet<(decimal?, MeasureBasis?)> { (1.25e9m, MeasureBasis.PerMonth), (1.25e9m, MeasureBasis.Total), (15e9m, MeasureBasis.PerYear), (3e9m, MeasureBasis.PerYear), (45e9m, MeasureBasis.Total), (40e9m, MeasureBasis.Total) }, measures.Where(m => m.Kind == MeasureKind.Price).Select(m => (m.Value, m.Basis)).ToHashSet());
        Assert.Superset(new HashSet<decimal?> { 785_000, 750_000 }, measures.Where(m => m.Kind == MeasureKind.Area).Select(m => m.Value).ToHashSet());
        var parts = claims.SelectMany(c => c.Counterparties).Select(c => $"{c.Organization!.Name} {c.Role}").ToHashSet();
        Assert.Superset(new HashSet<string> { "SpaceX Supplier", "SpaceXAI Supplier", "xAI Supplier", "Anthropic Payer", "SpaceX Payer", "Phoenix Investors Landlord", "SpaceX Owner", "xAI Owner", "xAI Builder", "SpaceX Operator" }, parts);
        Assert.Contains(claims, c => c.Statement.Contains("Texas", StringComparison.Ordinal));
        Assert.Contains(claims, c => c.Statement.Contains("Memphis", StringComparison.Ordinal));
        Assert.Equal(3, claims.SelectMany(c => c.Facilities).Select(f => f.Facility!.Name).Distinct().Count());
    }

    [Theory]
    [InlineData("deal-write-up.txt")]
    [InlineData("colossus-facts.md")]
    public void Eight_words_running_are_shared_with_nobody(string file)
    {
        var input = InputNamed(file);
        Assert.SkipWhen(input is null, "The text to compare with is not beside this repository.");
        var theirs = Runs(File.ReadAllText(input!));
        Assert.All(Articles, article => Assert.DoesNotContain(Runs($"{article.Value.Title}\n{article.Value.Markdown}"), theirs.Contains));
    }

    private static IEnumerable<string> OrganizationsOf(SampleClaim claim) =>
        (claim.Says.Counterparties ?? []).Select(c => c.Name).Append(claim.Says.Acquirer).OfType<string>();

    private static string? InputNamed(string file)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (Path.Combine(folder.FullName, "shared", "input", file) is var path && File.Exists(path))
            {
                return path;
            }
        }

        return null;
    }

    private static HashSet<string> Runs(string text)
    {
        var words = Words().Matches(text.ToLowerInvariant()).Select(m => m.Value).ToList();
        return [.. Enumerable.Range(0, Math.Max(0, words.Count - 7)).Select(i => string.Join(' ', words.GetRange(i, 8)))];
    }

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Words();
}
