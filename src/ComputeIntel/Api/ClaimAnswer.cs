using System.Diagnostics.CodeAnalysis;
using ComputeIntel.Articles;
using ComputeIntel.Claims;
using ComputeIntel.Parties;

namespace ComputeIntel.Api;

/// <summary>What a claim says and how it is tagged: one item of a list.</summary>
public record ClaimItem
{
    /// <summary>Its number, cited as C-12.</summary>
    public required int Id { get; init; }

    public required Tag Tag { get; init; }

    /// <summary>What verified rests on: "filing, p. F-62"; null for other tags.</summary>
    public required string? Basis { get; init; }

    /// <summary>Whether the text that it rests on changed and nobody has looked at it again.</summary>
    public required bool NeedsRecheck { get; init; }

    public required ArticleReference Article { get; init; }

    public required IReadOnlyList<QuotationAnswer> Quotations { get; init; }

    public required string Statement { get; init; }

    public required Nature Nature { get; init; }

    public required string? Hedge { get; init; }

    public required Bearing Bearing { get; init; }

    /// <summary>Parties are named as what they stand for now; <see cref="Parties"/> tells what was written.</summary>
    public required string? Acquirer { get; init; }

    public required IReadOnlyList<string> Facilities { get; init; }

    public required IReadOnlyList<CounterpartyAnswer> Counterparties { get; init; }

    public required RationaleAnswer? StatedRationale { get; init; }

    public required IReadOnlyList<MeasureAnswer> Measures { get; init; }

    public required AttributionAnswer Attribution { get; init; }

    /// <summary>1 to 6 (Admiralty); null while not assessed.</summary>
    public required int? Credibility { get; init; }

    public required PartialDate? AsOf { get; init; }

    /// <summary>The slug of its deal.</summary>
    public required string? Deal { get; init; }

    /// <summary>Where the parties named stand in the program, and the names written where these are merged.</summary>
    public required IReadOnlyList<PartyReference> Parties { get; init; }

    public required bool IsDemo { get; init; }

    public required DateTime AddedAt { get; init; }

    public required string AddedBy { get; init; }

    public required int Version { get; init; }

    /// <param name="claim">A claim loaded with what a list shows; its basis needs the evidence too.</param>
    /// <param name="deal">The slug of its deal.</param>
    /// <param name="captures">The numbers of the captures quoted, by id.</param>
    public static ClaimItem Of(Claim claim, string? deal, IReadOnlyDictionary<int, int> captures) => new()
    {
        Id = claim.Id,
        Tag = claim.Tag,
        Basis = TagBasis.Of(claim),
        NeedsRecheck = claim.NeedsRecheck,
        Article = ArticleReference.Of(claim.Article!),
        Quotations = [.. claim.Quotations.OrderBy(q => q.Ordinal).Select(q => QuotationAnswer.Of(q, captures[q.Paragraph!.CaptureId]))],
        Statement = claim.Statement,
        Nature = claim.Nature,
        Hedge = claim.Hedge,
        Bearing = claim.Bearing,
        Acquirer = claim.Acquirer?.NameNow(),
        Facilities = [.. claim.Facilities.OrderBy(f => f.Ordinal).Select(f => f.Facility!.NameNow()).Distinct()],
        Counterparties = [.. claim.Counterparties.OrderBy(c => c.Ordinal).Select(c => new CounterpartyAnswer(c.Organization!.NameNow(), c.Role)).Distinct()],
        StatedRationale = claim.StatedRationale is { } why ? new RationaleAnswer(why.Text, why.By) : null,
        Measures = [.. claim.Measures.OrderBy(m => m.Ordinal).Select(MeasureAnswer.From)],
        Attribution = new AttributionAnswer(claim.Attribution.Kind, claim.Attribution.Name, claim.Attribution.ArticleId),
        Credibility = claim.Credibility,
        AsOf = claim.AsOf,
        Deal = deal,
        Parties = [.. PartyReference.Of(claim)],
        IsDemo = claim.IsDemo,
        AddedAt = claim.AddedAt,
        AddedBy = claim.AddedBy,
        Version = claim.Version,
    };
}

/// <summary>A claim with everything that it rests on and went through.</summary>
public sealed record ClaimAnswer : ClaimItem, IVersionedAnswer
{
    [SetsRequiredMembers]
    private ClaimAnswer(ClaimItem item, Claim claim) : base(item)
    {
        MissingForVerified = claim.Tag == Tag.Verified ? null : claim.MissingForVerified();
        SameAs = claim.SameAsId;
        Evidence = [.. claim.Evidence.OrderBy(e => e.Number).Select(e => EvidenceAnswer.Of(claim, e))];
        Reviews = [.. claim.Reviews.OrderBy(r => r.Number).Select(r => ReviewAnswer.Of(claim, r))];
        Rechecks = [.. claim.Rechecks.OrderBy(r => r.Id).Select(RecheckAnswer.Of)];
        Revisions = [.. claim.Revisions.OrderBy(r => r.Id).Select(r => new RevisionAnswer(r.At, r.By, r.Changes))];
    }

    /// <summary>What it would take to verify it, as a sentence; null where nothing is missing.</summary>
    public required string? MissingForVerified { get; init; }

    /// <summary>The claim that it was copied from.</summary>
    public required int? SameAs { get; init; }

    public required IReadOnlyList<EvidenceAnswer> Evidence { get; init; }

    /// <summary>Every decision, oldest first.</summary>
    public required IReadOnlyList<ReviewAnswer> Reviews { get; init; }

    /// <summary>Why it needed, or needs, to be looked at again, oldest first.</summary>
    public required IReadOnlyList<RecheckAnswer> Rechecks { get; init; }

    /// <summary>Every edit of what it says, oldest first.</summary>
    public required IReadOnlyList<RevisionAnswer> Revisions { get; init; }

    public static ClaimAnswer OfWhole(Claim claim, string? deal, IReadOnlyDictionary<int, int> captures) => new(Of(claim, deal, captures), claim);
}

/// <summary>A page of claims; <paramref name="Next"/> is the value for <c>after</c> that gives the following one, or null.</summary>
public sealed record ClaimList(IReadOnlyList<ClaimItem> Items, int? Next);

/// <summary>A quotation as placed; without exact, start and end it is the whole paragraph. Positions are in code points.</summary>
public sealed record QuotationAnswer(int ParagraphId, string? Exact, string? Prefix, string? Suffix, int? Start, int? End, ParagraphAnswer Paragraph)
{
    public static QuotationAnswer Of(Quotation q, int capture) =>
        new(q.ParagraphId, q.Exact, q.Prefix, q.Suffix, q.Start, q.End, ParagraphAnswer.Of(q.Paragraph!, capture));
}

public sealed record CounterpartyAnswer(string Name, Role Role);

public sealed record RationaleAnswer(string Text, RationaleBy By);

public sealed record MeasureAnswer(MeasureKind Kind, string? Of, Qualifier Qualifier, decimal? Value, decimal? ValueTo, PartialDate? Date, string? Unit, MeasureBasis? Basis, string? AsWritten)
{
    public static MeasureAnswer From(Measure m) => new(m.Kind, m.Of, m.Qualifier, Plain(m.Value), Plain(m.ValueTo), m.Date, m.Unit, m.Basis, m.AsWritten);

    // The two databases give the same figure back with different zeros at its end; dividing by a one of many places drops them.
    private static decimal? Plain(decimal? figure) => figure / 1.0000000000000000000000000000m;
}

public sealed record AttributionAnswer(AttributionKind Kind, string? Name, int? ArticleId);

/// <summary>Why a claim is to be looked at again.</summary>
/// <param name="Reason">What changed. What a publisher corrected or retracted is apart from our own withdrawal of a claim, which is a tag.</param>
/// <param name="ArticleId">The article that changed.</param>
/// <param name="RaisedAt">When the change was captured.</param>
/// <param name="ClearedAt">When somebody had looked again; null while it stands.</param>
/// <param name="ClearedBy">Who looked.</param>
/// <param name="Note">What they found.</param>
public sealed record RecheckAnswer(RecheckReason Reason, int ArticleId, DateTime RaisedAt, DateTime? ClearedAt, string? ClearedBy, string? Note)
{
    public static RecheckAnswer Of(Recheck recheck) => new(recheck.Reason, recheck.ArticleId, recheck.RaisedAt, recheck.ClearedAt, recheck.ClearedBy, recheck.Note);
}

/// <summary>One edit: each field before and after.</summary>
public sealed record RevisionAnswer(DateTime At, string By, IReadOnlyList<FieldChange> Changes);
