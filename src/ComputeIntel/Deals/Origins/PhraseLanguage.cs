namespace ComputeIntel.Deals.Origins;

/// <summary>The lines of one language.</summary>
/// <param name="code">As in BCP 47: "en".</param>
/// <param name="isSpaced">Whether it puts spaces between words.</param>
/// <param name="lines">See <see cref="Phrase"/>.</param>
internal sealed class PhraseLanguage(string code, bool isSpaced, IEnumerable<(PhraseSource Source, string Line)> lines)
{
    public string Code { get; } = code;

    public IReadOnlyList<Phrase> Phrases { get; } = [.. lines.Select(l => new Phrase(l.Source, l.Line, isSpaced))];

    /// <summary>Whether the text is written in its script: one without spaces is looked for only where there are such signs.</summary>
    public bool MayBeIn(bool hasSigns) => isSpaced || hasSigns;
}
