namespace ComputeIntel.Briefings;

/// <summary>Tells what changed about judgements, and why: what of their claims changed.</summary>
/// <param name="claims">What changed about claims.</param>
internal sealed class JudgementComparison(IReadOnlyList<ClaimChange> claims)
{
    public IReadOnlyList<JudgementChange> Between(IReadOnlyList<PrintedJudgement> then, IReadOnlyList<PrintedJudgement> now)
    {
        var places = JudgementPairing.Places(then, now);
        var changes = now.Zip(places, (judgement, place) => place is { } p ? Told(then[p], judgement) : Told(JudgementFate.New, judgement));
        var dropped = then.Where((_, i) => !places.Contains(i)).Select(j => Told(JudgementFate.Dropped, j));
        return [.. changes.OfType<JudgementChange>(), .. dropped];
    }

    private JudgementChange? Told(PrintedJudgement was, PrintedJudgement now)
    {
        var differences = Differences(was, now).ToList();
        var because = ChangedOf([.. was.Claims, .. now.Claims]);
        return (differences.Count, because.Count) switch
        {
            (0, 0) => null,
            (0, _) => new(JudgementFate.Stands, Sentence(now), [], because, false),
            _ => new(JudgementFate.Changed, Sentence(now), differences, because, because.Count == 0 && !differences.Exists(d => d.Kind == JudgementDifferenceKind.Basis)),
        };
    }

    private JudgementChange Told(JudgementFate fate, PrintedJudgement judgement)
    {
        var because = ChangedOf(judgement.Claims);
        return new(fate, Sentence(judgement), [], because, because.Count == 0);
    }

    private List<ClaimChange> ChangedOf(IEnumerable<int> basis)
    {
        var numbers = basis.ToHashSet();
        return [.. claims.Where(c => numbers.Contains(c.Number))];
    }

    private static string Sentence(PrintedJudgement judgement) => JudgementWording.Sentence(judgement.Text, judgement.Likelihood);

    private static IEnumerable<JudgementDifference> Differences(PrintedJudgement was, PrintedJudgement now)
    {
        if (was.Text != now.Text)
        {
            yield return new(JudgementDifferenceKind.Reworded, $"Worded anew; it read: “{was.Text}”");
        }

        if (was.Likelihood != now.Likelihood)
        {
            yield return (was.Likelihood, now.Likelihood) switch
            {
                ({ } before, { } after) => after > before
                    ? new(JudgementDifferenceKind.LikelihoodRaised, $"Likelihood raised, from {Word(before)} to {Word(after)}.")
                    : new(JudgementDifferenceKind.LikelihoodLowered, $"Likelihood lowered, from {Word(before)} to {Word(after)}."),
                (null, { } after) => new(JudgementDifferenceKind.LikelihoodStated, $"Likelihood stated for the first time: {Word(after)}."),
                ({ } before, _) => new(JudgementDifferenceKind.LikelihoodStated, $"Likelihood no longer stated; it was {Word(before)}."),
                _ => throw new InvalidOperationException("They do not differ."),
            };
        }

        if (was.Confidence != now.Confidence)
        {
            yield return (was.Confidence, now.Confidence) switch
            {
                ({ } before, { } after) => after > before
                    ? new(JudgementDifferenceKind.ConfidenceRaised, $"Confidence raised, from {Word(before)} to {Word(after)}.")
                    : new(JudgementDifferenceKind.ConfidenceLowered, $"Confidence lowered, from {Word(before)} to {Word(after)}."),
                (null, { } after) => new(JudgementDifferenceKind.ConfidenceStated, $"Confidence stated for the first time: {Word(after)}."),
                ({ } before, _) => new(JudgementDifferenceKind.ConfidenceStated, $"Confidence no longer stated; it was {Word(before)}."),
                _ => throw new InvalidOperationException("They do not differ."),
            };
        }

        if (was.Assumptions != now.Assumptions)
        {
            yield return new(JudgementDifferenceKind.Assumptions, (was.Assumptions, now.Assumptions) switch
            {
                (null, { } after) => $"It now assumes: “{after}”",
                ({ } before, null) => $"It no longer assumes: “{before}”",
                ({ } before, { } after) => $"It now assumes: “{after}” Before, it assumed: “{before}”",
                _ => "",
            });
        }

        var (added, dropped) = (now.Claims.Except(was.Claims).Order().ToList(), was.Claims.Except(now.Claims).Order().ToList());
        if (added.Count + dropped.Count > 0)
        {
            string[] told =
            [
                .. added.Count > 0 ? [$"It now rests on {Listed(added)} too."] : Array.Empty<string>(),
                .. dropped.Count > 0 ? [$"It no longer rests on {Listed(dropped)}."] : Array.Empty<string>(),
            ];
            yield return new(JudgementDifferenceKind.Basis, string.Join(' ', told));
        }
    }

    private static string Word(Likelihood likelihood) => $"{LikelihoodScale.Word(likelihood)} ({LikelihoodScale.Percent(likelihood)})";

    private static string Word(Confidence confidence) => confidence.ToString().ToLowerInvariant();

    private static string Listed(IEnumerable<int> claims) => string.Join(", ", claims.Select(c => $"C-{c}"));
}
