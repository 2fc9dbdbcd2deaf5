using ComputeIntel.Claims;
using ComputeIntel.Deals.Pictures;
using ComputeIntel.Deals.Terms;

namespace ComputeIntel.Briefings;

/// <summary>
/// Composes what is printed. Withdrawn claims never are; untagged ones only when asked for, and then marked unreviewed.
/// The same material gives the same document.
/// </summary>
public static class BriefingComposer
{
    public static BriefingDocument Compose(BriefingMaterial material, bool includeUntagged)
    {
        var briefing = material.Briefing;
        var standing = material.Claims.Where(c => c.Tag != Tag.Withdrawn).OrderBy(c => c.Id).ToList();
        var printed = standing.Where(c => includeUntagged || c.Tag != Tag.Untagged).ToList();
        var leftOut = standing.Except(printed).ToList();
        var sources = new SourceList(printed);
        var glance = new GlanceComposer(printed, material.Decisions, sources);
        var byNumber = printed.ToDictionary(c => c.Id);
        var judgements = briefing.Judgements.OrderBy(j => j.Ordinal).ToList();
        return new()
        {
            Title = briefing.Title,
            Deal = briefing.Deal?.Title,
            Handling = briefing.Handling,
            IsDemo = briefing.IsDemo,
            BottomLine = [.. (briefing.BottomLine ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)],
            Judgements = [.. judgements.Select(j => JudgementWording.Told(j, byNumber))],
            Glance = glance.Rows(),
            Disputes = glance.Disputes(),
            Unknowns = glance.Unknowns(judgements, leftOut),
            Sources = sources.Told(printed, material.Captures),
            Pictures = briefing.Deal is { } deal
                ? [.. new DealPictures(deal.Title, deal.Events, glance.Table, printed).OnPaper().Select(p => new PrintedPicture(p.Title, p.Description, SvgWriter.Inside(p)))]
                : [],
            Form = briefing.Form,
            Annex = AnnexComposer.Bands(printed, briefing.Form, sources),
            Counts = [.. printed.GroupBy(c => c.Tag).OrderBy(g => TermTable.SupportOf(g.Key)).Select(g => (g.Key, g.Count()))],
            LeftOut = leftOut.Count,
        };
    }
}
