namespace ComputeIntel.Deals.Origins;

/// <summary>Words of a text that say who said it.</summary>
/// <param name="Words">As they stand there.</param>
/// <param name="Source">What they speak of.</param>
/// <param name="Names">What the source may be called, the likeliest first; none where the words name nobody.</param>
/// <param name="Document">What kind of filing or record: "S-1"; null where none is spoken of.</param>
public sealed record AttributionPhrase(string Words, PhraseSource Source, IReadOnlyList<string> Names, string? Document = null);

/// <summary>What words of attribution speak of.</summary>
public enum PhraseSource
{
    /// <summary>Something filed: "according to the S-1".</summary>
    Filing,

    /// <summary>Something that an office holds: "court documents", "the building permit".</summary>
    Record,

    /// <summary>A party's own words: "the company said", "said in a statement".</summary>
    Party,

    /// <summary>An outlet: "first reported by …", "told …".</summary>
    Publisher,

    /// <summary>An outlet, a party or a person: "according to …", "… said".</summary>
    Anyone,

    /// <summary>People without a name: "people familiar with the matter". Whom they are close to is not who said it.</summary>
    UnnamedPeople,
}
