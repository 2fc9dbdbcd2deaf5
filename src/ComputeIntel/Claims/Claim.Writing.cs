using System.Globalization;
using ComputeIntel.Articles;
using ComputeIntel.Parties;

namespace ComputeIntel.Claims;

// What a claim says: made from a draft, edited by another, told as a draft again.
public sealed partial class Claim
{
    /// <summary>A new, untagged claim from a checked draft.</summary>
    /// <exception cref="Refusal">404 for an unknown paragraph; 422 where a quotation cannot be placed or the quotations are of two articles.</exception>
    public static Claim Made(ClaimDraft draft, ClaimNames names, string by, DateTime at)
    {
        var claim = new Claim { Statement = "", AddedBy = by, AddedAt = at };
        claim.Say(draft, names);
        claim.IsDemo = claim.Article!.IsDemo;
        return claim;
    }

    /// <summary>
    /// Makes the claim say what a checked draft says, and keeps what it said before as a revision. Where the draft
    /// <see cref="SaysOtherwise"/>, a verified claim must have gone through <see cref="TakeOffVerified"/>, and that must
    /// have been saved.
    /// </summary>
    /// <returns>The revision; null where nothing changed.</returns>
    public ClaimRevision? Edit(ClaimDraft draft, ClaimNames names, string by, DateTime at)
    {
        if (Tag == Tag.Verified && SaysOtherwise(draft, names))
        {
            throw new InvalidOperationException("What a verified claim says is not edited before verified was taken off.");
        }

        var before = Particulars();
        Say(draft, names);
        var changes = FieldChange.Between(before, Particulars());
        if (changes.Count == 0)
        {
            return null;
        }

        var revision = new ClaimRevision { At = at, By = by, Changes = changes };
        Revisions.Add(revision);
        Version++;
        return revision;
    }

    /// <summary>Whether a checked draft would change what the claim says; its credibility and its deal are not part of that.</summary>
    /// <exception cref="Refusal">As for <see cref="Made"/>.</exception>
    public bool SaysOtherwise(ClaimDraft draft, ClaimNames names)
    {
        var other = new Claim
        {
            Statement = "",
            AddedBy = AddedBy,
            AddedAt = AddedAt,
            ArticleId = ArticleId,
            Acquirer = Acquirer,
            Facilities = [.. Facilities.Select(f => new ClaimFacility { FacilityId = f.FacilityId, Facility = f.Facility })],
            Counterparties = [.. Counterparties.Select(c => new Counterparty { OrganizationId = c.OrganizationId, Organization = c.Organization, Role = c.Role })],
        };
        other.Say(draft, names);
        return FieldChange.Between(Particulars(), other.Particulars()).Any(c => c.Field is not ("credibility" or "deal"));
    }

    /// <summary>The claim as a draft: where an edit or a merge patch starts from. <paramref name="deal"/> is the slug of its deal.</summary>
    public ClaimDraft ToDraft(string? deal) => new()
    {
        Quotations = [.. Quotations.OrderBy(q => q.Ordinal).Select(DraftOf)],
        Statement = Statement,
        Nature = Nature,
        Hedge = Hedge,
        Bearing = Bearing,
        Acquirer = Acquirer?.Name,
        Facilities = [.. Facilities.OrderBy(f => f.Ordinal).Select(f => f.Facility!.Name)],
        Counterparties = [.. Counterparties.OrderBy(c => c.Ordinal).Select(c => new CounterpartyDraft { Name = c.Organization!.Name, Role = c.Role })],
        StatedRationale = StatedRationale is { } r ? new() { Text = r.Text, By = r.By } : null,
        Measures = [.. Measures.OrderBy(m => m.Ordinal).Select(DraftOf)],
        Attribution = new() { Kind = Attribution.Kind, Name = Attribution.Name, ArticleId = Attribution.ArticleId },
        Credibility = Credibility,
        AsOf = AsOf?.ToString(),
        Deal = deal,
    };

    private static QuotationDraft DraftOf(Quotation quotation) => new()
    {
        ParagraphId = quotation.ParagraphId,
        Exact = quotation.Exact,
        Prefix = quotation.Prefix,
        Suffix = quotation.Suffix,
        Start = quotation.Start,
    };

    private static MeasureDraft DraftOf(Measure measure) => new()
    {
        Kind = measure.Kind,
        Of = measure.Of,
        Qualifier = measure.Qualifier,
        Value = measure.Value,
        ValueTo = measure.ValueTo,
        Date = measure.Date?.ToString(),
        Unit = measure.Unit,
        Basis = measure.Basis,
        AsWritten = measure.AsWritten,
    };

    private void Say(ClaimDraft draft, ClaimNames names)
    {
        var quotations = draft.Quotations!.Select((q, i) => Placed(q, names, $"quotations[{i}]")).ToList();
        var article = quotations[0].Paragraph!.Capture!.Article!;
        if (quotations.Any(q => q.Paragraph!.Capture!.ArticleId != article.Id))
        {
            throw Refusal.Invalid("quotations", "All quotations of a claim stand in one article.");
        }

        if (ArticleId != 0 && ArticleId != article.Id)
        {
            throw Refusal.Invalid("quotations", "A claim stays with its article; use Same as to claim it of another.");
        }

        if (names.AttributedTo is { } origin && origin.IsDemo != article.IsDemo)
        {
            throw Refusal.Invalid("attribution.articleId", article.IsDemo
                ? "A demo claim can only go back to a demo article."
                : "Demo articles are made up for the sample; a real claim cannot go back to one.");
        }

        (ArticleId, Article) = (article.Id, article);
        Replace(Quotations, quotations, (q, i) => q.Ordinal = i + 1, (a, b) => a.ParagraphId == b.ParagraphId && a.Start == b.Start && a.End == b.End);
        Statement = draft.Statement ?? PlainText.Shortened(string.Join(" … ", quotations.Select(q => q.Words)), MaxStatement);
        (Nature, Hedge, Bearing) = (draft.Nature!.Value, draft.Hedge, draft.Bearing!.Value);
        Acquirer = draft.Acquirer is { } acquirer ? AsWritten([Acquirer], names.Organizations[PlainText.NameKey(acquirer)]) : null;
        AcquirerId = Acquirer?.Id;
        Replace(Facilities, FacilitiesOf(draft, names), (f, i) => f.Ordinal = i + 1, (a, b) => a.Facility == b.Facility);
        Replace(Counterparties, CounterpartiesOf(draft, names), (c, i) => c.Ordinal = i + 1, (a, b) => a.Organization == b.Organization && a.Role == b.Role);
        StatedRationale = draft.StatedRationale is { Text: { } why } rationale ? new Rationale { Text = why, By = rationale.By } : null;
        Replace(Measures, [.. draft.Measures!.Select(MeasureOf)], (m, i) => m.Ordinal = i + 1, (a, b) => Told(a) == Told(b));
        Attribution = new Attribution { Kind = draft.Attribution!.Kind, Name = draft.Attribution.Name, ArticleId = names.AttributedTo?.Id, Article = names.AttributedTo };
        (Credibility, AsOf, DealId) = (draft.Credibility, draft.AsOf is { } date ? PartialDate.Parse(date) : null, names.DealId);
    }

    private List<ClaimFacility> FacilitiesOf(ClaimDraft draft, ClaimNames names)
    {
        var present = Facilities.Select(f => f.Facility).ToList();
        return
        [
            .. draft.Facilities!.Select(f => AsWritten(present, names.Facilities[PlainText.NameKey(f)]))
                .Distinct()
                .Select(f => new ClaimFacility { FacilityId = f.Id, Facility = f }),
        ];
    }

    private List<Counterparty> CounterpartiesOf(ClaimDraft draft, ClaimNames names)
    {
        var present = Counterparties.Select(c => c.Organization).ToList();
        return
        [
            .. draft.Counterparties!
                .Select(c => new Counterparty { Organization = AsWritten(present, names.Organizations[PlainText.NameKey(c.Name!)]), Role = c.Role!.Value })
                .DistinctBy(c => (c.Organization, c.Role)),
        ];
    }

    /// <summary>Of parties that are merged, the one that the claim names already: naming another of them changes nothing, and what was written stays.</summary>
    private static T AsWritten<T>(IReadOnlyCollection<T?> present, T meant) where T : class, IParty =>
        present.FirstOrDefault(p => p?.Id == meant.Id) ?? present.FirstOrDefault(p => p?.Now().Id == meant.Now().Id) ?? meant;

    private static Quotation Placed(QuotationDraft quotation, ClaimNames names, string field) =>
        names.Paragraphs.TryGetValue(quotation.ParagraphId, out var paragraph)
            ? QuotationFinder.Find(paragraph, quotation.Exact, quotation.Prefix, quotation.Suffix, quotation.Start, field)
            : throw Refusal.Invalid($"{field}.paragraphId", $"There is no paragraph {quotation.ParagraphId}.");

    private static Measure MeasureOf(MeasureDraft draft) => new()
    {
        Kind = draft.Kind,
        Of = draft.Of,
        Qualifier = draft.Qualifier,
        Value = draft.Value,
        ValueTo = draft.ValueTo,
        Date = draft.Date is { } date ? PartialDate.Parse(date) : null,
        Unit = draft.Unit,
        Basis = draft.Basis,
        AsWritten = draft.AsWritten,
    };

    /// <summary>Every field as text, in the order in which they are shown: what revisions compare.</summary>
    private List<(string Field, string? Value)> Particulars() =>
    [
        ("statement", Statement),
        ("quotations", string.Join(" … ", Quotations.OrderBy(q => q.Ordinal).Select(q => $"“{q.Words}” ({q.ParagraphId}:{q.Start})"))),
        ("nature", Nature.ToString()),
        ("hedge", Hedge),
        ("bearing", Bearing.ToString()),
        ("acquirer", Acquirer?.Name),
        ("facilities", string.Join(", ", Facilities.OrderBy(f => f.Ordinal).Select(f => f.Facility!.Name))),
        ("counterparties", string.Join(", ", Counterparties.OrderBy(c => c.Ordinal).Select(c => $"{c.Organization!.Name} ({c.Role})"))),
        ("stated rationale", StatedRationale is { } r ? $"{r.Text} ({r.By})" : null),
        ("measures", string.Join("; ", Measures.OrderBy(m => m.Ordinal).Select(Told))),
        ("attribution", $"{Attribution.Kind} {Attribution.Name} {Attribution.ArticleId}".Trim()),
        ("credibility", Credibility?.ToString()),
        ("as of", AsOf?.ToString()),
        ("deal", DealId?.ToString()),
    ];

    private static string Told(Measure measure)
    {
        var (value, to) = (Plain(measure.Value), Plain(measure.ValueTo));
        return FormattableString.Invariant($"{measure.Kind} {measure.Of} {measure.Qualifier} {value} {to} {measure.Date} {measure.Unit} {measure.Basis} {measure.AsWritten}");
    }

    private static string? Plain(decimal? value) => value?.ToString("0.############################", CultureInfo.InvariantCulture);

    /// <summary>Keeps what is still meant, so that the database sees only what changed; quotations keep their ids.</summary>
    private static void Replace<T>(List<T> present, List<T> wanted, Action<T, int> number, Func<T, T, bool> same) where T : class
    {
        var kept = wanted.Select(w => present.Find(p => same(p, w)) ?? w).ToList();
        present.RemoveAll(p => !kept.Contains(p));
        for (var i = 0; i < kept.Count; i++)
        {
            number(kept[i], i);
            if (!present.Contains(kept[i]))
            {
                present.Add(kept[i]);
            }
        }
    }
}
