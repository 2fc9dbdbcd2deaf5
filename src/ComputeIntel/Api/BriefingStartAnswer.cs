using ComputeIntel.Articles;
using ComputeIntel.Briefings;
using ComputeIntel.Claims;

namespace ComputeIntel.Api;

/// <summary>What a new briefing on a deal starts from. Claims that nobody has reviewed are left out.</summary>
public sealed record BriefingStartAnswer
{
    /// <summary>What it may say: title and bottom line, for an analyst to rewrite. It says what is verified plainly, what is reported with its origins, and holds no judgement.</summary>
    public required BriefingDraft Draft { get; init; }

    /// <summary>Term by term, what is best supported and what else is said.</summary>
    public required IReadOnlyList<GlanceAnswer> Glance { get; init; }

    /// <summary>What sources do not agree on, with both sides.</summary>
    public required IReadOnlyList<DisputeAnswer> Disputes { get; init; }

    /// <summary>What is not known, in sentences.</summary>
    public required IReadOnlyList<string> Unknowns { get; init; }

    public static BriefingStartAnswer Of(BriefingStart start)
    {
        var sources = start.Sources.ToDictionary(s => s.Number);
        return new()
        {
            Draft = start.Draft,
            Glance = [.. start.Front.Glance.Select(GlanceAnswer.Of)],
            Disputes = [.. start.Front.Disputes.Select(d => DisputeAnswer.Of(d, sources))],
            Unknowns = start.Front.Unknowns,
        };
    }
}

/// <summary>One term as the front of a briefing tells it.</summary>
/// <param name="Term">Its name: "Price".</param>
/// <param name="Best">What is best supported; several where figures of different things stand alike.</param>
/// <param name="Standing">Of every value in <paramref name="Best"/>.</param>
/// <param name="StandingText">"Reported: 1 origin, 6 untraced".</param>
/// <param name="IsContested">One of the best is contested, however it stands.</param>
/// <param name="Others">Every other value, best supported first.</param>
public sealed record GlanceAnswer(string Term, IReadOnlyList<GlanceValueAnswer> Best, Tag Standing, string StandingText, bool IsContested, IReadOnlyList<GlanceValueAnswer> Others)
{
    public static GlanceAnswer Of(GlanceRow row) => new(
        row.Term,
        [.. row.Best.Select(v => GlanceValueAnswer.Of(v, row.Standing))],
        row.Standing,
        row.StandingText,
        row.IsContested,
        [.. from others in row.Others from value in others.Values select GlanceValueAnswer.Of(value, others.Standing)]);
}

/// <summary>One value of a term.</summary>
/// <param name="Text">"300 MW".</param>
/// <param name="Scope">What it is a figure of; null where no source says.</param>
/// <param name="Standing">How it stands.</param>
/// <param name="Claims">The numbers of the claims that say so, best supported first.</param>
public sealed record GlanceValueAnswer(string Text, string? Scope, Tag Standing, IReadOnlyList<int> Claims)
{
    public static GlanceValueAnswer Of(GlanceValue value, Tag standing) => new(value.Text, value.Scope, standing, value.Claims);
}

/// <summary>What sources do not agree on.</summary>
/// <param name="Term">The term's name; empty where a claim is disputed about none.</param>
/// <param name="Sides">What is said.</param>
/// <param name="Against">The evidence against it.</param>
/// <param name="Because">Why analysts called it disputed.</param>
public sealed record DisputeAnswer(string Term, IReadOnlyList<DisputeSideAnswer> Sides, IReadOnlyList<ObjectionAnswer> Against, IReadOnlyList<string> Because)
{
    public static DisputeAnswer Of(Dispute dispute, IReadOnlyDictionary<int, Source> sources) => new(
        dispute.Term,
        [.. dispute.Sides.Select(s => new DisputeSideAnswer(s.Text, s.Claims))],
        [.. dispute.Against.Select(o => ObjectionAnswer.Of(o, sources[o.Source]))],
        dispute.Because);
}

/// <summary>A voice in a dispute.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Claims">The numbers of the claims behind it.</param>
public sealed record DisputeSideAnswer(string Text, IReadOnlyList<int> Claims);

/// <summary>What one place of an article holds against claims.</summary>
/// <param name="Claims">The numbers of the claims contradicted.</param>
/// <param name="Article">The article's title.</param>
/// <param name="Publisher">Null where it is unknown.</param>
/// <param name="Kind">Of the article.</param>
/// <param name="Locator">"p. F-62"; null where none was noted.</param>
/// <param name="Words">What it says, or what was noted of it.</param>
public sealed record ObjectionAnswer(IReadOnlyList<int> Claims, string Article, string? Publisher, ArticleKind Kind, string? Locator, IReadOnlyList<string> Words)
{
    public static ObjectionAnswer Of(Objection objection, Source source) =>
        new(objection.Claims, source.Title, source.Publisher, source.Kind, objection.Locator, objection.Words);
}
