using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ComputeIntel.Imports;

/// <summary>Writes what stands in a paragraph: its runs with their setting, links, references to notes. What was deleted or is hidden is not there.</summary>
internal sealed partial class DocxLine(InlineText line, OpenXmlPart part, Func<OpenXmlElement, string?>? markOf)
{
    private const int MaxDepth = 30;

    private string? _fieldLink;
    private bool _isInFieldCode;

    public void Write(Paragraph paragraph) => WriteAll(paragraph, null, 0);

    private void WriteAll(OpenXmlElement container, string? link, int depth)
    {
        foreach (var element in container.ChildElements.Where(_ => depth <= MaxDepth))
        {
            switch (element)
            {
                case Run run:
                    Write(run, link ?? _fieldLink);
                    break;
                case Hyperlink hyperlink:
                    WriteAll(hyperlink, AddressOf(hyperlink) ?? link, depth + 1);
                    break;
                case SimpleField field:
                    WriteAll(field, InCode(field.Instruction?.Value) ?? link, depth + 1);
                    break;
                case InsertedRun or SdtRun or SdtContentRun or CustomXmlRun or MoveToRun:
                    WriteAll(element, link, depth + 1);
                    break;
            }
        }
    }

    private void Write(Run run, string? link)
    {
        var properties = run.RunProperties;
        if (IsOn(properties?.Vanish))
        {
            return;
        }

        var setting = (IsOn(properties?.Bold) ? InlineSetting.Strong : 0) | (IsOn(properties?.Italic) ? InlineSetting.Emphasis : 0) | (IsOn(properties?.Strike) ? InlineSetting.Struck : 0);
        foreach (var element in run.ChildElements)
        {
            switch (element)
            {
                case FieldChar { FieldCharType: { } type }:
                    _isInFieldCode = type.Value == FieldCharValues.Begin || (_isInFieldCode && type.Value != FieldCharValues.Separate && type.Value != FieldCharValues.End);
                    _fieldLink = type.Value == FieldCharValues.End ? null : _fieldLink;
                    break;
                case FieldCode code:
                    _fieldLink = InCode(code.Text) ?? _fieldLink;
                    break;
                case Text text when !_isInFieldCode:
                    line.Write(text.Text, setting, link);
                    break;
                case TabChar or Break or CarriageReturn:
                    line.Write(" ");
                    break;
                case NoBreakHyphen:
                    line.Write("-", setting, link);
                    break;
                case FootnoteReference or EndnoteReference when markOf?.Invoke(element) is { } mark:
                    line.Write($"[{mark}]");
                    break;
            }
        }
    }

    private static bool IsOn(OnOffType? property) => property is not null && property.Val?.Value != false;

    private string? AddressOf(Hyperlink hyperlink) =>
        hyperlink.Id?.Value is { } id && part.HyperlinkRelationships.FirstOrDefault(r => r.Id == id)?.Uri is { IsAbsoluteUri: true } uri ? WebLink.Of(uri.AbsoluteUri) : null;

    private static string? InCode(string? instruction) => instruction is not null && HyperlinkCode().Match(instruction) is { Success: true } match ? WebLink.Of(match.Groups["address"].Value) : null;

    [GeneratedRegex("""\A\s*HYPERLINK\s+"(?<address>[^"]+)"(?!\s*\\l)""")]
    private static partial Regex HyperlinkCode();
}
