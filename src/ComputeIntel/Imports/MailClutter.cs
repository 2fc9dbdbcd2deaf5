using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace ComputeIntel.Imports;

/// <summary>Takes off a mail what every mailing has round its text: how to see it in a browser, how to leave the list; and the preview that only mail programs show.</summary>
internal static partial class MailClutter
{
    public static void TakeFrom(IElement? body)
    {
        foreach (var element in body?.QuerySelectorAll("[style], p, td, div, a, span").ToList() ?? [])
        {
            if (element.Parent is not null && (Hidden().IsMatch(element.GetAttribute("style") ?? "") || (element.TextContent.Length < 200 && ListLine().IsMatch(PlainText.Folded(element.TextContent)))))
            {
                element.Remove();
            }
        }
    }

    [GeneratedRegex(@"display\s*:\s*none|max-height\s*:\s*0|font-size\s*:\s*[01]px|mso-hide\s*:\s*all", RegexOptions.IgnoreCase)]
    private static partial Regex Hidden();

    [GeneratedRegex(@"\A[\W_]*(?:(?:view|read|open|see) (?:this|it)?(?: (?:e-?mail|message|newsletter|post|issue))?\s*(?:in|on) (?:your |a |the )?(?:web )?(?:browser|web|app|online).*|(?:click here to )?unsubscribe\b.*|(?:manage|update|change) (?:your )?(?:email )?(?:preferences|subscription).*|you(?:'|’)?(?: a)?re receiving this .*|forward(?:ed)? this (?:e-?mail|message).*|no longer want .*)\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ListLine();
}
