namespace ComputeIntel.Deals.Origins;

/// <summary>The lines of one language.</summary>
/// <param name="code">As in BCP 47: "en".</param>
/// <param name="isSpaced">Whether it puts spaces between words.</param>
/// <param name="lines">See <see cref="Phrase"/>.</param>
internal sealed class PhraseLanguage(string code, bool isSpaced, IEnumerable<(PhraseSource Source, string Line)> lines)
{
    public string Code { get; } = code;

    public IReadOnlyList<Phrase> Phrases { get; } = [.. lines.Select(l => new Phrase(l.Source, l.Line, isSpaced))];

    /// <summary>Whether the text may be written in it: of those without spaces, where there are such signs, Japanese where kana are among them and Chinese where none are.</summary>
    public bool MayBeIn(NameReader text) => isSpaced || (text.HasSigns && text.HasKana == (Code == "ja"));
}
