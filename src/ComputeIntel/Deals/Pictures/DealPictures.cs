using ComputeIntel.Claims;
using ComputeIntel.Deals.Terms;

namespace ComputeIntel.Deals.Pictures;

/// <summary>The pictures of one deal.</summary>
public sealed class DealPictures
{
    /// <summary>In the order in which they are shown.</summary>
    public static readonly IReadOnlyList<string> Names = [OriginPicture.Name, TimelinePicture.Name, SupplyPicture.Name, CapacityPicture.Name];

    /// <summary>How wide and how high a picture is at most on a page of either paper, so that its letters are printed at 7 points or more.</summary>
    private const double PaperWidth = 840;
    private const double PaperShape = 1.25;

    /// <summary>On paper there is no table beside it, and pages enough.</summary>
    private const int MostOnPaper = 200;

    private readonly string _title;
    private readonly IReadOnlyList<DealEvent> _events;
    private readonly TermTable _table;
    private readonly List<Claim> _claims;

    /// <param name="title">The deal's.</param>
    /// <param name="events">Those of the deal that are to be drawn.</param>
    /// <param name="table">Its terms, by the same claims and with what analysts decided.</param>
    /// <param name="claims">With all that they say and the articles that they go back to; what is context or withdrawn is left out.</param>
    public DealPictures(string title, IReadOnlyList<DealEvent> events, TermTable table, IEnumerable<Claim> claims)
    {
        (_title, _events, _table) = (title, events, table);
        _claims = [.. claims.Where(c => c.Tag != Tag.Withdrawn && c.Bearing == Bearing.Deal).OrderBy(c => c.Id)];
    }

    public static DealPictures Of(DealSynthesis known) => new(known.Deal.Title, known.Events, known.Table, known.Claims);

    /// <summary>The values that several articles tell, whose origins can be drawn on their own.</summary>
    public IEnumerable<ToldValue> Told =>
        from term in _table.Terms
        from value in term.Values
        where value.Articles > 1
        select new ToldValue($"{term.Kind} {value.Key}", $"{TermWords.Of(term.Kind)}: {value.Text}{(value.Scope is { } of ? $" ({of})" : "")}", value.Articles, value.Claims);

    /// <param name="name">One of <see cref="Names"/>.</param>
    /// <param name="value">The value whose origins are to be drawn, by its <see cref="ToldValue.Key"/>; null for the deal as a whole.</param>
    /// <exception cref="Refusal">404 <c>not-found</c>.</exception>
    public Picture Draw(string name, string? value = null) => name switch
    {
        OriginPicture.Name when string.IsNullOrEmpty(value) => OriginPicture.Of(Telling.Of(_claims), "the deal"),
        OriginPicture.Name when Told.FirstOrDefault(t => t.Key == value) is { } told => OriginPicture.Of(Telling.Of([.. told.Claims.OrderBy(c => c.Id)]), told.Text),
        TimelinePicture.Name => TimelinePicture.Of(_events, _table, _claims),
        SupplyPicture.Name => SupplyPicture.Of(_claims),
        CapacityPicture.Name => CapacityPicture.Of(Capacity.In(_title, _table)),
        _ => throw Refusal.NotFound("such picture"),
    };

    /// <summary>
    /// Where it is known from, who supplies whom, when and how much, as far as there is anything to see; what is longer than
    /// a page in parts. In this order they stand on two pages of either paper.
    /// </summary>
    public IEnumerable<Picture> OnPaper()
    {
        Picture[] pictures =
        [
            OriginPicture.Of(Telling.Of(_claims), "the deal", MostOnPaper, PaperWidth),
            Draw(SupplyPicture.Name),
            TimelinePicture.Of(_events, _table, _claims, MostOnPaper),
            Draw(CapacityPicture.Name),
        ];
        return pictures.Where(p => !p.IsEmpty).SelectMany(p => PictureCutter.Cut(p, p.Width * PaperShape));
    }
}

/// <summary>A value that several articles tell.</summary>
/// <param name="Key">Names it for as long as it is claimed.</param>
/// <param name="Text">"Power: more than 300 MW (new capacity)".</param>
/// <param name="Articles">How many tell it.</param>
/// <param name="Claims">The claims that say so.</param>
public sealed record ToldValue(string Key, string Text, int Articles, IReadOnlyList<Claim> Claims);
