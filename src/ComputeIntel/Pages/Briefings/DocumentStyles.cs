using ComputeIntel.Briefings;
using Microsoft.AspNetCore.Html;

namespace ComputeIntel.Pages.Briefings;

/// <summary>The style sheets of a document on paper: named by a page that a person looks at, written into the one that is printed.</summary>
public sealed class DocumentStyles(IWebHostEnvironment host)
{
    // The browser sets a page for its screen too, before a print and again after it; nobody looks at that one.
    private const string NoScreen = "@media screen { body { display: none; } }";

    public static IReadOnlyList<string> Paths(Paper paper) => ["/css/briefing.css", paper == Paper.Letter ? "/css/paper-letter.css" : "/css/paper-a4.css"];

    public IHtmlContent Inside(IReadOnlyList<string> paths) => new HtmlString($"<style>{string.Join('\n', paths.Select(TextOf).Append(NoScreen))}</style>");

    private string TextOf(string path)
    {
        using var reader = new StreamReader(host.WebRootFileProvider.GetFileInfo(path).CreateReadStream());
        return reader.ReadToEnd();
    }
}
