using System.Text;
using ComputeIntel.Articles;
using ComputeIntel.Data.Articles;
using ComputeIntel.Imports;
using ComputeIntel.Pages.Articles;

namespace ComputeIntel.Pages.Imports;

/// <summary>A page as it stood in the analyst's browser, and what was read out of it.</summary>
/// <param name="Arrived">As it came.</param>
/// <param name="Document">As it was read.</param>
/// <param name="Said">What it says of itself.</param>
public sealed record ClippedPage(ArrivedDocument Arrived, ReadDocument Document, ArticleDraft Said)
{
    /// <exception cref="Refusal">422 <c>invalid-input</c>; as <see cref="DocumentReader.Read(ArrivedDocument)"/>.</exception>
    public static (ClippedPage Page, ArticleText Text) Read(string? from, string? html)
    {
        var check = new InputCheck();
        var address = check.Link("from", from);
        if (string.IsNullOrWhiteSpace(html))
        {
            check.Wrong("page", "No page came with it. Use the bookmarklet on an open page.");
        }

        check.Refuse();
        var arrived = new ArrivedDocument(Encoding.UTF8.GetBytes(html!), "text/html; charset=utf-8", null, new Arrival(CaptureMethod.Clipped, address, address, [], []));
        var read = DocumentReader.Read(arrived);
        return (new ClippedPage(arrived, read, ImportDraft.Of(arrived, read)), ArticleReader.Read(read.Markdown, read.Format));
    }

    /// <summary>What the form says of it; where the publisher was left as it was read, the one that is known by the domain.</summary>
    public async Task<ArticleDraft> CorrectedAsync(ArticleForm form, CaptureIntake captures) => form.ToDraft() is var typed && typed.Publisher != Said.Publisher
        ? typed
        : typed with { Publisher = (await captures.DraftAsync(Arrived, Document)).Publisher };
}
