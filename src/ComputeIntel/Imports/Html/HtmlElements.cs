namespace ComputeIntel.Imports.Html;

/// <summary>The elements of HTML by what they are to a reader.</summary>
internal static class HtmlElements
{
    /// <summary>What has no words of an article in it.</summary>
    public static IReadOnlySet<string> Unreadable { get; } = new HashSet<string>
    {
        "script", "style", "noscript", "template", "iframe", "object", "embed", "applet", "svg", "math", "canvas", "video", "audio", "map",
        "form", "button", "input", "select", "textarea", "datalist", "dialog", "nav", "head", "title", "meta", "link", "hr",
    };

    /// <summary>What begins and ends a line.</summary>
    public static IReadOnlySet<string> Blocks { get; } = new HashSet<string>
    {
        "address", "article", "aside", "body", "center", "dd", "details", "dir", "div", "dl", "fieldset", "figcaption", "footer", "header", "hgroup", "html", "li", "main", "p", "section", "summary",
        "table", "tbody", "thead", "tfoot", "tr", "td", "th", "caption", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "figure", "dt",
    };
}
