namespace ComputeIntel.Articles;

/// <summary>What was read out of a text: the format it turned out to have, its paragraphs, and the closing line that points to the original.</summary>
/// <param name="Format">Markdown or plain, never auto.</param>
/// <param name="PointerText">The closing line as it was written; null where there is none.</param>
/// <param name="PointerUrl">Where that line leads; null where it does not say.</param>
public sealed record ArticleText(TextFormat Format, IReadOnlyList<Paragraph> Paragraphs, string? PointerText, string? PointerUrl);
