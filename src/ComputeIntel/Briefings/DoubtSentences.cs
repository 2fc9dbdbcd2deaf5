using ComputeIntel.Claims;
using ComputeIntel.Deals.Terms;

namespace ComputeIntel.Briefings;

/// <summary>Says in a sentence what is disputed, with both sides, and in another what is not known.</summary>
internal static class DoubtSentences
{
    private const int MostDisputes = 4;
    private const int MostSides = 3;
    private const int LongestSide = 80;

    /// <summary>"It is disputed whether the supplier is SpaceX (verified) or xAI, …"; what no source has settled comes first.</summary>
    /// <param name="table">The deal's terms.</param>
    /// <param name="besides">How many claims are disputed that are about no term.</param>
    public static string? Disputed(TermTable table, int besides)
    {
        var disputes = (from term in table.Terms
                        from scope in term.ByScope()
                        where scope.Any(IsDisputed)
                        let sides = scope.Where((v, i) => i == 0 || IsDisputed(v)).ToList()
                        orderby sides.Exists(v => v.Standing == Tag.Verified)
                        select $"whether {Sentence.Noted($"the {NameOf(term.Kind)}", scope.Key)} is {Sides(sides)}").ToList();
        var beyond = Math.Max(0, disputes.Count - MostDisputes) + besides;
        if (disputes.Count == 0)
        {
            return besides == 0 ? null : besides == 1 ? "1 claim is disputed and listed below." : $"{besides} claims are disputed and listed below.";
        }

        var more = beyond == 0 ? "" : beyond == 1 ? "; 1 more dispute is listed below" : $"; {beyond} more disputes are listed below";
        return Sentence.Of($"It is disputed {Sentence.Listed([.. disputes.Take(MostDisputes)])}{more}");
    }

    /// <summary>"No reviewed claim states the price; the landlord is stated only by articles that name no source."</summary>
    /// <param name="table">The deal's terms.</param>
    /// <param name="told">The terms of which it was told already where they are from.</param>
    public static string? Unknown(TermTable table, IReadOnlyCollection<TermKind> told)
    {
        var unsaid = table.Unsaid.Select(t => $"the {NameOf(t)}").ToList();
        var untraced = table.Terms
            .Where(t => !told.Contains(t.Kind) && t.Values.All(v => v is { Standing: not Tag.Verified, Origins: 0 }))
            .Select(t => $"the {NameOf(t.Kind)}")
            .ToList();
        var (the, are) = (unsaid.Count == 0 ? "T" : "t", untraced.Count == 1 ? "is" : "are");
        string?[] parts =
        [
            unsaid.Count == 0 ? null : $"No reviewed claim states {Sentence.Listed(unsaid, "or")}",
            untraced.Count == 0 ? null : $"{the}{Sentence.Listed(untraced)[1..]} {are} stated only by articles that name no source",
        ];
        return string.Join("; ", parts.OfType<string>()) is { Length: > 0 } words ? Sentence.Of(words) : null;
    }

    private static bool IsDisputed(TermValue value) => value.IsContested || value.IsContradicted;

    /// <summary>Which of them is verified has to be said: that somebody disputes it does not undo it.</summary>
    private static string Sides(IReadOnlyList<TermValue> sides)
    {
        var told = sides.Take(MostSides).Select(v => Sentence.Noted(PlainText.Shortened(v.Text, LongestSide), v.Standing == Tag.Verified ? "verified" : null)).ToList();
        return Sentence.Listed(sides.Count > MostSides ? [.. told, "another"] : told, "or");
    }

    private static string NameOf(TermKind kind) => kind switch
    {
        TermKind.Accelerators => "number of accelerators",
        _ => TermWords.Of(kind).ToLowerInvariant(),
    };
}
