using ComputeIntel.Briefings;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace ComputeIntel.Pages.Briefings;

/// <summary>Renders a document to be printed, outside any request: the very view that its page shows, with its styles inside.</summary>
public sealed class DocumentRenderer(IRazorViewEngine views, ITempDataProvider tempData, IServiceProvider services)
{
    // As on those pages, so that the views inside are found beside it.
    private const string Page = "/Briefings/Print";

    public Task<string> RenderAsync(BriefingDocument document) => RenderAsync("/Pages/Briefings/_Document.cshtml", document);

    public Task<string> RenderAsync(Erratum erratum) => RenderAsync("/Pages/Briefings/_Erratum.cshtml", erratum);

    private async Task<string> RenderAsync<T>(string path, T document)
    {
        var context = new ActionContext(
            new DefaultHttpContext { RequestServices = services },
            new RouteData { Values = { ["page"] = Page } },
            new PageActionDescriptor { RouteValues = new Dictionary<string, string?> { ["page"] = Page } });
        var view = views.GetView(executingFilePath: null, path, isMainPage: false).View ?? throw new InvalidOperationException($"The view {path} is not in the program.");
        var data = new ViewDataDictionary<T>(new EmptyModelMetadataProvider(), new ModelStateDictionary()) { Model = document, ["IsPrinted"] = true };
        await using var html = new StringWriter();
        await view.RenderAsync(new ViewContext(context, view, data, new TempDataDictionary(context.HttpContext, tempData), html, new HtmlHelperOptions()));
        return html.ToString();
    }
}
