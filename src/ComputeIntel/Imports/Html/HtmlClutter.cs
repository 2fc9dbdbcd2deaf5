using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace ComputeIntel.Imports.Html;

/// <summary>
/// Takes off a page what stands around and between the paragraphs of an article: share bars, newsletter boxes, cookie
/// texts, related links, comments, advertisements. What holds much of the page's prose is left alone, whatever its name.
/// </summary>
internal static partial class HtmlClutter
{
    private const int ShortWords = 30;
    private const double MuchOfTheProse = 0.3;
    private const int LongParagraph = 80;

    /// <summary>Before the article is looked for.</summary>
    public static void TakeFrom(HtmlPage page, ReadingBudget budget)
    {
        var body = page.Document.Body;
        if (body is null)
        {
            return;
        }

        PrepareLinks(page, body);
        foreach (var element in body.QuerySelectorAll("script:not([type*='ld+json']), style, template, iframe, object, embed, svg, canvas, video, audio, dialog, nav, button, input, select, textarea, [aria-hidden='true'] > img").ToList())
        {
            element.Remove();
        }

        // Comments may be most of a page, but they do not open it. Beside prose that there is nothing of, everything is much.
        var prose = Math.Max(60, ProseLength(body));
        var opening = body.QuerySelectorAll("p").FirstOrDefault(p => Length(p.TextContent) > LongParagraph);
        foreach (var element in body.QuerySelectorAll("[class], [id], [role], [aria-label], [hidden], [style], [data-component], [data-testid], aside, footer").ToList())
        {
            budget.Check();
            if (element.Parent is not null && IsClutter(element) && !IsArticle(element) && (ProseLength(element) < prose * MuchOfTheProse || (Comments().IsMatch(NamesOf(element)) && (opening is null || !element.Contains(opening)))))
            {
                element.Remove();
            }
        }

        TakeLines(body, budget);
    }

    /// <summary>From the article as it was found: closing lists of links and lines that belong to the page.</summary>
    public static void TakeFromArticle(IElement article, ReadingBudget budget)
    {
        foreach (var heading in article.QuerySelectorAll("h1, h2, h3, h4, h5, h6, p, strong").Where(h => ClosingHeading().IsMatch(PlainText.Folded(h.TextContent).Trim(':', ' '))).ToList())
        {
            budget.Check();
            var list = heading.NextElementSibling;
            if (list is null && heading.ParentElement is { } around && around != article && around.Children.Length == 1)
            {
                list = around.NextElementSibling;
            }

            if (list is null || LinkDensity(list) > 0.6)
            {
                list?.Remove();
                heading.Remove();
            }
        }

        TakeLines(article, budget);
    }

    /// <summary>How much of the words are links, from 0 to 1.</summary>
    public static double LinkDensity(IElement element)
    {
        var all = Length(element.TextContent);
        return all == 0 ? 0 : element.QuerySelectorAll("a").Sum(a => Length(a.TextContent)) / (double)all;
    }

    private static void PrepareLinks(HtmlPage page, IElement body)
    {
        foreach (var (element, name) in body.QuerySelectorAll("a[href]").Select(a => (a, "href")).Concat(body.QuerySelectorAll("img[src]").Select(i => (i, "src"))))
        {
            var link = element.GetAttribute(name)!;
            if (link.StartsWith('#'))
            {
                continue;
            }

            if (page.Resolve(link) is { } address)
            {
                element.SetAttribute(name, address);
            }
            else
            {
                element.RemoveAttribute(name);
            }
        }
    }

    private static bool IsClutter(IElement element) =>
        element.LocalName is "footer" ? element.Closest("blockquote, article article") is null && !IsNoticeLike(element)
        : element.GetAttribute("role") is "navigation" or "banner" or "search" or "dialog" or "alertdialog" or "complementary" or "contentinfo" or "toolbar" or "menu" or "tooltip"
        || element.HasAttribute("hidden")
        || HiddenStyle().IsMatch(element.GetAttribute("style") ?? "")
        || (Clutter().IsMatch(NamesOf(element)) && !IsNoticeLike(element));

    /// <summary>A notice of correction is part of the article, in whatever box it stands.</summary>
    private static bool IsNoticeLike(IElement element) => NoticeFinder.Opens(PlainText.Folded(element.TextContent.Length > 1200 ? "" : element.TextContent));

    private static bool IsArticle(IElement element) =>
        element.LocalName is "body" or "main" or "article" || element.GetAttribute("itemprop") == "articleBody" || element.QuerySelector("h1, main, [itemprop='articleBody']") is not null;

    private static string NamesOf(IElement element) =>
        $"{element.ClassName} {element.Id} {element.GetAttribute("data-component")} {element.GetAttribute("data-testid")} {element.GetAttribute("aria-label")?.Replace(' ', '-')}";

    /// <summary>The words in paragraphs that are long enough to be prose.</summary>
    private static int ProseLength(IElement element) =>
        element.QuerySelectorAll("p").Append(element).Where(p => p.LocalName == "p").Select(p => Length(p.TextContent)).Where(length => length > LongParagraph).Sum();

    private static void TakeLines(IElement root, ReadingBudget budget)
    {
        foreach (var line in root.QuerySelectorAll("p, div, li, h2, h3, h4, h5, h6, span, strong, em, a").Where(e => e.ChildElementCount <= 3).ToList())
        {
            budget.Check();
            if (line.Parent is null || line.TextContent.Length > 300)
            {
                continue;
            }

            var text = PlainText.Folded(line.TextContent);
            var isOwnLine = line.LocalName is not ("span" or "strong" or "em" or "a") || line.ParentElement is { } p && PlainText.Folded(p.TextContent) == text;
            if (isOwnLine && text.Length > 0 && text.Count(c => c == ' ') < ShortWords && (PageLine().IsMatch(text) || (Teaser().IsMatch(text) && (LinkDensity(line) > 0.5 || line.LocalName == "a"))))
            {
                line.Remove();
            }
        }
    }

    private static int Length(string text) => text.Count(c => !char.IsWhiteSpace(c));

    [GeneratedRegex(@"display\s*:\s*none|visibility\s*:\s*hidden", RegexOptions.IgnoreCase)]
    private static partial Regex HiddenStyle();

    [GeneratedRegex(@"(?:^|[\s_-])(?:comments?|disqus|respond)(?:$|[\s_-])|disqus_thread|commentlist|livefyre", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Comments();

    [GeneratedRegex(
        """
        (?:^|[\s_-]) (?:
            share | shares | sharing | sharebar | share-?bar | share-?tools? | social | socials | social-?media | social-?links | sharedaddy | addthis | addtoany | a2a | jp-relatedposts
          | newsletter s? | newsletter-?\w* | subscribe | subscription s? | sign-?up | signup-?\w* | mailing-?list | email-?capture
          | cookie s? | cookie-?\w+ | consent | gdpr | ccpa | onetrust\S* | privacy-?notice
          | related | related-?\w+ | recommended | recommendation s? | recirc\w* | read-?more | read-?next | readmore | also-?(?:read|like) | up-?next | next-?article | more-?(?:stories|from|news|on|coverage|articles)
          | most-?(?:read|popular|viewed|recent) | trending | popular-?\w* | latest-?(?:news|stories|posts)
          | comment s? | comments-?\w+ | disqus\S* | commentlist | respond
          | ad | ads | adv | advert | adverts | advertisement s? | advertising | ad-?(?:slot|unit|wrapper|container|banner|block|break) | dfp | gpt-?ad | sponsor | sponsored\S* | promo s? | promoted | promotion s? | outbrain | taboola\S* | partner-?content
          | breadcrumb s? | pagination | pager | skip-?links? | screen-?reader(?:-text)? | sr-?only | visually-?hidden | toolbar | print-?(?:button|link)
          | author-?(?:bio|box|card|info|profile) | about-?(?:the-?)?author s? | bio-?box | writer-?bio | article-?tags | tag-?list | post-?tags | tags-?(?:list|links) | entry-?tags | topics?-?list | entry-?footer | post-?meta | entry-?meta
          | follow-?us | download-?app | app-?(?:promo|download) | site-?(?:header|footer|nav) | masthead | global-?nav | sidebar | side-?bar | widget-?area | rating s? | donate | donation | support-?us | pop-?up | modal | overlay | interstitial | toast
        ) (?:$|[\s_-])
        """,
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Clutter();

    [GeneratedRegex(
        """
        \A [\W_]* (?:
            advertisement | ad | sponsored | (?:story|article) \ continues \ below .* | continue \ reading \ (?:below|after) .* | (?:scroll|skip) \ (?:to|past) .*
          | (?:please \ )? (?:share|tweet|pin|print|email|e-mail|copy \ link|save|bookmark) (?: \ (?:this|the|on|via|to|with) (?:\ \S+){1,4} )?
          | share (?:\ this|\ the)? (?:\ (?:article|story|post|page))? (?: \ (?:on|via|with) .* )?
          | (?:click|tap) \ (?:here\ )? to \ share .* | link \ copied .* | opens \ in \ (?:a \ )? new \ (?:window|tab)
          | (?:sign \ up|signup|subscribe|register) \ (?:now\ |today\ |here\ )? (?:for|to) \ .* (?:newsletter|inbox|updates|email|alerts|emails|briefing|podcast) .*
          | get \ (?:the|our|more) \ .* (?:newsletter|inbox) .* | .* \ (?:delivered|straight) \ (?:straight\ )? to \ your \ inbox .*
          | follow \ (?:us|\S+ (?:\ \S+)? ) \ on \ (?:twitter|x|facebook|linkedin|instagram|youtube|telegram|whatsapp|threads|bluesky|google \ news).*
          | (?:we|this \ (?:site|website)) \ uses? \ cookies .* | by \ (?:continuing|using|signing \ up|subscribing|clicking) .* (?:cookies|terms|privacy|agree) .*
          | (?:leave|post|add|write) \ a \ (?:comment|reply) | (?:view|show|load|see) \ (?:all\ )? (?:\d+\ )? comments .* | \d+ \ (?:comments?|shares|min(?:ute)?s? \ read) | comments? | join \ the \ (?:conversation|discussion)
          | all \ rights \ reserved .* | back \ to \ top | load \ more | show \ more | see \ more | listen \ to \ (?:this\ )? (?:article|story) .*
        ) [\W_]* \z
        """,
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex PageLine();

    [GeneratedRegex(@"\A[\W_]*(?:related(?: (?:story|stories|article|articles|coverage|reading|news|content|posts?|links?))?|read (?:more|next|also|the full story|this)|also read|see also|see more|more (?:on|from|about)|don['’]t miss|recommended|you (?:may|might) (?:also )?like|watch(?: now)?|up next|editor['’]s? picks?|trending)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Teaser();

    [GeneratedRegex(@"\A(?:related(?: (?:stories|articles|coverage|reading|news|content|posts?|links?|topics))?|read (?:more|next|also)|also read|see also|more (?:from|on|in|about|stories|news|coverage)\b.{0,60}|recommended(?: for you| reading| stories)?|you (?:may|might) (?:also )?like|trending(?: now| stories)?|most (?:read|popular|viewed)|latest (?:news|stories)|up next|editor['’]s? picks?|share(?: this.*)?|tags|topics|filed under.*|comments?|about the authors?|newsletter|follow us.*)\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ClosingHeading();
}
