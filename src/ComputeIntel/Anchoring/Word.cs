namespace ComputeIntel.Anchoring;

/// <summary>A word, a punctuation mark, or a character of a writing without spaces: where places may begin and end. In UTF-16 units of a <see cref="FoldedText"/>.</summary>
/// <param name="Hash">Equal for equal words; words with equal hashes are compared letter by letter before they count as the same.</param>
internal readonly record struct Word(int Start, int End, uint Hash)
{
    public int Length => End - Start;
}
