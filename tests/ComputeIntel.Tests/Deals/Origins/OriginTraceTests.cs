using ComputeIntel.Articles;
using ComputeIntel.Claims;
using ComputeIntel.Deals.Origins;
using ComputeIntel.Tests.Support;

namespace ComputeIntel.Tests.Deals.Origins;

public sealed class OriginTraceTests
{
    private readonly Told _told = new();

    [Fact]
    public void Retellings_are_followed_to_the_filing_and_the_untraced_stand_beside_it()
    {
        var filing = _told.By("SEC", ArticleKind.Filing);
        var wire = _told.By("Wire");
        var rewrite = _told.By("Courier");
        Claim[] claims =
        [
            _told.In(wire, from: filing), _told.In(rewrite, from: wire), _told.In(_told.By("Roundup", ArticleKind.Aggregation), from: rewrite),
            .. Enumerable.Range(1, 9).Select(i => _told.In(_told.By($"Outlet {i}"))),
        ];
        Assert.Equal(new OriginTrace(1, 9) { Kind = OriginKind.Filing }, OriginTrace.Of(claims));
        Assert.Equal("SEC ← Wire ← Courier ← Roundup", Line(Assert.Single(OriginTree.Of(claims).Roots)));
    }

    [Fact]
    public void A_confirmed_link_is_an_origin_and_an_open_or_rejected_one_is_none()
    {
        var (wire, filing) = (_told.By("Wire"), _told.By("SEC", ArticleKind.Filing));
        var claim = _told.In(wire);
        var origin = claim.Propose(filing, null, OriginClue.Phrase, "according to the filing", Some.Time)!;
        Assert.Equal((0, 1), Counted(claim));
        claim.Decide(origin, OriginVerdict.Confirmed, null, "Ada", Some.Time);
        Assert.Equal((1, 0), Counted(claim));
        claim.Decide(origin, OriginVerdict.Rejected, null, "Ada", Some.Time);
        Assert.Equal((0, 1), Counted(claim));
        claim.UndoDecision(origin, "Ben", Some.Time);
        Assert.Equal((1, 0), Counted(claim));
        claim.UndoDecision(origin, "Ben", Some.Time);
        Assert.Equal((0, 1), Counted(claim));
        Assert.True(origin.IsProposal);
        Assert.Equal(4, origin.Decisions.Count);
        Assert.Equal("nothing-to-undo", Assert.Throws<Refusal>(() => claim.UndoDecision(origin, "Ben", Some.Time)).Type);
    }

    [Fact]
    public void What_was_decided_later_was_not_known_before()
    {
        var claim = _told.In(_told.By("Wire"));
        var origin = claim.Propose(_told.By("SEC", ArticleKind.Filing), null, OriginClue.Phrase, "according to the filing", Some.Time)!;
        claim.Decide(origin, OriginVerdict.Confirmed, null, "Ada", Some.Time.AddDays(2));
        Assert.Equal((1, 0), Counted(claim));
        Assert.Equal((0, 1), Counted(claim.KnownAt(Some.Time.AddDays(1), null)!));
    }

    [Fact]
    public void What_a_claim_says_goes_before_what_is_said_of_its_article_as_a_whole()
    {
        var (filing, wire) = (_told.By("SEC", ArticleKind.Filing), _told.By("Wire"));
        wire.GoesBackTo = filing;
        wire.GoesBackToId = filing.Id;
        var roundup = _told.By("Roundup", ArticleKind.Aggregation, goesBackTo: wire);
        var tree = OriginTree.Of([_told.In(roundup)]);
        Assert.Equal("SEC ← Wire ← Roundup", Line(Assert.Single(tree.Roots)));
        var release = _told.By("xAI", ArticleKind.Statement);
        Assert.Equal("xAI ← Roundup", Line(Assert.Single(OriginTree.Of([_told.In(roundup, from: release)]).Roots)));
    }

    [Fact]
    public void A_party_and_its_own_primary_article_are_one_origin_under_any_of_its_names()
    {
        var said = _told.In(_told.By("Wire"), kind: AttributionKind.Party, name: "Space Exploration Technologies");
        said.Acquirer = _told.Party("SpaceX", "Space Exploration Technologies");
        Assert.Equal((1, 0), Counted(said));
        var filing = _told.In(_told.By("SpaceX", ArticleKind.Filing));
        Assert.Equal((1, 0), Counted(said, filing));
        Assert.Equal((2, 0), Counted(said, filing, _told.In(_told.By("Courier"), kind: AttributionKind.Party, name: "xAI")));
        Assert.Equal("SpaceX ← Wire", Line(Assert.Single(OriginTree.Of([said, filing]).Roots)));
    }

    [Fact]
    public void A_news_story_by_the_same_name_is_not_the_partys_own_word()
    {
        var said = _told.In(_told.By("Wire"), kind: AttributionKind.Party, name: "Anthropic");
        var story = _told.By("Anthropic");
        Assert.Equal((2, 0), Counted(said, _told.In(_told.By("Courier"), from: story)));
    }

    [Fact]
    public void The_kind_is_the_best_that_stands_behind_the_value()
    {
        var unnamed = _told.In(_told.By("Wire"), kind: AttributionKind.UnnamedPeople);
        var person = _told.In(_told.By("Courier"), kind: AttributionKind.NamedPerson, name: "Elon Musk");
        var party = _told.In(_told.By("Desk"), kind: AttributionKind.Party, name: "Anthropic");
        Assert.Equal(OriginKind.None, OriginTrace.Of([_told.In(_told.By("Index"))]).Kind);
        Assert.Equal(OriginKind.UnnamedPeople, OriginTrace.Of([unnamed]).Kind);
        Assert.Equal(OriginKind.Publisher, OriginTrace.Of([unnamed, _told.In(_told.By("Roundup"), from: _told.By("CNBC"))]).Kind);
        Assert.Equal(OriginKind.NamedPerson, OriginTrace.Of([unnamed, person]).Kind);
        Assert.Equal(OriginKind.Statement, OriginTrace.Of([unnamed, person, party]).Kind);
        Assert.Equal(OriginKind.Filing, OriginTrace.Of([party, person, _told.In(_told.By("County", ArticleKind.Record))]).Kind);
    }

    [Fact]
    public void What_goes_back_to_two_origins_stands_below_both_and_its_retellers_once()
    {
        var (filing, release, wire) = (_told.By("SEC", ArticleKind.Filing), _told.By("xAI", ArticleKind.Statement), _told.By("Wire"));
        var both = _told.In(wire, from: filing);
        both.GoesBackTo(release, null, null, "Ada", Some.Time);
        var tree = OriginTree.Of([both, _told.In(_told.By("Courier"), from: wire)]);
        Assert.Equal(["SEC ← Wire ← Courier", "xAI ← Wire"], tree.Roots.Select(Line));
        Assert.Equal([false, true], tree.Roots.Select(r => r.RetoldBy[0].IsShownBefore));
    }

    [Fact]
    public void An_untraced_article_never_raises_the_number_of_origins_and_the_order_never_matters()
    {
        var random = new Random(20261122);
        for (var round = 0; round < 400; round++)
        {
            var claims = SomeClaims(random);
            var trace = OriginTrace.Of(claims);
            Claim[] shuffled = [.. claims];
            random.Shuffle(shuffled);
            Assert.Equal(trace, OriginTrace.Of(shuffled));
            Assert.Equal(OriginTree.Of(claims).Roots.Select(Line), OriginTree.Of(shuffled).Roots.Select(Line));
            var more = OriginTrace.Of([.. claims, _told.In(_told.By($"Outlet {round}"))]);
            Assert.Equal((trace.Origins, trace.Untraced + 1), (more.Origins, more.Untraced));
        }
    }

    [Fact]
    public void A_confirmation_undone_leaves_all_as_it_was_and_the_history_longer()
    {
        var random = new Random(20261123);
        var changed = 0;
        for (var round = 0; round < 400; round++)
        {
            var claims = SomeClaims(random);
            var (before, tree) = (OriginTrace.Of(claims), OriginTree.Of(claims).Roots.Select(Line).ToList());
            var claim = claims[random.Next(claims.Count)];
            var origin = random.Next(2) == 0
                ? claim.Propose(_told.By("County", ArticleKind.Record), null, OriginClue.Phrase, "according to records", Some.Time)!
                : claim.Propose(null, "Phoenix Investors", OriginClue.Phrase, "Phoenix Investors said", Some.Time)!;
            Assert.Equal(before, OriginTrace.Of(claims));
            claim.Decide(origin, OriginVerdict.Confirmed, null, "Ada", Some.Time);
            changed += OriginTrace.Of(claims) == before ? 0 : 1;
            claim.UndoDecision(origin, "Ada", Some.Time);
            Assert.Equal(before, OriginTrace.Of(claims));
            Assert.Equal(tree, OriginTree.Of(claims).Roots.Select(Line));
            Assert.Equal([OriginVerdict.Confirmed, OriginVerdict.Undone], origin.Decisions.Select(d => d.Verdict));
        }

        // Else nothing would have been undone.
        Assert.InRange(changed, 200, 400);
    }

    [Fact]
    public void A_party_whose_own_statement_goes_back_to_who_has_it_from_the_party_is_the_one_origin()
    {
        var (statement, wire) = (_told.By("Anthropic PBC", ArticleKind.Statement), _told.By("Wire"));
        Claim[] claims = [_told.In(statement, from: wire), _told.In(wire, kind: AttributionKind.Party, name: "Anthropic")];
        Assert.Equal((1, 0), Counted(claims));
        Assert.Equal("Anthropic ← Wire ← Anthropic PBC", Line(Assert.Single(OriginTree.Of(claims).Roots)));

        // Merged, the two names are one party, and its statement still is no origin of its own.
        var merged = _told.Party("Anthropic", "Anthropic PBC");
        claims[0].Acquirer = merged;
        Assert.Equal((1, 0), Counted(claims));
        Assert.Equal("Anthropic ← Wire ← Anthropic PBC", Line(Assert.Single(OriginTree.Of(claims).Roots)));
    }

    private List<Claim> SomeClaims(Random random)
    {
        string[] names = ["SEC", "xAI", "SpaceX", "Wire", "Courier", "Desk", "Roundup"];
        var articles = names.Select(name => _told.By(name, name is "SEC" ? ArticleKind.Filing : name is "xAI" or "SpaceX" ? ArticleKind.Statement : ArticleKind.News)).ToList();
        foreach (var article in articles.Skip(3).Where(_ => random.Next(4) == 0))
        {
            article.GoesBackTo = articles[random.Next(3)];
            article.GoesBackToId = article.GoesBackTo.Id;
        }

        return
        [
            .. Enumerable.Range(0, random.Next(1, 12)).Select(_ =>
            {
                var at = random.Next(articles.Count);
                var claim = random.Next(4) switch
                {
                    0 => _told.In(articles[at]),
                    1 => _told.In(articles[at], kind: AttributionKind.Party, name: random.Next(2) == 0 ? "xAI" : "SpaceX"),
                    _ => _told.In(articles[at], from: articles[random.Next(articles.Count)]),
                };
                claim.Acquirer = _told.Party("SpaceX", "Space Exploration Technologies");
                return claim;
            }),
        ];
    }

    private static (int Origins, int Untraced) Counted(params Claim[] claims) => OriginTrace.Of(claims) is var trace ? (trace.Origins, trace.Untraced) : default;

    /// <summary>"SEC ← Wire ← Courier", of a tree that does not branch; a branch in brackets.</summary>
    private static string Line(OriginNode node)
    {
        var name = node.Point.Article?.Publisher?.Name ?? node.Point.Name;
        return node.RetoldBy.Count switch
        {
            0 => name,
            1 => $"{name} ← {Line(node.RetoldBy[0])}",
            _ => $"{name} ← [{string.Join(", ", node.RetoldBy.Select(Line))}]",
        };
    }
}
