using ComputeIntel.Claims;

namespace ComputeIntel.Briefings;

/// <summary>What a new briefing on a deal starts from: a draft of what it says, and the front that its claims would have if it were printed now.</summary>
public sealed record BriefingStart
{
    /// <summary>For the analyst to rewrite; it holds no judgement.</summary>
    public required BriefingDraft Draft { get; init; }

    public required BriefingFront Front { get; init; }

    /// <summary>Numbered as the front cites them.</summary>
    public required IReadOnlyList<Source> Sources { get; init; }

    /// <param name="material">Of a briefing on the deal that says nothing yet.</param>
    public static BriefingStart Of(BriefingMaterial material)
    {
        var deal = material.Briefing.Deal!;
        var printed = material.Claims.Where(c => c.Tag is not (Tag.Withdrawn or Tag.Untagged)).OrderBy(c => c.Id).ToList();
        var sources = new SourceList(printed);
        var glance = new GlanceComposer(printed, material.Decisions, sources);
        var front = new BriefingFront(glance.Rows(), glance.Disputes(), glance.Unknowns([], [.. material.Claims.Where(c => c.Tag == Tag.Untagged)]));
        return new()
        {
            Draft = new() { Title = deal.Title, Deal = deal.Slug, BottomLine = BottomLineComposer.Draft(deal, glance.Table, front.Disputes.Count(d => d.Term.Length == 0)) },
            Front = front,
            Sources = sources.Told(printed, material.Captures),
        };
    }
}
