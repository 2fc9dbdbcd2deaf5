using ComputeIntel.Articles;
using ComputeIntel.Briefings;
using ComputeIntel.Claims;
using ComputeIntel.Tests.Support;

namespace ComputeIntel.Tests.Briefings;

/// <summary>A briefing without a store, whose claims and judgements change after its first edition.</summary>
public sealed class Pressroom
{
    public static readonly DateTime Before = Some.Time;

    /// <summary>When the first edition was printed.</summary>
    public static readonly DateTime Since = Some.Time.AddDays(1);

    public static readonly DateTime After = Some.Time.AddDays(2);

    private int _last;

    public Dictionary<int, Claim> Claims { get; } = [];

    public List<Judgement> Judgements { get; } = [];

    public Briefing Briefing { get; } = new() { Title = "A briefing", BottomLine = "It is so.", AddedBy = "Ada", AddedAt = Before };

    /// <summary>What changed since the first edition.</summary>
    public EditionChanges Compared(PrintedContent then, PrintedContent now) =>
        EditionComparer.Compare(new() { Number = 1, ContentHash = "", Sha256 = "", MadeBy = "Ada", MadeAt = Since }, then, now, Claims);

    /// <summary>What the briefing says as it stands.</summary>
    public PrintedContent Said()
    {
        foreach (var (i, judgement) in Judgements.Index())
        {
            judgement.Ordinal = i + 1;
        }

        Briefing.Judgements = [.. Judgements];
        var material = new BriefingMaterial(Briefing, [.. Claims.Values], []);
        return ContentRecorder.Of(material, BriefingComposer.Compose(material, includeUntagged: false));
    }

    public Judgement Judge(string text, Likelihood? likelihood, Confidence? confidence, params int[] claims)
    {
        var judgement = new Judgement { Text = text, Likelihood = likelihood, Confidence = confidence, Claims = [.. claims.Select((c, i) => new JudgementClaim { ClaimId = c, Ordinal = i + 1 })] };
        Judgements.Add(judgement);
        return judgement;
    }

    public void Review(int claim, Tag tag, string? reason) => Claims[claim].Review(tag, reason, "Ben", After);

    public int Claimed(Tag tag, int? megawatts = null, ArticleKind kind = ArticleKind.News, DateTime? at = null)
    {
        var id = ++_last;
        var article = Some.ArticleSaying("Anthropic takes the full capacity of Colossus 1.", kind);
        article.Id = id;
        var (capture, paragraph) = (article.Captures[0], article.Captures[0].Paragraphs[0]);
        (capture.Id, paragraph.Id, paragraph.CaptureId) = (id, id, id);
        var claim = Some.ClaimOn(article);
        (claim.Id, claim.AddedAt) = (id, at ?? Before);
        if (megawatts is { } value)
        {
            claim.Measures.Add(new() { Kind = MeasureKind.Power, Value = value, Unit = "MW" });
        }

        claim.Review(tag, "because", "Ada", at ?? Before);
        Claims.Add(id, claim);
        return id;
    }
}
