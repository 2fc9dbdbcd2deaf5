using ComputeIntel.Articles;
using ComputeIntel.Parties;

namespace ComputeIntel.Claims;

/// <summary>
/// What an article says, on one or more quotations of it. Its id is its number, cited as C-12. Its
/// <see cref="Tag"/> is a copy of the newest review's, kept by the database.
/// </summary>
public sealed partial class Claim : IVersioned
{
    public const int MaxStatement = 2000;

    public int Id { get; set; }

    /// <summary>The article that says it; all quotations stand in captures of it.</summary>
    public int ArticleId { get; set; }

    public Article? Article { get; set; }

    public List<Quotation> Quotations { get; set; } = [];

    /// <summary>The quotation itself, until reworded.</summary>
    public required string Statement { get; set; }

    public Nature Nature { get; set; }

    /// <summary>The source's own hedge: "reportedly", "may".</summary>
    public string? Hedge { get; set; }

    public Bearing Bearing { get; set; }

    public int? AcquirerId { get; set; }

    public Organization? Acquirer { get; set; }

    public List<ClaimFacility> Facilities { get; set; } = [];

    public List<Counterparty> Counterparties { get; set; } = [];

    public Rationale? StatedRationale { get; set; }

    public List<Measure> Measures { get; set; } = [];

    public Attribution Attribution { get; set; } = new();

    /// <summary>1 (confirmed by other sources) to 6 (truth cannot be judged), the numbers of the Admiralty code; null while not assessed.</summary>
    public int? Credibility { get; set; }

    /// <summary>When it was so, as the source tells it.</summary>
    public PartialDate? AsOf { get; set; }

    /// <summary>Where it may have it from, with the decisions on that, beside what its attribution says.</summary>
    public List<Origin> Origins { get; set; } = [];

    /// <summary>The deal it belongs to, if any.</summary>
    public int? DealId { get; set; }

    /// <summary>The claim that this one was copied from by <em>Same as</em>.</summary>
    public int? SameAsId { get; set; }

    public Tag Tag { get; private set; }

    public List<Evidence> Evidence { get; set; } = [];

    /// <summary>Every decision on it, oldest first.</summary>
    public List<Review> Reviews { get; set; } = [];

    public List<ClaimRevision> Revisions { get; set; } = [];

    /// <summary>Why it needed, or needs, to be looked at again.</summary>
    public List<Recheck> Rechecks { get; set; } = [];

    public bool IsDemo { get; set; }

    public DateTime AddedAt { get; set; }

    public required string AddedBy { get; set; }

    public int Version { get; set; } = 1;

    public string Number => $"C-{Id}";

    /// <summary>Every party that it names, as written, each once: the acquirer, the counterparties, the facilities.</summary>
    public IEnumerable<IParty> Parties => new IParty?[] { Acquirer }.OfType<IParty>()
        .Concat(Counterparties.OrderBy(c => c.Ordinal).Select(c => c.Organization!)).Concat(Facilities.OrderBy(f => f.Ordinal).Select(f => f.Facility!)).Distinct();

    public Review? NewestReview => Reviews.MaxBy(r => r.Number);
}

/// <summary>What sort of thing is claimed.</summary>
public enum Nature
{
    Fact,

    /// <summary>An assessment of the source's: nothing that a document could settle.</summary>
    Judgement,

    /// <summary>Something said of the future.</summary>
    Forecast,
}

/// <summary>Whether a claim is about the deal or about what stands around it; context is kept out of the deal's terms.</summary>
public enum Bearing
{
    Deal,
    Context,
}

/// <summary>What an analyst made of a claim.</summary>
public enum Tag
{
    Untagged,
    Reported,
    Verified,
    Disputed,
    Withdrawn,
}
