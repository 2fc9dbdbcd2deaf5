namespace ComputeIntel.Articles;

/// <summary>A stretch of a paragraph's text that a claim quotes, from <paramref name="Start"/> up to, not including, <paramref name="End"/>, in code points.</summary>
/// <param name="Number">The claim's number: the reference after the words links to <c>#c-12</c>.</param>
/// <param name="Css">The class of the mark.</param>
/// <param name="Label">What the reference is called where it is read out: "Claim 12, verified".</param>
public sealed record Mark(int Start, int End, int Number, string Css, string Label);
