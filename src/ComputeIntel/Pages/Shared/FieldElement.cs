using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ComputeIntel.Pages.Shared;

/// <summary>
/// One field of a form: label, hint, control and what is wrong with it, tied together for screen readers:
/// <c>&lt;field name="title" label="Title"&gt;&lt;input name="title"&gt;&lt;/field&gt;</c>. The control inside gets its id
/// (as the links of <c>_Errors</c> expect it) and its description.
/// </summary>
[HtmlTargetElement("field")]
public sealed partial class FieldElement : TagHelper
{
    /// <summary>The name that the control has and a refusal reports under; case does not matter.</summary>
    public required string Name { get; set; }

    public required string Label { get; set; }

    public string? Hint { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>The id of the control under that name: "statedRationale.text" as "statedrationale-text".</summary>
    public static string IdOf(string name) => SignPattern().Replace(name, "-").Trim('-').ToLowerInvariant();

    public override void Init(TagHelperContext context) =>
        context.Items[typeof(FieldElement)] = new FieldControl(IdOf(Name), Hint is not null, Wrong().Count > 0);

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var id = IdOf(Name);
        var content = await output.GetChildContentAsync();
        output.TagName = "div";
        output.Attributes.SetAttribute("class", "field");
        output.Content.AppendHtml(Element("label", Label, ("for", id)));
        output.Content.AppendHtml(content);
        if (Hint is not null)
        {
            output.Content.AppendHtml(Element("p", Hint, ("id", $"{id}-hint"), ("class", "hint")));
        }

        if (Wrong() is { Count: > 0 } wrong)
        {
            var messages = Element("span", "", ("id", $"{id}-wrong"), ("class", "wrong"));
            foreach (var (name, message) in wrong)
            {
                messages.InnerHtml.AppendHtml(name.Equals(Name, StringComparison.OrdinalIgnoreCase) ? Element("span", message) : Element("span", message, ("id", IdOf(name))));
                messages.InnerHtml.Append(" ");
            }

            output.Content.AppendHtml(messages);
        }
    }

    /// <summary>What is wrong with the field or, where it holds several values, with one of them (<c>aliases[1]</c>, <c>events[0].on</c>).</summary>
    private List<(string Name, string Message)> Wrong() =>
    [
        .. from entry in ViewContext.ModelState
           where entry.Key.Equals(Name, StringComparison.OrdinalIgnoreCase) || entry.Key.StartsWith(Name + "[", StringComparison.OrdinalIgnoreCase)
           from error in entry.Value!.Errors
           select (entry.Key, error.ErrorMessage),
    ];

    private static TagBuilder Element(string tag, string text, params (string Name, string Value)[] attributes)
    {
        var element = new TagBuilder(tag);
        foreach (var (name, value) in attributes)
        {
            element.Attributes[name] = value;
        }

        element.InnerHtml.Append(text);
        return element;
    }

    [GeneratedRegex("[^A-Za-z0-9]+")]
    private static partial Regex SignPattern();
}

/// <summary>What the control inside a field must carry.</summary>
internal sealed record FieldControl(string Id, bool HasHint, bool IsWrong);

/// <summary>
/// Gives the control inside a field its id and its description; one that stands by itself gets its messages right after
/// it. What was typed but could not be read stays in it.
/// </summary>
[HtmlTargetElement("input", TagStructure = TagStructure.WithoutEndTag)]
[HtmlTargetElement("select")]
[HtmlTargetElement("textarea")]
public sealed class FieldControlElement : TagHelper
{
    // After the framework's helpers, which write an id of their own.
    public override int Order => 1000;

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var name = Text(output, "name");
        var wrong = name is null || Text(output, "type") is "hidden" or "radio" or "checkbox" ? null : ViewContext.ModelState.GetValueOrDefault(name);
        if (output.TagName == "input" && wrong is { Errors.Count: > 0, AttemptedValue: { } typed })
        {
            output.Attributes.SetAttribute("value", typed);
        }

        if (context.Items.TryGetValue(typeof(FieldElement), out var item) && item is FieldControl control)
        {
            Describe(output, control.Id, control.IsWrong, control.HasHint ? $"{control.Id}-hint" : null);
        }
        else if (wrong is { Errors.Count: > 0 })
        {
            var id = FieldElement.IdOf(name!);
            Describe(output, id, isWrong: true, Text(output, "aria-describedby"));
            var messages = new TagBuilder("span") { Attributes = { ["id"] = $"{id}-wrong", ["class"] = "wrong" } };
            messages.InnerHtml.Append(string.Join(' ', wrong.Errors.Select(e => e.ErrorMessage)));
            output.PostElement.AppendHtml(messages);
        }
    }

    private static void Describe(TagHelperOutput output, string id, bool isWrong, string? hint)
    {
        output.Attributes.SetAttribute("id", id);
        var described = string.Join(' ', new[] { hint, isWrong ? $"{id}-wrong" : null }.OfType<string>());
        if (described.Length > 0)
        {
            output.Attributes.SetAttribute("aria-describedby", described);
        }

        if (isWrong)
        {
            output.Attributes.SetAttribute("aria-invalid", "true");
        }
    }

    private static string? Text(TagHelperOutput output, string attribute) => output.Attributes[attribute]?.Value switch
    {
        null => null,
        HtmlString text => text.Value,
        var value => value.ToString(),
    };
}
