using ComputeIntel.Articles;
using ComputeIntel.Briefings;
using ComputeIntel.Claims;
using ComputeIntel.Parties;
using ComputeIntel.Tests.Support;

namespace ComputeIntel.Tests.Briefings;

public sealed class ChangedTermsAndClaimsTests
{
    private readonly Pressroom _room = new();

    [Fact]
    public void Terms_are_new_gone_and_otherwise_supported()
    {
        var power = _room.Claimed(Tag.Reported, 300);
        var then = _room.Said();
        var rival = _room.Claimed(Tag.Verified, 150, ArticleKind.Filing);
        var differences = Assert.Single(_room.Compared(then, _room.Said()).Terms).Differences;
        Assert.Equal(
            [
                (TermDifferenceKind.BestValue, "Best supported is now 150 MW, where it was 300 MW", rival),
                (TermDifferenceKind.Standing, "Now verified: filing; it was reported: 1 untraced", rival),
            ],
            differences.Select(d => (d.Kind, d.Text, d.Claims[0])));
        var added = Assert.Single(_room.Compared(_room.Said() with { Terms = [], Claims = [] }, _room.Said()).Terms);
        Assert.Equal("Stated for the first time: 150 MW. Verified: filing", added.Differences[0].Text);
        Assert.Equal((TermDifferenceKind.AlsoSaid, "Also said: 300 MW"), (added.Differences[1].Kind, added.Differences[1].Text));
        var gone = Assert.Single(_room.Compared(then, _room.Said() with { Terms = [] }).Terms);
        Assert.Equal((TermDifferenceKind.Gone, "No claim printed now states it. It was 300 MW"), (gone.Differences[0].Kind, gone.Differences[0].Text));
        Assert.Equal([power], gone.Differences[0].Claims);
    }

    [Fact]
    public void Another_value_beside_the_best_one_is_told()
    {
        _room.Claimed(Tag.Verified, 300, ArticleKind.Filing);
        var then = _room.Said();
        var other = _room.Claimed(Tag.Reported, 150);
        var now = _room.Said();
        Assert.Equal(new[] { (TermDifferenceKind.AlsoSaid, "Also said now: 150 MW") }, Assert.Single(_room.Compared(then, now).Terms).Differences.Select(d => (d.Kind, d.Text)));
        Assert.Equal((TermDifferenceKind.NoLongerSaid, "No longer said: 150 MW"), Assert.Single(_room.Compared(now, then).Terms).Differences.Select(d => (d.Kind, d.Text)).Single());
        Assert.Equal([other], Assert.Single(_room.Compared(then, now).Terms).Differences[0].Claims);
    }

    [Fact]
    public void A_value_beside_the_best_one_that_stands_otherwise_now_is_told()
    {
        _room.Claimed(Tag.Verified, 300, ArticleKind.Filing);
        var other = _room.Claimed(Tag.Reported, 150);
        _room.Claimed(Tag.Reported, 90);
        var then = _room.Said();
        _room.Review(other, Tag.Disputed, "The filing says 300 MW.");
        var change = Assert.Single(Assert.Single(_room.Compared(then, _room.Said()).Terms).Differences, d => d.Kind == TermDifferenceKind.Standing);
        Assert.Equal("150 MW: disputed now, reported before", change.Text);
        Assert.Equal([other], change.Claims);

        var unknown = then with { Terms = [.. then.Terms!.Select(t => t with { Others = [.. t.Others.Select(v => v with { Standing = null })] })] };
        Assert.Empty(_room.Compared(unknown, _room.Said()).Terms);
    }

    [Fact]
    public void A_value_that_joins_the_best_one_is_told_without_it()
    {
        var (first, other) = (_room.Claimed(Tag.Verified, 300, ArticleKind.Filing), _room.Claimed(Tag.Reported, 150));
        _room.Claims[first].Measures[0].Of = "new capacity";
        _room.Claims[other].Measures[0].Of = "grid supply";
        var then = _room.Said();
        _room.Claims[other].Article!.Kind = ArticleKind.Filing;
        _room.Review(other, Tag.Verified, "The filing has it.");
        var now = _room.Said();
        var change = Assert.Single(Assert.Single(_room.Compared(then, now).Terms).Differences);
        Assert.Equal((TermDifferenceKind.BestValue, "Best supported now too: 150 MW (grid supply)"), (change.Kind, change.Text));
        Assert.Equal([other], change.Claims);
        Assert.Equal("No longer best supported: 150 MW (grid supply)", Assert.Single(Assert.Single(_room.Compared(now, then).Terms).Differences).Text);
    }

    [Fact]
    public void A_merge_is_told_of_the_term_and_of_no_claim_since_they_write_what_they_wrote()
    {
        var (first, second) = (_room.Claimed(Tag.Verified, kind: ArticleKind.Filing), _room.Claimed(Tag.Reported));
        var (parent, child) = (new Organization { Id = 1, Slug = "spacex", Name = "SpaceX" }, new Organization { Id = 2, Slug = "spacexai", Name = "SpaceXAI" });
        _room.Claims[first].Counterparties.Add(new() { Organization = parent, OrganizationId = 1, Role = Role.Supplier });
        _room.Claims[second].Counterparties.Add(new() { Organization = child, OrganizationId = 2, Role = Role.Supplier });
        var then = _room.Said();
        ((IParty)child).StandFor(parent);
        var changes = _room.Compared(then, _room.Said());
        var change = Assert.Single(Assert.Single(changes.Terms).Differences);
        Assert.Equal((TermDifferenceKind.ToldAs, "Told as SpaceX now: SpaceXAI"), (change.Kind, change.Text));
        Assert.Equal([second], change.Claims);
        Assert.Empty(changes.Claims);
    }

    [Fact]
    public void A_figure_that_was_corrected_is_told_with_what_it_was()
    {
        var claim = _room.Claimed(Tag.Reported, 300);
        var then = _room.Said();
        _room.Claims[claim].Measures[0].Value = 350;
        Assert.Equal("Power is now 350 MW; it was 300 MW", Assert.Single(Assert.Single(_room.Compared(then, _room.Said()).Claims).Differences).Text);
        _room.Claims[claim].Measures.Clear();
        Assert.Equal("Power no longer stated; it was 300 MW", Assert.Single(Assert.Single(_room.Compared(then, _room.Said()).Claims).Differences).Text);
        Assert.Equal("Power stated now: 300 MW", Assert.Single(Assert.Single(_room.Compared(_room.Said(), then).Claims).Differences).Text);
    }

    [Fact]
    public void Claims_say_why_they_came_went_or_changed()
    {
        var (kept, withdrawn, untagged, taken) = (_room.Claimed(Tag.Reported), _room.Claimed(Tag.Reported), _room.Claimed(Tag.Reported), _room.Claimed(Tag.Reported));
        var then = _room.Said();
        _room.Review(withdrawn, Tag.Withdrawn, "It was a misreading.");
        _room.Review(untagged, Tag.Untagged, null);
        _room.Claims[kept].Statement = "It says something else.";
        var evidence = Some.EvidenceFrom(Titled("The filing"), Stance.Contradicts);
        (evidence.AddedBy, evidence.AddedAt) = ("Ben", Pressroom.After);
        _room.Claims[kept].Support(evidence);
        _room.Claims[kept].Doubt(RecheckReason.QuotationChanged, 1, 1, Pressroom.After);
        var left = _room.Claims[taken];
        _room.Claims.Remove(taken);
        var added = _room.Claimed(Tag.Reported, at: Pressroom.After);
        var now = _room.Said();
        _room.Claims[taken] = left;
        var changes = _room.Compared(then, now).Claims.ToDictionary(c => c.Number, c => c.Differences.Select(d => d.Text));
        Assert.Equal(
            ["worded anew; it read: “Anthropic takes the full capacity of Colossus 1.”", "evidence against it: “The filing” (Ben, 3 Jun 2026)", "needs recheck: the words quoted changed"],
            changes[kept]);
        Assert.Equal(["withdrawn by us: It was a misreading (Ben, 3 Jun 2026)"], changes[withdrawn]);
        Assert.Equal(["no longer printed, since it is unreviewed: tag taken off (Ben, 3 Jun 2026)"], changes[untagged]);
        Assert.Equal(["no longer printed: it is no longer one of the briefing’s claims"], changes[taken]);
        Assert.Equal(["new: claimed by Ada, 3 Jun 2026"], changes[added]);

        _room.Claims.Remove(taken);
        then = _room.Said();
        _room.Claims[kept].Withdraw(evidence, "It is about another site.", "Ben", Pressroom.After);
        _room.Claims[kept].LookAgain("The same words.", "Ben", Pressroom.After);
        Assert.Equal(
            ["evidence against it withdrawn, “The filing”: It is about another site (Ben, 3 Jun 2026)", "looked at again: The same words (Ben, 3 Jun 2026)"],
            Assert.Single(_room.Compared(then, _room.Said()).Claims).Differences.Select(d => d.Text));
    }

    [Fact]
    public void Claims_that_nobody_has_reviewed_are_told_as_such_where_they_are_printed_now()
    {
        var claim = _room.Claimed(Tag.Untagged);
        var then = _room.Said();
        var material = new BriefingMaterial(_room.Briefing, [.. _room.Claims.Values], []);
        var now = ContentRecorder.Of(material, BriefingComposer.Compose(material, includeUntagged: true));
        var change = Assert.Single(_room.Compared(then, now).Claims);
        Assert.Equal((claim, null, Tag.Untagged), (change.Number, change.Then, change.Now));
        Assert.Equal("printed for the first time, though nobody has reviewed it", Assert.Single(change.Differences).Text);
    }

    [Fact]
    public void Of_an_edition_that_kept_no_record_the_claims_are_told_by_their_histories()
    {
        var claim = _room.Claimed(Tag.Reported, 300);
        _room.Judge("It holds.", null, null, claim);
        var edition = new Edition { Number = 1, ContentHash = "", Sha256 = "", MadeBy = "Ada", MadeAt = Pressroom.Since, Claims = [new() { ClaimId = claim, Tag = Tag.Reported }] };
        Assert.True(EditionComparer.Compare(edition, ContentRecorder.Of(edition, _room.Claims), _room.Said(), _room.Claims).IsEmpty);

        _room.Claims[claim].Revisions.Add(new() { At = Pressroom.After, By = "Ben", Changes = [new("statement", _room.Claims[claim].Statement, "It says something else.")] });
        _room.Claims[claim].Statement = "It says something else.";
        _room.Review(claim, Tag.Disputed, "The filing says otherwise.");
        var changes = EditionComparer.Compare(edition, ContentRecorder.Of(edition, _room.Claims), _room.Said(), _room.Claims);
        Assert.Equal((false, 0, 0), (changes.IsWhole, changes.Judgements.Count, changes.Terms.Count));
        Assert.Equal(
            ["no longer reported but disputed: The filing says otherwise (Ben, 3 Jun 2026)", "worded anew; it read: “Anthropic takes the full capacity of Colossus 1.”"],
            Assert.Single(changes.Claims).Differences.Select(d => d.Text));
    }

    private static Article Titled(string title)
    {
        var article = Some.Article(ArticleKind.Filing);
        (article.Id, article.Title) = (1000, title);
        return article;
    }
}
