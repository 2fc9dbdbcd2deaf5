using ComputeIntel.Articles;
using ComputeIntel.Briefings;
using ComputeIntel.Claims;
using ComputeIntel.Deals;
using ComputeIntel.Deals.Terms;
using ComputeIntel.Tests.Support;

namespace ComputeIntel.Tests.Briefings;

public sealed class BriefingComposerTests
{
    private readonly List<CaptureSeal> _captures = [];

    private int _last;

    [Fact]
    public void A_judgements_likelihood_stands_in_its_sentence_and_its_confidence_in_another()
    {
        var verified = Claim(Tag.Verified, ArticleKind.Filing);
        var reported = Claim(Tag.Reported);
        var judgement = new Judgement { Ordinal = 1, Text = "The capacity serves subscribers.", Likelihood = Likelihood.VeryLikely, Confidence = Confidence.Moderate, Assumptions = "The reason given is the main one.", Claims = [On(verified), On(reported)] };
        var told = Assert.Single(Composed([verified, reported], judgement).Judgements);
        Assert.Equal(("It is", "very likely", "that the capacity serves subscribers."), (told.Lead, told.Likelihood, told.Text));
        Assert.Equal("Confidence is moderate: it rests on 2 claims (1 verified, 1 reported), from 1 origin and 1 article that cannot be traced.", told.Confidence);
        Assert.Equal([verified.Id, reported.Id], told.Claims);
    }

    [Theory]
    [InlineData(Likelihood.AlmostNoChance, "There is almost no chance that Anthropic leaves.")]
    [InlineData(Likelihood.RoughlyEven, "There is a roughly even chance that Anthropic leaves.")]
    [InlineData(Likelihood.AlmostCertain, "It is almost certain that Anthropic leaves.")]
    public void A_name_keeps_its_capital_inside_the_sentence(Likelihood likelihood, string sentence)
    {
        var told = Assert.Single(Composed([], new Judgement { Text = "Anthropic leaves.", Likelihood = likelihood }).Judgements);
        Assert.Equal(sentence, $"{told.Lead} {told.Likelihood} {told.Text}");
        Assert.Equal("Confidence is not stated: no claim that is printed here stands under it.", told.Confidence);
    }

    [Fact]
    public void Only_what_is_verified_is_said_as_so()
    {
        var verified = Claim(Tag.Verified, ArticleKind.Record);
        var untraced = Claim(Tag.Reported);
        var cited = Claim(Tag.Reported, attribution: new() { Kind = AttributionKind.NamedPerson, Name = "Elon Musk" });
        var judgement = Claim(Tag.Reported, nature: Nature.Judgement, attribution: new() { Kind = AttributionKind.Author });
        var document = Composed([verified, untraced, cited, judgement]);
        Assert.Equal(
            ["", "Reported by Demo Wire, which names no source:", "Reported by Demo Wire, citing Elon Musk:", "Judgement by Demo Wire:"],
            document.Annex.SelectMany(b => b.Claims).Select(c => c.Lead));
    }

    [Fact]
    public void Withdrawn_claims_are_never_printed_and_untagged_ones_only_when_asked_for()
    {
        Claim[] claims = [Claim(Tag.Reported), Claim(Tag.Withdrawn), Claim(Tag.Untagged)];
        var judgement = new Judgement { Text = "It stands.", Claims = [.. claims.Select(On)] };
        var without = Composed(claims, judgement);
        Assert.Equal([claims[0].Id], Printed(without));
        Assert.Equal([claims[0].Id], without.Judgements[0].Claims);
        Assert.Equal(1, without.LeftOut);

        var with = BriefingComposer.Compose(Material(claims, judgement), includeUntagged: true);
        Assert.Equal([claims[0].Id, claims[2].Id], Printed(with));
        Assert.Equal(["Reported by Demo Wire, which names no source:", "Said by Demo Wire, which names no source:"], with.Annex.SelectMany(b => b.Claims).Select(c => c.Lead));
        Assert.Equal(0, with.LeftOut);
    }

    [Fact]
    public void What_is_disputed_shows_both_sides_and_why()
    {
        var filed = Claim(Tag.Reported, ArticleKind.Filing, measure: Term(36));
        var spoken = Claim(Tag.Untagged, measure: Term(6));
        var evidence = Some.EvidenceFrom(Article(ArticleKind.Filing), Stance.Contradicts);
        spoken.Support(evidence);
        spoken.Review(Tag.Disputed, "The filing says otherwise.", "Ada", Some.Time);
        var document = Composed([filed, spoken]);
        var dispute = Assert.Single(document.Disputes);
        Assert.Equal("Duration, term", dispute.Term);
        Assert.Equal([("36 months", filed.Id), ("6 months", spoken.Id)], dispute.Sides.Select(s => (s.Text, s.Claims[0])));
        var objection = Assert.Single(dispute.Against);
        Assert.Equal((SourceOf(document, evidence.Article!), "p. F-62"), (objection.Source, objection.Locator));
        Assert.Equal([spoken.Id], objection.Claims);
        Assert.Equal(["The filing says otherwise."], dispute.Because);
        Assert.Equal(["36 months", "6 months"], document.Glance.SelectMany(r => r.Best.Concat(r.Others.SelectMany(o => o.Values))).Select(v => v.Text));
    }

    [Fact]
    public void A_term_stands_on_one_row_with_what_stands_alike_of_each_scope_and_the_others_by_standing()
    {
        var term = Claim(Tag.Verified, ArticleKind.Filing, measure: Term(36));
        var notice = Claim(Tag.Verified, ArticleKind.Statement, measure: new() { Kind = MeasureKind.Duration, Of = "notice", Value = 90, Unit = "days" });
        var rival = Claim(Tag.Reported, measure: Term(6));
        var other = Claim(Tag.Reported, measure: new() { Kind = MeasureKind.Duration, Of = "construction", Value = 19, Unit = "days" });
        var row = Assert.Single(Composed([term, notice, rival, other]).Glance);
        Assert.Equal(("Duration", Tag.Verified, "Verified: filing, statement"), (row.Term, row.Standing, row.StandingText));
        Assert.Equal([("36 months", "term"), ("90 days", "notice")], row.Best.Select(v => (v.Text, v.Scope)));
        var others = Assert.Single(row.Others);
        Assert.Equal(Tag.Reported, others.Standing);
        Assert.Equal([("19 days", "construction"), ("6 months", "term")], others.Values.Select(v => (v.Text, v.Scope)));
    }

    [Fact]
    public void A_disputed_claim_about_no_term_is_told_in_its_own_words()
    {
        var claim = Claim(Tag.Disputed);
        var dispute = Assert.Single(Composed([claim]).Disputes);
        Assert.Equal(("", claim.Statement), (dispute.Term, dispute.Sides[0].Text));
    }

    [Fact]
    public void What_nobody_says_and_what_judgements_assume_is_not_known()
    {
        var unreviewed = Claim(Tag.Untagged, measure: new() { Kind = MeasureKind.Price, Value = 1, Unit = "USD" });
        var document = Composed([Claim(Tag.Reported, measure: Term(36)), unreviewed], new Judgement { Ordinal = 1, Text = "It stands.", Assumptions = "Nobody leaves." });
        Assert.Equal(
            [
                "Stated by no claim: acquirer, facility, supplier, rationale, share, power, accelerators, date.",
                "Stated only by claims that nobody has reviewed: price.",
                "Stated only by articles that name no source: duration.",
                "Whether what judgement 1 assumes is so.",
            ],
            document.Unknowns);
    }

    [Fact]
    public void Sources_are_numbered_primary_first_and_told_with_kind_grade_and_capture()
    {
        var claim = Claim(Tag.Reported, attribution: new() { Kind = AttributionKind.Filing, Name = "S-1" });
        var filing = Article(ArticleKind.Filing);
        (claim.Attribution.ArticleId, claim.Attribution.Article, claim.Credibility) = (filing.Id, filing, 2);
        claim.Article!.Publisher!.Reliability = Reliability.B;
        var sources = Composed([claim]).Sources;
        Assert.Equal([(1, filing.Title), (2, claim.Article.Title)], sources.Select(s => (s.Number, s.Title)));
        Assert.Equal("B2", sources[1].Admiralty);
        Assert.Equal([new Seal("1 Jun 2026", "abcd…7890")], sources[1].Captured);
        Assert.Equal([1], sources[1].Retells);
        Assert.Equal("not assessed", sources[0].Admiralty);
        Assert.Empty(sources[0].Captured);
    }

    [Fact]
    public void Overlapping_quotations_are_cut_so_that_each_is_seen()
    {
        var first = Claim(Tag.Reported);
        var paragraph = first.Quotations[0].Paragraph!;
        paragraph.Text = "One 🚀 two three four";
        first.Quotations = [Quotation.At(paragraph, 0, 9)];
        var second = Claim(Tag.Disputed, on: first.Article);
        second.Quotations = [Quotation.At(paragraph, 4, 15)];
        var band = Assert.Single(Composed([first, second]).Annex);
        Assert.Equal([first.Id, second.Id], band.Claims.Select(c => c.Number));
        Assert.Equal(
            [("One ", Tag.Reported), ("🚀 two", Tag.Disputed), (" three", Tag.Disputed), (" four", (Tag?)null)],
            band.Paragraphs[0].Runs.Select(r => (r.Text, r.Tag)));
        Assert.Equal([first.Id], band.Paragraphs[0].Runs[0].Begins);
        Assert.Equal([first.Id], band.Paragraphs[0].Runs[1].Ends);
        Assert.Equal([second.Id], band.Paragraphs[0].Runs[2].Ends);
    }

    [Fact]
    public void Where_the_text_may_not_be_passed_on_the_words_quoted_stand_alone()
    {
        var claim = Claim(Tag.Reported);
        var paragraph = claim.Quotations[0].Paragraph!;
        paragraph.Text = "Before. The words. Between. More words. After.";
        claim.Quotations = [Quotation.At(paragraph, 8, 18), Quotation.At(paragraph, 28, 39)];
        var runs = BriefingComposer.Compose(Material([claim], form: AnnexForm.Quotations), includeUntagged: false).Annex[0].Paragraphs[0].Runs;
        Assert.Equal("… The words. … More words. … ", string.Concat(runs.Select(r => r.Text)));
    }

    [Fact]
    public void Pictures_are_printed_of_a_deal_each_where_there_is_something_to_see()
    {
        var claim = Claim(Tag.Reported);
        (claim.Acquirer, claim.AcquirerId) = (new() { Id = 1, Name = "Anthropic", Slug = "anthropic" }, 1);
        claim.Facilities.Add(new() { FacilityId = 2, Facility = new() { Id = 2, Name = "Colossus 1", Slug = "colossus-1" } });
        Assert.Empty(Composed([claim]).Pictures);
        var deal = new Deal { Title = "A deal", Slug = "a-deal", AddedBy = "Ada" };
        Assert.Equal(["1 article, no origins, 1 untraced", "Who supplies whom"], Titles());

        var unreviewed = Claim(Tag.Untagged, measure: new() { Kind = MeasureKind.Power, Value = 120, Unit = "MW" });
        Assert.DoesNotContain("Capacity by facility and acquirer", Titles(claim, unreviewed));
        claim.Measures.Add(new() { Kind = MeasureKind.Power, Value = 300, Unit = "MW" });
        var capacity = Pictures(claim, unreviewed)[^1];
        Assert.Equal("Capacity by facility and acquirer", capacity.Title);
        Assert.Contains("reported ones hatched", capacity.Caption, StringComparison.Ordinal);
        Assert.Contains("300 MW", capacity.Svg, StringComparison.Ordinal);
        Assert.DoesNotContain("120 MW", capacity.Svg, StringComparison.Ordinal);

        IReadOnlyList<PrintedPicture> Pictures(params Claim[] claims)
        {
            var material = Material(claims.Length == 0 ? [claim] : claims);
            material.Briefing.Deal = deal;
            return BriefingComposer.Compose(material, includeUntagged: false).Pictures;
        }

        IEnumerable<string> Titles(params Claim[] claims) => Pictures(claims).Select(p => p.Title);
    }

    [Fact]
    public void The_same_material_is_the_same_content_whatever_the_edition_time_and_paper()
    {
        var claims = new[] { Claim(Tag.Verified, ArticleKind.Filing), Claim(Tag.Disputed, measure: Term(6)) };
        var document = Composed(claims);
        var hash = BriefingContent.HashOf(document);
        Assert.Equal(hash, BriefingContent.HashOf(Composed(claims) with { Edition = 7, AsOf = Some.Time, Paper = Paper.Letter }));
        Assert.NotEqual(hash, BriefingContent.HashOf(document with { Handling = "TLP:RED" }));
        claims[1].Statement = "It says something else.";
        Assert.NotEqual(hash, BriefingContent.HashOf(Composed(claims)));
        claims[1].Statement = "Anthropic takes the full capacity of Colossus 1.";
        Assert.Equal(hash, BriefingContent.HashOf(Composed(claims)));
        claims[1].Review(Tag.Reported, null, "Ada", Some.Time);
        Assert.NotEqual(hash, BriefingContent.HashOf(Composed(claims)));
    }

    private BriefingDocument Composed(IReadOnlyList<Claim> claims, Judgement? judgement = null) =>
        BriefingComposer.Compose(Material(claims, judgement), includeUntagged: false);

    private static IEnumerable<int> Printed(BriefingDocument document) => document.Annex.SelectMany(b => b.Claims).Select(c => c.Number);

    private static int SourceOf(BriefingDocument document, Article article) => document.Sources.Single(s => s.Title == article.Title).Number;

    private static JudgementClaim On(Claim claim) => new() { ClaimId = claim.Id, Ordinal = claim.Id };

    private static Measure Term(int months) => new() { Kind = MeasureKind.Duration, Of = "term", Value = months, Unit = "months" };

    private BriefingMaterial Material(IReadOnlyList<Claim> claims, Judgement? judgement = null, AnnexForm form = AnnexForm.Paragraphs) =>
        new(new() { Title = "A briefing", AddedBy = "Ada", AddedAt = Some.Time, Form = form, Judgements = judgement is null ? [] : [judgement] }, claims, _captures);

    private Article Article(ArticleKind kind)
    {
        var article = Some.ArticleSaying("Anthropic takes the full capacity of Colossus 1.", kind);
        article.Id = ++_last;
        article.Publisher = kind == ArticleKind.News ? new() { Name = "Demo Wire", NameKey = "demo wire", Slug = "demo-wire" } : null;
        return article;
    }

    private Claim Claim(Tag tag, ArticleKind kind = ArticleKind.News, Nature nature = Nature.Fact, Attribution? attribution = null, Measure? measure = null, Article? on = null)
    {
        var article = on ?? Article(kind);
        var claim = Some.ClaimOn(article, nature);
        (claim.Id, claim.Attribution) = (++_last, attribution ?? new());
        var capture = article.Captures[0];
        if (on is null)
        {
            (capture.Id, capture.Paragraphs[0].Id, capture.Paragraphs[0].CaptureId) = (_last, _last, _last);
            _captures.Add(new(_last, article.Id, Some.Time, $"abcd{new string('0', 56)}7890"));
        }

        if (measure is not null)
        {
            claim.Measures.Add(measure);
        }

        if (tag != Tag.Untagged)
        {
            claim.Review(tag, "because", "Ada", Some.Time);
        }

        return claim;
    }
}
