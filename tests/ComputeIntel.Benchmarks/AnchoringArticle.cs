using ComputeIntel.Articles;

namespace ComputeIntel.Benchmarks;

/// <summary>A made-up article of about 20,000 characters in paragraphs, sentences and words, the same for the same seed; some of its sentences stand in it more than once, many are near to others.</summary>
public sealed class AnchoringArticle
{
    private const int Length = 20_000;

    private static readonly string[] Companies = ["Anthropic", "SpaceX", "xAI", "Google", "Amazon", "CoreWeave", "Oracle", "Crusoe", "Phoenix Investors", "Lambda", "Nscale", "Microsoft"];
    private static readonly string[] Sites = ["Colossus 1", "the Memphis cluster", "the Abilene campus", "a site near Lulea", "the second hall", "the Ohio campus", "the leased building", "Fluidstack’s Texas site"];
    private static readonly string[] Openings = ["According to the amended prospectus,", "In a filing dated 1 June,", "By late spring,", "Two people with knowledge of the talks said that", "On Tuesday,", "As of last quarter,", "In practice,", "Before the announcement,", "Analysts note that", "Under the original lease,", "For now,", "Oddly,", "At the heart of the matter,", "Judging by satellite pictures,", "Since the outage in March,", "Despite earlier denials,"];
    private static readonly string[] Verbs = ["agreed to rent", "will take over", "had reserved", "is expected to expand", "now operates", "may give up", "bought the land beneath", "quietly doubled", "has not yet paid for", "is said to supply", "declined to finance", "plans to rebuild", "could still cancel", "inherited", "resold part of"];
    private static readonly string[] Objects = ["the capacity of", "the cooling plant at", "most of the accelerators in", "the grid connection of", "a ninety-day option on", "the batteries beside", "the maintenance contract for", "the unused racks in", "the substation serving", "every second row of"];
    private static readonly string[] Reasons = ["because its own halls are late", "which neither party confirmed", "to serve subscribers who already pay", "although the term is disputed", "while regulators look at the turbines", "as the older contract runs out", "so that training can begin before winter", "without naming the landlord", "in return for lower fees through June", "if the permit is granted", "after a rival bidder withdrew", "even though the chips are of three kinds", "with an exit on short notice", "and no source says otherwise", "leaving the smaller tenants to look elsewhere", "where water is scarce and power is dear"];
    private static readonly string[] Asides = ["The arithmetic is not hard to follow.", "Neither company would say more.", "Nobody has said what the machines themselves draw.", "Neither company would say more.", "A spokeswoman confirmed the date but not the price.", "The rest is guesswork.", "That figure has since been repeated everywhere.", "Neighbours complain of the noise."];
    private static readonly string[] Units = ["megawatts", "MW", "accelerators", "million dollars", "percent of the floor", "racks", "days", "GB200 boards"];

    private readonly Random _random;

    public AnchoringArticle(int seed)
    {
        _random = new Random(seed);
        var length = 0;
        while (length < Length)
        {
            List<List<string>> paragraph = [.. Enumerable.Range(0, _random.Next(2, 8)).Select(_ => Sentence().Split(' ').ToList())];
            length += paragraph.Sum(s => s.Sum(w => w.Length + 1));
            Paragraphs.Add(paragraph);
        }
    }

    /// <summary>Paragraphs of sentences of words, punctuation on the words.</summary>
    public List<List<List<string>>> Paragraphs { get; } = [];

    /// <summary>A word such as might be put in.</summary>
    public static string Word(Random random) => Pick(random, random.Next(4) switch { 0 => Reasons, 1 => Objects, 2 => Verbs, _ => Openings }).Split(' ') is var words ? Pick(random, words).Trim(',').ToLowerInvariant() : "";

    public static Paragraph ParagraphOf(int ordinal, IEnumerable<string> words) => new() { Id = ordinal, Ordinal = ordinal, Kind = ParagraphKind.Text, Text = string.Join(' ', words) };

    private string Sentence() => _random.Next(10) switch
    {
        0 => Pick(_random, Asides),
        1 or 2 => $"{Pick(_random, Companies)} puts the figure at {Figure()}, {Pick(_random, Reasons)}, and {Pick(_random, Companies)} at {Figure()}.",
        3 or 4 => $"{Pick(_random, Openings)} {Pick(_random, Companies)} {Pick(_random, Verbs)} {Pick(_random, Objects)} {Pick(_random, Sites)}, {Pick(_random, Reasons)}.",
        5 => $"“We {Pick(_random, Verbs)} {Pick(_random, Sites)} {Pick(_random, Reasons)},” said the chief of {Pick(_random, Companies)}, {Pick(_random, Reasons)}.",
        6 => $"What {Pick(_random, Companies)} calls {Figure()} is {Figure()} once {Pick(_random, Objects)} {Pick(_random, Sites)} {Pick(_random, ["is", "was", "will be"])} counted.",
        7 => $"{Pick(_random, Companies)} {Pick(_random, Verbs)} {Pick(_random, Sites)}; {Pick(_random, Openings).ToLowerInvariant().Trim(',')} it {Pick(_random, Verbs)} {Pick(_random, Objects)} {Pick(_random, Sites)} {Pick(_random, Reasons)}.",
        _ => $"{Pick(_random, Openings)} {Pick(_random, Objects)} {Pick(_random, Sites)} came to {Figure()} {Pick(_random, Reasons)}, {Pick(_random, Reasons)}.",
    };

    private string Figure() => _random.Next(3) switch
    {
        0 => $"{_random.Next(2, 99) * 10} {Pick(_random, Units)}",
        1 => $"${_random.Next(1, 9)}.{_random.Next(1, 99)} billion a month",
        _ => $"about {_random.Next(100, 400)},000 {Pick(_random, Units)}",
    };

    private static string Pick(Random random, string[] from) => from[random.Next(from.Length)];
}
