using ComputeIntel.Claims;
using ComputeIntel.Deals;
using ComputeIntel.Deals.Terms;

namespace ComputeIntel.Briefings;

/// <summary>Says what a deal is: who takes what of which facility from whom, how much that is, for what, how long and why.</summary>
internal sealed class DealSentences
{
    private const int LongestName = 80;
    private const int LongestReason = 300;

    private readonly bool _isOver;
    private readonly Dictionary<TermKind, ToldTerm> _told;

    public DealSentences(Deal deal, TermTable table) =>
        (_isOver, _told) = (deal.Status == DealStatus.Ended, table.Terms.Select(t => ToldTerm.Of(t.Kind, table)).OfType<ToldTerm>().ToDictionary(t => t.Kind));

    /// <summary>The terms that the sentences name.</summary>
    public static IReadOnlyList<TermKind> Kinds { get; } =
    [
        TermKind.Acquirer, TermKind.Share, TermKind.Facility, TermKind.Supplier, TermKind.Power, TermKind.Accelerators, TermKind.Price, TermKind.Duration, TermKind.Date, TermKind.Rationale,
    ];

    private string Is => _isOver ? "was" : "is";

    /// <summary>"Anthropic takes 100 % of the capacity of Colossus 1, reportedly from SpaceX (2 origins)."; null where no party can be told.</summary>
    public string? Parties()
    {
        var (acquirer, share, facility, supplier) = (Told(TermKind.Acquirer), Share(), Told(TermKind.Facility), Told(TermKind.Supplier));
        if ((acquirer ?? facility ?? supplier) is null)
        {
            return null;
        }

        List<(ToldTerm? Term, string Words)> pieces = [(share, share is null ? "capacity" : ShareWords(share.Values[0]))];
        pieces.AddRange(facility is null ? [] : [(facility, $"of {Names(facility)}")]);
        pieces.AddRange(supplier is not null ? [(supplier, $"from {Names(supplier)}")] : Holder(facility));
        var isReported = acquirer is { IsVerified: false };
        var notes = pieces.Select(p => p.Term).Prepend(acquirer).Where(t => t is not null).Select(t => t!.Note).Distinct().ToList();
        var isOneNote = isReported && notes.Count == 1;
        var verb = _isOver ? "took" : acquirer?.Values.Count > 1 ? "take" : "takes";
        var sentence = acquirer is null ? $"The deal {Is} for"
            : $"{Sentence.Noted(Names(acquirer), isOneNote ? null : acquirer.Note)} {(isReported ? "reportedly " : "")}{verb}";
        var wasApart = false;
        foreach (var (i, (term, words)) in pieces.Index())
        {
            var isApart = !isReported && term is { IsVerified: false };
            sentence += (i > 0 && (isApart || wasApart) ? ", " : " ") + (isApart ? "reportedly " : "") + Sentence.Noted(words, isOneNote ? null : term?.Note);
            wasApart = isApart && i > 0;
        }

        return Sentence.Of(isOneNote ? Sentence.Noted(sentence, notes[0]) : sentence);
    }

    /// <summary>"The deal covers more than 300 MW (new capacity) and more than 220,000 accelerators."</summary>
    public string? Capacity()
    {
        var told = new[] { Told(TermKind.Power), Told(TermKind.Accelerators) }.OfType<ToldTerm>().OrderBy(t => t.IsVerified ? 0 : 1).ToList();
        var isReported = told.TrueForAll(t => !t.IsVerified);
        var figures = told.SelectMany(t => Countable(t).Select(v =>
            $"{(t.IsVerified || isReported ? "" : "reportedly ")}{Sentence.Noted(t.Kind == TermKind.Accelerators ? $"{v.Text} accelerators" : v.Text, v.Scope, t.Note)}")).ToList();
        return figures.Count == 0 ? null : Sentence.Of($"The deal {(isReported ? "reportedly " : "")}{(_isOver ? "covered" : "covers")} {Sentence.Listed(figures)}");
    }

    /// <summary>"The price is 1.25 bn USD a month."</summary>
    public string? Price() => Figures(TermKind.Price, $"The price {Is}");

    /// <summary>"The durations given are 36 months (term) and 90 days (notice).": whose they are stands beside them.</summary>
    public string? Durations() => Figures(TermKind.Duration, Told(TermKind.Duration)?.Values.Count > 1 ? "The durations given are" : "The duration given is");

    public string? Dates() => Figures(TermKind.Date, Told(TermKind.Date)?.Values.Count > 1 ? "The dates given are" : "The date given is");

    /// <summary>The words of whoever gives the reason are told as theirs: "The reason given is: … (stated by a party)."</summary>
    public string? Reason() => Told(TermKind.Rationale) is { } reason
        ? Sentence.Of(Sentence.Noted($"The reason {(reason.IsVerified ? "" : "reportedly ")}given {Is}: {PlainText.Shortened(reason.Values[0].Text, LongestReason)}", reason.Note))
        : null;

    /// <summary>Side by side, figures read as a sum; where it is not said of what one is, it may be part of the other, and only the best is told.</summary>
    private static IEnumerable<TermValue> Countable(ToldTerm told)
    {
        var figures = told.Values.Where(v => v.Measure is { Basis: not MeasureBasis.Each }).ToList();
        return figures.TrueForAll(v => v.Scope is not null) ? figures : figures.Take(1);
    }

    /// <summary>Of a facility that nobody is said to supply, who runs or owns it.</summary>
    private IEnumerable<(ToldTerm? Term, string Words)> Holder(ToldTerm? facility) =>
        facility is null ? []
        : Told(TermKind.Operator) is { } operating ? [(operating, $"operated by {Names(operating)}")]
        : Told(TermKind.Owner) is { } owning ? [(owning, $"owned by {Names(owning)}")]
        : [];

    /// <summary>The share of the capacity; one of anything else is told by the table alone.</summary>
    private ToldTerm? Share() => Told(TermKind.Share) is { } share && share.Values.FirstOrDefault(IsOfCapacity) is { } value ? share with { Values = [value] } : null;

    private static bool IsOfCapacity(TermValue share) => share.Scope is null || share.Scope.Contains("capacity", StringComparison.OrdinalIgnoreCase);

    private static string ShareWords(TermValue share) => $"{share.Text} of {(share.Scope is { } of ? PlainText.Shortened(of, LongestName) : "the capacity")}";

    private string? Figures(TermKind kind, string lead) => Told(kind) is { } told
        ? Sentence.Of($"{lead} {(told.IsVerified ? "" : "reportedly ")}{Sentence.Listed([.. told.Values.Select(v => Sentence.Noted(v.Text, v.Scope, told.Note))])}")
        : null;

    private ToldTerm? Told(TermKind kind) => _told.GetValueOrDefault(kind);

    private static string Names(ToldTerm term) => Sentence.Listed([.. term.Values.Select(v => PlainText.Shortened(v.Text, LongestName))]);
}
