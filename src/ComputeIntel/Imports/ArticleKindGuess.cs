using System.Text.RegularExpressions;
using ComputeIntel.Articles;

namespace ComputeIntel.Imports;

/// <summary>Guesses what kind of document an article is by where it stands; news where nothing says otherwise, for only a few kinds can verify.</summary>
internal static partial class ArticleKindGuess
{
    private static readonly string[] Wires = ["prnewswire.com", "prnewswire.co.uk", "businesswire.com", "globenewswire.com", "accessnewswire.com", "accesswire.com", "newsfilecorp.com", "einpresswire.com", "presseportal.de"];

    /// <param name="type">The type that the page's structured data gives the article.</param>
    public static ArticleKind? Of(string? domain, string? address, string? type)
    {
        if (domain is null)
        {
            return type is null ? null : ByType(type);
        }

        var path = address is not null && Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri.AbsolutePath : "";
        return IsUnder(domain, "sec.gov") && Filing().IsMatch(path) ? ArticleKind.Filing
            : Array.Exists(Wires, wire => IsUnder(domain, wire)) || OwnWords().IsMatch(domain) || PressRoom().IsMatch(path) ? ArticleKind.Statement
            : ByType(type);
    }

    private static ArticleKind ByType(string? type) => type switch
    {
        "PressRelease" => ArticleKind.Statement,
        "AnalysisNewsArticle" or "OpinionNewsArticle" => ArticleKind.Analysis,
        _ => ArticleKind.News,
    };

    private static bool IsUnder(string domain, string site) => domain == site || domain.EndsWith("." + site, StringComparison.Ordinal);

    [GeneratedRegex(@"\A/(?:Archives/edgar|ix\b|cgi-bin/(?:browse-edgar|viewer))", RegexOptions.IgnoreCase)]
    private static partial Regex Filing();

    [GeneratedRegex(@"\A(?:newsroom|investors?|ir|press|pressroom|mediaroom)\.")]
    private static partial Regex OwnWords();

    [GeneratedRegex(@"/(?:press-?releases?|news-?releases?|newsroom|press-?room)/", RegexOptions.IgnoreCase)]
    private static partial Regex PressRoom();
}
