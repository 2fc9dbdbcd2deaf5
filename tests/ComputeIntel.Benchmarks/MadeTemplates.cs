using System.Text.Json;

namespace ComputeIntel.Benchmarks;

/// <summary>How one manner of site sets its articles.</summary>
/// <param name="Paragraph">A paragraph, with <c>{0}</c> for its words.</param>
/// <param name="Clutter">What stands between its paragraphs without belonging to them.</param>
/// <param name="Page">The page round the article: the title, the article's HTML, its words.</param>
public sealed record MadeTemplate(string Name, string Paragraph, IReadOnlyList<Func<Random, string>> Clutter, Func<Random, string, string, string, string> Page);

/// <summary>The manners of site, each with its own navigation, share bars, boxes, related links and comments.</summary>
public static class MadeTemplates
{
    public static IReadOnlyList<MadeTemplate> All { get; } =
    [
        new("newspaper", "<p>{0}</p>", [Newsletter, RelatedLine, Advertisement], (random, title, article, text) => $"""
            <!doctype html><html lang="en"><head><title>{title} | The Example Wire</title><meta property="og:type" content="article">{Data(title, random.Next(2) == 0 ? text : null)}</head><body>{Cookies()}{Navigation(random)}
            <main><article><header><h1>{title}</h1><div class="byline">By <a rel="author" href="/ada">Ada Example</a> <time datetime="2026-05-06">May 6, 2026</time></div>{Share()}</header><div class="article-body">{article}</div>{Tags()}{AuthorBox(random)}</article>
            {Related(random)}</main><aside class="sidebar">{MostRead(random)}</aside>{Comments(random)}{Footer(random)}</body></html>
            """),
        new("weblog", "<p>{0}</p>", [Newsletter, Advertisement], (random, title, article, _) => $"""
            <!doctype html><html lang="en-US"><head><title>{title} – Example Blog</title></head><body class="post-template single single-post wp-embed"><div id="page" class="site">{Navigation(random)}<div id="content" class="site-content"><div id="primary" class="content-area"><main id="main" class="site-main">
            <article class="post type-post status-publish category-ai tag-power"><header class="entry-header"><h1 class="entry-title">{title}</h1><div class="entry-meta"><span class="posted-on">May 6, 2026</span> <span class="byline">Ada</span></div></header>
            <div class="entry-content">{article}<div class="sharedaddy sd-sharing-enabled"><h3 class="sd-title">Share this:</h3><ul><li><a href="#">Twitter</a></li><li><a href="#">Facebook</a></li></ul></div><div id="jp-relatedposts" class="jp-relatedposts"><h3>Related</h3>{Teasers(random, 3)}</div></div>
            <footer class="entry-footer"><span class="tags-links">Tagged <a href="#">AI</a>, <a href="#">Power</a></span></footer></article>{Comments(random)}</main></div><aside id="secondary" class="widget-area"><section class="widget">{MostRead(random)}</section></aside></div>{Footer(random)}</div></body></html>
            """),
        new("newsletter site", "<p>{0}</p>", [random => "<div class=\"subscription-widget-wrap\"><div class=\"subscription-widget\"><p>Thanks for reading! Subscribe for free to receive new posts and support my work.</p><form><input type=email><button>Subscribe</button></form></div></div>"], (random, title, article, _) => $"""
            <!doctype html><html><head><title>{title} - by Ada Example</title>{Data(title, null)}</head><body><div id="main"><div class="topbar"><a href="/">Example Letters</a> <button>Sign in</button> <button>Subscribe</button></div>
            <article class="newsletter-post post"><div class="post-header"><h1 class="post-title">{title}</h1><h3 class="subtitle"></h3><div class="pencraft meta">Ada Example<br>May 06, 2026</div></div><div class="available-content"><div class="body markup">{article}</div></div><div class="post-footer"><a href="#">12 Likes</a> <a href="#">3 Restacks</a></div></article>
            <div class="comments-section"><h4>Discussion about this post</h4>{CommentItems(random, 3)}</div><div class="portable-archive"><h4>Top</h4>{Teasers(random, 4)}</div></div>{Footer(random)}</body></html>
            """),
        new("wire of releases", "<p>{0}</p>", [], (random, title, article, _) => $"""
            <!doctype html><html lang="en"><head><title>{title}</title><meta name="author" content="Example Corp"></head><body>{Navigation(random)}<div class="container"><article class="news-release static-template"><header><h1>{title}</h1><p class="mb-no">May 06, 2026, 08:00 ET</p>{Share()}</header>
            <section class="release-body container"><div class="row"><div class="col-lg-10 col-lg-offset-1">{article}</div></div></section></article><section class="related-news"><h2>Also from this source</h2>{Teasers(random, 2)}</section><section class="explore"><h2>Explore</h2>{Teasers(random, 6)}</section></div>{Footer(random)}</body></html>
            """),
        new("divisions without names", "<div class=\"css-1x\">{0}</div>", [Advertisement], (random, title, article, text) => $"""
            <!doctype html><html lang="en"><head><title>{title}</title>{Data(title, text)}</head><body><div id="root"><div class="css-aa">{Navigation(random)}</div><div class="css-bb"><div class="css-cc"><h1 class="css-dd">{title}</h1></div><div class="css-ee">{article}</div><div class="css-ff"><div><a href="/1">{MadePage.Words(random, 6)}</a></div><div><a href="/2">{MadePage.Words(random, 7)}</a></div><div><a href="/3">{MadePage.Words(random, 8)}</a></div></div></div></div></body></html>
            """),
        new("tables for layout", "{0}<br><br>", [], (random, title, article, _) => $"""
            <html><head><title>{title}</title></head><body><table width="100%"><tr><td colspan="3"><a href="/">Home</a> | <a href="/news">News</a> | <a href="/about">About</a> | <a href="/contact">Contact us</a></td></tr><tr><td width="160" valign="top">{LinkList(random, 12)}</td><td valign="top"><h1>{title}</h1><font face="Arial" size="2">{article}</font></td><td width="160" valign="top">{LinkList(random, 8)}</td></tr><tr><td colspan="3"><font size="1">Copyright 2026 Example. All rights reserved.</font></td></tr></table></body></html>
            """),
        new("magazine", "<p class=\"paragraph\">{0}</p>", [RelatedLine, Newsletter, PullQuote], (random, title, article, _) => $"""
            <!doctype html><html lang="en"><head><title>{title}</title><meta property="og:title" content="{title}"><meta property="article:published_time" content="2026-05-06T08:00:00Z"></head><body>{Navigation(random)}<div class="layout"><article><div class="lede"><h1>{title}</h1><p class="dek"></p></div>{Share()}<section data-testid="prism-article-body">{Halved(article)}</section></article><section class="recirc-river"><h3>More Stories</h3>{Teasers(random, 8)}</section></div>{Cookies()}{Footer(random)}</body></html>
            """),
    ];

    private static string Navigation(Random random) =>
        $"<header class=\"site-header\"><a class=\"skip-link\" href=\"#content\">Skip to content</a><nav aria-label=\"Main\"><ul>{string.Concat(Enumerable.Range(0, 14).Select(i => $"<li><a href=\"/s{i}\">{MadePage.Words(random, 1 + (i % 2))}</a></li>"))}</ul></nav><form role=\"search\"><input name=\"q\"><button>Search</button></form></header>";

    private static string Share() => "<div class=\"share-tools\"><span>Share</span><ul><li><a href=\"https://social.example/s\">Share on Social</a></li><li><a href=\"mailto:\">Email this article</a></li><li><button>Copy link</button></li></ul></div>";

    private static string Cookies() => "<div id=\"onetrust-banner\" class=\"cookie-consent\" role=\"dialog\"><h2>We value your privacy</h2><p>We and our partners store and access information on a device, such as cookies, and process personal data for personalised advertising and content measurement. You may accept or manage your choices at any time.</p><button>Accept all</button></div>";

    private static string Newsletter(Random random) => $"<aside class=\"newsletter-promo\"><h3>The morning briefing</h3><p>Sign up for our free newsletter and get the stories that matter, {MadePage.Words(random, 8)}, in your inbox each day.</p><form><input type=\"email\"><button>Sign up</button></form></aside>";

    private static string RelatedLine(Random random) => $"<p><strong>Read more:</strong> <a href=\"/r\">{MadePage.Words(random, 9)}</a></p>";

    private static string Advertisement(Random random) => $"<div class=\"ad-slot ad-slot--inline\"><span>Advertisement</span><div id=\"gpt-{random.Next(9)}\"></div><p>Article continues below</p></div>";

    private static string PullQuote(Random random) => $"<aside class=\"pullquote related-callout\"><a href=\"/x\">{MadePage.Words(random, 10)}</a></aside>";

    private static string Tags() => "<div class=\"article-tags\"><h4>Topics</h4><ul><li><a href=\"/t/1\">Artificial intelligence</a></li><li><a href=\"/t/2\">Energy</a></li></ul></div>";

    private static string AuthorBox(Random random) => $"<div class=\"author-bio\"><h4>About the author</h4><p>Ada Example covers data centres and power. She has written about {MadePage.Words(random, 12)} for many years, and lives in Memphis.</p></div>";

    private static string Teasers(Random random, int count) =>
        string.Concat(Enumerable.Range(0, count).Select(i => $"<div class=\"card\"><h4><a href=\"/story/{i}\">{MadePage.Words(random, 8)}</a></h4><p>{MadePage.Sentence(random)}</p></div>"));

    private static string Related(Random random) => $"<section class=\"related-stories\"><h2>Related stories</h2>{Teasers(random, 4)}</section>";

    private static string MostRead(Random random) => $"<h3>Most read</h3><ol>{string.Concat(Enumerable.Range(0, 8).Select(i => $"<li><a href=\"/m/{i}\">{MadePage.Words(random, 9)}</a></li>"))}</ol>";

    private static string Comments(Random random) => $"<section id=\"comments\" class=\"comments-area\"><h2>{random.Next(3, 30)} comments</h2>{CommentItems(random, random.Next(2, 12))}<form><textarea></textarea><button>Post comment</button></form></section>";

    private static string CommentItems(Random random, int count) =>
        string.Concat(Enumerable.Range(0, count).Select(i => $"<div class=\"comment\"><b>Reader {i}</b> <span>2 hours ago</span><p>{MadePage.Paragraph(random, 1, 3)}</p><a href=\"#\">Reply</a></div>"));

    private static string LinkList(Random random, int count) => string.Concat(Enumerable.Range(0, count).Select(i => $"<a href=\"/l/{i}\">{MadePage.Words(random, 3)}</a><br>"));

    private static string Footer(Random random) => $"<footer class=\"site-footer\"><div><a href=\"/terms\">Terms</a> <a href=\"/privacy\">Privacy</a> <a href=\"/jobs\">Jobs</a></div><p>© 2026 The Example Company. All rights reserved. Quotes are delayed by at least 15 minutes. See the full list of exchanges and delays, {MadePage.Words(random, 5)}.</p></footer>";

    private static string Data(string title, string? body) =>
        $"<script type=\"application/ld+json\">{JsonSerializer.Serialize(new Dictionary<string, object?> { ["@context"] = "https://schema.org", ["@type"] = "NewsArticle", ["headline"] = title, ["datePublished"] = "2026-05-06", ["author"] = "Ada Example", ["articleBody"] = body })}</script>";

    /// <summary>The article in two containers, with a box between them, as sites do that load their articles in pieces.</summary>
    private static string Halved(string article)
    {
        var half = article.IndexOf("</p>\n", article.Length / 2, StringComparison.Ordinal) is var end and >= 0 ? end + 5 : article.Length;
        return $"<div class=\"body body__container\">{article[..half]}</div><div class=\"recirc-box\"><h3>Recommended</h3><ul><li><a href=\"/1\">A story that is recommended</a></li></ul></div><div class=\"body body__container\">{article[half..]}</div>";
    }
}
