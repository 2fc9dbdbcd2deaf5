using ComputeIntel.Articles;
using ComputeIntel.Claims;

namespace ComputeIntel.Briefings;

/// <summary>Cuts a paragraph where quotations begin and end, so that overlapping ones can each be seen.</summary>
internal static class QuotationRuns
{
    public static IReadOnlyList<TextRun> In(Paragraph paragraph, IReadOnlyList<Claim> claims)
    {
        var length = CodePoints.Length(paragraph.Text);
        var places = Places(paragraph, claims, length);
        int[] cuts = [.. places.SelectMany(p => new[] { p.Start, p.End }).Append(0).Append(length).Distinct().Order()];
        return [.. cuts.Zip(cuts.Skip(1)).Select(cut => Run(paragraph.Text, cut.First, cut.Second, places))];
    }

    /// <summary>The quoted stretches alone, an ellipsis for what lies between.</summary>
    public static IReadOnlyList<TextRun> QuotationsIn(Paragraph paragraph, IReadOnlyList<Claim> claims)
    {
        var runs = new List<TextRun>();
        foreach (var run in In(paragraph, claims))
        {
            if (run.Tag is not null)
            {
                runs.Add(run);
            }
            else if (run.Text.Trim().Length > 0 && (runs.Count == 0 || runs[^1].Tag is not null))
            {
                runs.Add(run with { Text = runs.Count == 0 ? "… " : " … " });
            }
        }

        return runs;
    }

    private static List<(int Start, int End, Claim Claim, bool IsFirst)> Places(Paragraph paragraph, IReadOnlyList<Claim> claims, int length) =>
    [
        .. from claim in claims
           let first = claim.Quotations.MinBy(q => q.Ordinal)
           from quotation in claim.Quotations
           where quotation.ParagraphId == paragraph.Id
           select (quotation.Start ?? 0, quotation.End ?? length, claim, quotation == first),
    ];

    private static TextRun Run(string text, int start, int end, List<(int Start, int End, Claim Claim, bool IsFirst)> places)
    {
        var here = places.Where(p => p.Start <= start && p.End >= end).ToList();
        return new(
            CodePoints.Slice(text, start, end),

            // What is contested shows through what is agreed.
            here.Count == 0 ? null : here.Select(p => p.Claim.Tag).MaxBy(tag => tag switch { Tag.Disputed => 3, Tag.Untagged => 2, Tag.Reported => 1, _ => 0 }),
            [.. places.Where(p => p.IsFirst && p.Start == start).Select(p => p.Claim.Id).Order()],
            [.. places.Where(p => p.End == end).Select(p => p.Claim.Id).Distinct().Order()]);
    }
}
