using ComputeIntel.Articles;
using ComputeIntel.Claims;
using ComputeIntel.Tests.Support;

namespace ComputeIntel.Tests.Claims;

public sealed class TagBasisTests
{
    private readonly Claim _claim = Some.ClaimOn(Some.ArticleSaying("Anthropic takes the full capacity of Colossus 1."));

    [Fact]
    public void Verified_names_the_kind_of_evidence_and_where_in_it()
    {
        _claim.Support(Some.EvidenceFrom(Some.Article(ArticleKind.News)));
        _claim.Support(Some.EvidenceFrom(Some.Article(ArticleKind.Filing)));
        _claim.Review(Tag.Verified, "on file", "Ada", Some.Time);
        Assert.Equal("filing, p. F-62", TagBasis.Of(_claim));
    }

    [Fact]
    public void Verified_prefers_the_evidence_that_the_decision_cites()
    {
        _claim.Support(Some.EvidenceFrom(Some.Article(ArticleKind.Filing))).Id = 1;
        var statement = _claim.Support(Some.EvidenceFrom(Some.Article(ArticleKind.Statement)));
        statement.Id = 2;
        _claim.Review(Tag.Verified, "they say so", "Ada", Some.Time, statement).EvidenceId = 2;
        Assert.Equal("a party’s statement, p. F-62", TagBasis.Of(_claim));
    }

    [Theory]
    [InlineData(AttributionKind.NamedPerson, "Elon Musk", "Elon Musk")]
    [InlineData(AttributionKind.UnnamedPeople, null, "unnamed people")]
    [InlineData(AttributionKind.Unattributed, null, "no source named")]
    public void Reported_names_who_is_said_to_say_so(AttributionKind kind, string? name, string basis)
    {
        _claim.Attribution = new() { Kind = kind, Name = name };
        _claim.Review(Tag.Reported, null, "Ada", Some.Time);
        Assert.Equal(basis, TagBasis.Of(_claim));
    }

    [Fact]
    public void An_untagged_claim_has_no_basis() => Assert.Null(TagBasis.Of(_claim));
}
