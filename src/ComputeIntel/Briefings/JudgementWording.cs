using ComputeIntel.Claims;
using ComputeIntel.Deals.Origins;
using ComputeIntel.Deals.Terms;

namespace ComputeIntel.Briefings;

/// <summary>Puts a judgement into sentences: likelihood in one, confidence and its basis in another, never both in one (ICD 203, D.6.e(2)).</summary>
internal static class JudgementWording
{
    // Words that begin a sentence with a capital and do not keep it in the middle of one. Names keep theirs.
    private static readonly HashSet<string> Small = new(StringComparer.Ordinal)
    {
        "A", "All", "An", "And", "Any", "As", "At", "Before", "Both", "By", "Each", "Every", "Few", "For", "From", "If", "In", "It", "Its", "Many", "More", "Most", "Neither",
        "No", "Nobody", "None", "Nothing", "Of", "On", "One", "Only", "Other", "Our", "Some", "Such", "That", "The", "Their", "There", "These", "They", "This", "Those", "To",
        "Two", "Under", "Until", "What", "When", "Where", "Whether", "Whoever", "With", "Within", "Without",
    };

    /// <param name="judgement">The judgement.</param>
    /// <param name="printed">The claims that are printed, by number.</param>
    public static KeyJudgement Told(Judgement judgement, IReadOnlyDictionary<int, Claim> printed)
    {
        var numbers = judgement.Claims.OrderBy(c => c.Ordinal).Select(c => c.ClaimId).ToList();
        List<Claim> claims = [.. numbers.Where(printed.ContainsKey).Select(n => printed[n])];
        List<int> rechecks = [.. claims.Where(c => c.NeedsRecheck).Select(c => c.Id)];
        var (lead, word, text) = judgement.Likelihood is { } likelihood
            ? (LikelihoodScale.Lead(likelihood), LikelihoodScale.Word(likelihood), $"that {Inside(judgement.Text)}")
            : ("", null, judgement.Text);
        return new(lead, word, text, ConfidenceIn(judgement.Confidence, claims), judgement.Assumptions, [.. claims.Select(c => c.Id)], rechecks);
    }

    /// <summary>The whole sentence: "It is likely that the capacity serves subscribers."; the text alone where no likelihood is stated.</summary>
    public static string Sentence(string text, Likelihood? stated) =>
        stated is { } likelihood ? $"{LikelihoodScale.Lead(likelihood)} {LikelihoodScale.Word(likelihood)} that {Inside(text)}" : text;

    private static string Inside(string sentence)
    {
        var first = sentence.Split(' ', 2)[0].TrimEnd(',');
        return Small.Contains(first) ? char.ToLowerInvariant(sentence[0]) + sentence[1..] : sentence;
    }

    private static string ConfidenceIn(Confidence? confidence, IReadOnlyCollection<Claim> claims)
    {
        var stated = confidence is { } c ? $"Confidence is {c.ToString().ToLowerInvariant()}" : "Confidence is not stated";
        return $"{stated}: {Basis(claims)}.";
    }

    private static string Basis(IReadOnlyCollection<Claim> claims)
    {
        if (claims.Count == 0)
        {
            return "no claim that is printed here stands under it";
        }

        var tags = claims.GroupBy(c => c.Tag)
            .OrderBy(g => TermTable.SupportOf(g.Key))
            .Select(g => $"{g.Count()} {(g.Key == Tag.Untagged ? "unreviewed" : TagWords.Word(g.Key).ToLowerInvariant())}");
        var trace = OriginTrace.Of(claims);
        var untraced = trace.Untraced == 0 ? "" : $" and {Counted(trace.Untraced, "article")} that cannot be traced";
        return $"it rests on {Counted(claims.Count, "claim")} ({string.Join(", ", tags)}), from {Counted(trace.Origins, "origin")}{untraced}";
    }

    private static string Counted(int number, string noun) => number == 1 ? $"1 {noun}" : $"{(number == 0 ? "no" : number)} {noun}s";
}
