using System.Text.Json;
using ComputeIntel.Articles;
using ComputeIntel.Briefings;
using ComputeIntel.Claims;

namespace ComputeIntel.Tests.Briefings;

public sealed class EditionComparerTests
{
    private readonly Pressroom _room = new();

    [Fact]
    public void Nothing_has_changed_in_what_is_the_same()
    {
        _room.Judge("It holds.", Likelihood.Likely, Confidence.High, _room.Claimed(Tag.Verified, 300, ArticleKind.Filing), _room.Claimed(Tag.Disputed, 150));
        _room.Judge("It ends.", null, null);
        var said = _room.Said();
        Assert.True(_room.Compared(said, _room.Said()).IsEmpty);
        Assert.True(_room.Compared(JsonSerializer.Deserialize<PrintedContent>(JsonSerializer.Serialize(said))!, said).IsEmpty);
    }

    [Fact]
    public void The_order_of_judgements_and_claims_is_no_change()
    {
        _room.Judge("It holds.", Likelihood.Likely, Confidence.High, _room.Claimed(Tag.Verified, 300, ArticleKind.Filing), _room.Claimed(Tag.Reported));
        _room.Judge("It holds.", Likelihood.Unlikely, Confidence.High, _room.Claims.Keys.First());
        _room.Judge("It ends.", null, Confidence.Low, _room.Claims.Keys.Last());
        _room.Judge("It ends soon.", null, Confidence.Low, _room.Claims.Keys.Last());
        var then = _room.Said();
        foreach (var turned in Permuted(then))
        {
            Assert.True(_room.Compared(then, turned).IsEmpty);
        }

        _room.Review(_room.Claims.Keys.First(), Tag.Disputed, "The filing says otherwise.");
        (_room.Judgements[2].Text, _room.Judgements[3].Likelihood) = ("It ends early.", Likelihood.Likely);
        var told = JsonSerializer.Serialize(_room.Compared(then, _room.Said()));
        Assert.All(Permuted(then), turned => Assert.Equal(told, JsonSerializer.Serialize(_room.Compared(turned, _room.Said()))));
    }

    [Fact]
    public void Likelihood_and_confidence_change_in_a_sentence_each()
    {
        var judgement = _room.Judge("It holds.", Likelihood.Likely, Confidence.High, _room.Claimed(Tag.Reported));
        var then = _room.Said();
        (judgement.Likelihood, judgement.Confidence) = (Likelihood.VeryLikely, Confidence.Moderate);
        var change = Assert.Single(_room.Compared(then, _room.Said()).Judgements);
        Assert.Equal((JudgementFate.Changed, "It is very likely that it holds."), (change.Fate, change.Sentence));
        Assert.Equal(
            [
                new(JudgementDifferenceKind.LikelihoodRaised, "Likelihood raised, from likely (55–80 %) to very likely (80–95 %)."),
                new(JudgementDifferenceKind.ConfidenceLowered, "Confidence lowered, from high to moderate."),
            ],
            change.Differences);
        Assert.True(change.IsUnfounded);
        Assert.Empty(change.Because);
    }

    [Theory]
    [InlineData(null, Likelihood.Likely, JudgementDifferenceKind.LikelihoodStated)]
    [InlineData(Likelihood.Likely, null, JudgementDifferenceKind.LikelihoodStated)]
    [InlineData(Likelihood.Likely, Likelihood.AlmostNoChance, JudgementDifferenceKind.LikelihoodLowered)]
    public void A_likelihood_is_stated_lowered_or_left_out(Likelihood? before, Likelihood? after, JudgementDifferenceKind kind)
    {
        var judgement = _room.Judge("It holds.", before, null);
        var then = _room.Said();
        judgement.Likelihood = after;
        Assert.Equal(kind, Assert.Single(Assert.Single(_room.Compared(then, _room.Said()).Judgements).Differences).Kind);
    }

    [Fact]
    public void A_changed_judgement_names_what_changed_of_its_claims_with_reason_analyst_and_day()
    {
        var claim = _room.Claimed(Tag.Reported, 300);
        var judgement = _room.Judge("It holds.", Likelihood.Likely, Confidence.High, claim);
        var then = _room.Said();
        judgement.Likelihood = Likelihood.Unlikely;
        _room.Review(claim, Tag.Disputed, "The filing says otherwise.");
        var changes = _room.Compared(then, _room.Said());
        var because = Assert.Single(Assert.Single(changes.Judgements).Because);
        Assert.Equal((claim, Tag.Reported, Tag.Disputed), (because.Number, because.Then, because.Now));
        Assert.Equal(new(ClaimDifferenceKind.Retagged, "no longer reported but disputed: The filing says otherwise (Ben, 3 Jun 2026)"), Assert.Single(because.Differences));
        Assert.Equal(because, Assert.Single(changes.Claims));
        Assert.Equal([TermDifferenceKind.Standing, TermDifferenceKind.Contested], Assert.Single(changes.Terms).Differences.Select(d => d.Kind));
    }

    [Fact]
    public void A_judgement_that_says_the_same_is_told_where_what_it_rests_on_changed()
    {
        var claim = _room.Claimed(Tag.Reported);
        _room.Judge("It holds.", null, null, claim);
        _room.Judge("It ends.", null, null, _room.Claimed(Tag.Reported));
        var then = _room.Said();
        _room.Review(claim, Tag.Withdrawn, "It was a misreading.");
        var change = Assert.Single(_room.Compared(then, _room.Said()).Judgements);
        Assert.Equal((JudgementFate.Changed, "It no longer rests on C-1."), (change.Fate, Assert.Single(change.Differences).Text));
        Assert.Equal("withdrawn by us: It was a misreading (Ben, 3 Jun 2026)", Assert.Single(Assert.Single(change.Because).Differences).Text);

        _room.Review(claim, Tag.Disputed, "It is contradicted.");
        Assert.Equal(JudgementFate.Stands, Assert.Single(_room.Compared(then, _room.Said()).Judgements).Fate);
    }

    [Fact]
    public void A_judgement_is_known_again_by_its_words_and_its_claims()
    {
        var (one, two) = (_room.Claimed(Tag.Reported), _room.Claimed(Tag.Reported));
        _room.Judge("Anthropic keeps the capacity of Colossus 1 until the term has ended.", null, null, one);
        _room.Judge("SpaceX builds a second site near Memphis.", null, null, two);
        var then = _room.Said();
        _room.Judgements.Reverse();
        _room.Judgements[1].Text = "Anthropic keeps most of Colossus 1 until the term has ended.";
        _room.Judge("Prices go on rising.", null, null);
        var changes = _room.Compared(then, _room.Said()).Judgements;
        Assert.Equal([JudgementFate.Changed, JudgementFate.New], changes.Select(c => c.Fate));
        Assert.Equal("Worded anew; it read: “Anthropic keeps the capacity of Colossus 1 until the term has ended.”", Assert.Single(changes[0].Differences).Text);

        _room.Judgements.Clear();
        Assert.Equal([JudgementFate.Dropped, JudgementFate.Dropped], _room.Compared(then, _room.Said()).Judgements.Select(c => c.Fate));
    }

    [Fact]
    public void Assumptions_and_the_basis_change_too()
    {
        var (one, two) = (_room.Claimed(Tag.Reported), _room.Claimed(Tag.Reported));
        var judgement = _room.Judge("It holds.", null, null, one);
        judgement.Assumptions = "Nobody leaves.";
        var then = _room.Said();
        judgement.Assumptions = "Few leave.";
        judgement.Claims = [new() { ClaimId = two, Ordinal = 1 }];
        var change = Assert.Single(_room.Compared(then, _room.Said()).Judgements);
        Assert.Equal(["It now assumes: “Few leave.” Before, it assumed: “Nobody leaves.”", $"It now rests on C-{two} too. It no longer rests on C-{one}."], change.Differences.Select(d => d.Text));
        Assert.False(change.IsUnfounded);
    }

    [Fact]
    public void Another_bottom_line_is_told_with_the_former_one()
    {
        var then = _room.Said();
        _room.Briefing.BottomLine = "It is otherwise.";
        Assert.Equal("It is so.", _room.Compared(then, _room.Said()).BottomLine?.Text);
        Assert.Null(_room.Compared(then, then).BottomLine);
    }

    [Fact]
    public void A_document_that_compares_nothing_has_the_hash_that_it_always_had()
    {
        _room.Claimed(Tag.Reported);
        var document = BriefingComposer.Compose(new(_room.Briefing, [.. _room.Claims.Values], []), includeUntagged: false);
        Assert.DoesNotContain("\"Changes\"", JsonSerializer.Serialize(document), StringComparison.Ordinal);
        Assert.NotEqual(BriefingContent.HashOf(document), BriefingContent.HashOf(document with { Changes = _room.Compared(_room.Said(), _room.Said()) }));
    }

    private static IEnumerable<PrintedContent> Permuted(PrintedContent said)
    {
        var random = new Random(7);
        foreach (var _ in Enumerable.Range(0, 30))
        {
            yield return said with
            {
                Judgements = [.. said.Judgements!.Select(j => j with { Claims = Shuffled(j.Claims) }).OrderBy(_ => random.Next())],
                Terms = [.. said.Terms!.Select(t => t with { Best = [.. t.Best.Select(v => v with { Claims = Shuffled(v.Claims) })] })],
                Claims = Shuffled(said.Claims),
            };
        }

        T[] Shuffled<T>(IEnumerable<T> items) => [.. items.OrderBy(_ => random.Next())];
    }
}
