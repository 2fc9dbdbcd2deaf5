using AngleSharp.Dom;

namespace ComputeIntel.Imports.Html;

/// <summary>What the elements around a text make of it.</summary>
internal readonly record struct HtmlSetting(InlineSetting Setting, string? Link)
{
    public HtmlSetting Within(IElement element, HtmlPage page) => element.LocalName switch
    {
        "a" when page.Resolve(element.GetAttribute("href")) is { } link => this with { Link = link },
        // What office programs wrap round a whole copied text.
        "b" or "strong" when element.GetAttribute("style")?.Replace(" ", "", StringComparison.Ordinal).Contains("font-weight:normal", StringComparison.OrdinalIgnoreCase) == true => this,
        "b" or "strong" => this with { Setting = Setting | InlineSetting.Strong },
        "i" or "em" or "cite" or "dfn" or "var" => this with { Setting = Setting | InlineSetting.Emphasis },
        "s" or "strike" or "del" => this with { Setting = Setting | InlineSetting.Struck },
        "code" or "kbd" or "samp" or "tt" => this with { Setting = Setting | InlineSetting.Code },
        _ => this,
    };
}
