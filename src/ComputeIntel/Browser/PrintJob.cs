namespace ComputeIntel.Browser;

/// <summary>A document to be printed, with all that it may load. Nothing else is reached: no network, no file.</summary>
/// <param name="Html">A whole page; its title and language become the PDF's, its paper is what its style sheets say.</param>
/// <param name="Styles">Style sheets by the path under which the page asks for them: <c>/css/briefing.css</c>.</param>
public sealed record PrintJob(string Html, IReadOnlyDictionary<string, string> Styles);
