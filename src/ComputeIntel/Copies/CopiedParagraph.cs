namespace ComputeIntel.Copies;

/// <summary>A paragraph of an article that other articles have too.</summary>
/// <param name="Own">The article's own.</param>
/// <param name="Others">Each article once, earliest first; at most <see cref="MostOthers"/>.</param>
/// <param name="IsEverywhere">More articles have it than are listed: a standing phrase rather than a sign that one was copied from another.</param>
public sealed record CopiedParagraph(ParagraphHolder Own, IReadOnlyList<ParagraphCopy> Others, bool IsEverywhere)
{
    public const int MostOthers = 100;

    /// <summary>The article's own among the others, earliest first.</summary>
    public IReadOnlyList<ParagraphHolder> Holders { get; } = [.. Others.Select(o => o.Holder).Append(Own).Order()];
}

/// <param name="Holder">Who has it.</param>
/// <param name="Resemblance">The share of word pairs that both have, <see cref="WordPairs.LeastResemblance"/> to 1.</param>
public sealed record ParagraphCopy(ParagraphHolder Holder, double Resemblance);
