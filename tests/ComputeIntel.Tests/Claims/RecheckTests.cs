using ComputeIntel.Articles;
using ComputeIntel.Claims;
using ComputeIntel.Tests.Support;

namespace ComputeIntel.Tests.Claims;

public sealed class RecheckTests
{
    [Fact]
    public void Looking_again_keeps_who_when_and_what_was_found()
    {
        var claim = Doubted();
        Assert.True(claim.NeedsRecheck);
        var version = claim.Version;
        claim.LookAgain(" The lease still says so. ", "Ben", Some.Time.AddDays(1));
        Assert.False(claim.NeedsRecheck);
        var recheck = Assert.Single(claim.Rechecks);
        Assert.Equal(("Ben", Some.Time.AddDays(1), "The lease still says so."), (recheck.ClearedBy, recheck.ClearedAt, recheck.Note));
        Assert.Equal(version + 1, claim.Version);
        Assert.Equal("nothing-to-recheck", Assert.Throws<Refusal>(() => claim.LookAgain("Again.", "Ben", Some.Time)).Type);
    }

    [Fact]
    public void Looking_again_says_what_was_found() =>
        Assert.Contains("note", Assert.Throws<Refusal>(() => Doubted().LookAgain(" ", "Ben", Some.Time)).Errors.Keys);

    [Fact]
    public void A_review_settles_it_and_undoing_the_review_does_not()
    {
        var claim = Doubted();
        claim.Review(Tag.Reported, "Read again.", "Ben", Some.Time.AddDays(1));
        Assert.False(claim.NeedsRecheck);
        Assert.Equal("Tagged reported: Read again.", claim.Rechecks[0].Note);
        claim.Undo("Ben", Some.Time.AddDays(2));
        Assert.True(claim.NeedsRecheck);
        Assert.Equal(2, claim.Rechecks.Count);
    }

    [Fact]
    public void Taking_the_tag_off_is_not_looking_again()
    {
        var claim = Doubted();
        claim.Review(Tag.Untagged, null, "Ben", Some.Time.AddDays(1));
        Assert.True(claim.NeedsRecheck);
    }

    [Fact]
    public void The_same_doubt_is_raised_once_for_a_capture()
    {
        var claim = Doubted();
        Assert.Null(claim.Doubt(RecheckReason.QuotationChanged, 1, 7, Some.Time));
        Assert.NotNull(claim.Doubt(RecheckReason.QuotationChanged, 1, 8, Some.Time));
    }

    [Fact]
    public void What_a_publisher_took_back_is_not_worded_as_our_withdrawal()
    {
        var recheck = new Recheck { Reason = RecheckReason.PublisherRetracted, Article = new Article { Title = "A story", AddedBy = "Ada" } };
        Assert.Equal("the publisher retracted “A story”", RecheckWords.Of(recheck));
        Assert.DoesNotContain("withdr", RecheckWords.Of(recheck), StringComparison.OrdinalIgnoreCase);
    }

    private static Claim Doubted()
    {
        var claim = Some.ClaimOn(Some.ArticleSaying("Anthropic takes the full capacity of Colossus 1."));
        claim.Doubt(RecheckReason.QuotationChanged, 1, 7, Some.Time);
        return claim;
    }
}
