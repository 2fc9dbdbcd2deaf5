namespace ComputeIntel.Briefings;

/// <summary>Finds which judgement of an earlier edition each present one was, whatever their order: the same first, then those most alike in words and claims.</summary>
internal static class JudgementPairing
{
    /// <summary>Of words, where nothing else speaks for it.</summary>
    private const double AlikeEnough = 0.5;

    /// <summary>Of words, where they rest on a claim in common.</summary>
    private const double AlikeEnoughOnSharedClaims = 0.25;

    /// <returns>Each present judgement with its place in the earlier edition; null where it is new.</returns>
    public static IReadOnlyList<int?> Places(IReadOnlyList<PrintedJudgement> then, IReadOnlyList<PrintedJudgement> now)
    {
        var places = new int?[now.Count];
        var taken = new HashSet<int>();
        var pairs = from i in Enumerable.Range(0, now.Count)
                    from j in Enumerable.Range(0, then.Count)
                    let likeness = Likeness(then[j], now[i])
                    where likeness > 0
                    orderby likeness descending, Math.Abs(i - j), i
                    select (i, j);
        foreach (var (i, j) in pairs)
        {
            if (places[i] is null && taken.Add(j))
            {
                places[i] = j;
            }
        }

        return places;
    }

    /// <summary>Highest for two that do not differ at all; 0 for two that are different judgements.</summary>
    private static double Likeness(PrintedJudgement then, PrintedJudgement now)
    {
        var claims = Shared(then.Claims, now.Claims);
        var same = (then.Likelihood == now.Likelihood ? 1 : 0) + (then.Confidence == now.Confidence ? 1 : 0) + (then.Assumptions == now.Assumptions ? 1 : 0);
        if (PlainText.Folded(then.Text) == PlainText.Folded(now.Text))
        {
            return 4 + claims + (same / 10.0);
        }

        var words = Shared(Words(then.Text), Words(now.Text));
        var isAlike = words >= AlikeEnough || (words >= AlikeEnoughOnSharedClaims && then.Claims.Intersect(now.Claims).Any());
        return isAlike ? words + claims + (same / 10.0) : 0;
    }

    /// <summary>Twice what two sets have in common, against all that they have: 0 to 1 (Dice).</summary>
    private static double Shared<T>(IReadOnlyCollection<T> one, IReadOnlyCollection<T> other)
    {
        var (a, b) = (one.ToHashSet(), other.ToHashSet());
        return a.Count + b.Count == 0 ? 1 : 2.0 * a.Count(b.Contains) / (a.Count + b.Count);
    }

    private static string[] Words(string text) => PlainText.NameKey(text).Split([' ', ',', '.', ';', ':', '“', '”', '(', ')'], StringSplitOptions.RemoveEmptyEntries);
}
