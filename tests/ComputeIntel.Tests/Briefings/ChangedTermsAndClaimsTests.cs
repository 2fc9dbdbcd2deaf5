using ComputeIntel.Articles;
using ComputeIntel.Briefings;
using ComputeIntel.Claims;
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
        Assert.Equal("Stated for the first time: 150 MW (verified: filing)", Assert.Single(added.Differences).Text);
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
        Assert.Equal(["new: claimed Ada, 3 Jun 2026"], changes[added]);

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
