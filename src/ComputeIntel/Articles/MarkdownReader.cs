using System.Text;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace ComputeIntel.Articles;

/// <summary>Reads Markdown (CommonMark, pipe tables, strikethrough) into paragraphs. Raw HTML stays as the text that it is.</summary>
internal sealed class MarkdownReader
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
        .DisableHtml()
        .Use<InlineNesting>()
        .Build();

    private readonly List<Paragraph> _paragraphs = [];
    private string? _marker;

    private MarkdownReader()
    {
    }

    /// <exception cref="Refusal">400 <c>markdown-too-deep</c>.</exception>
    public static List<Paragraph> Read(string markdown)
    {
        MarkdownNesting.Check(markdown);
        var reader = new MarkdownReader();
        reader.Read(Parsed(markdown), new Place(ParagraphKind.Text, 0, 0, 0));
        return reader._paragraphs;
    }

    private static MarkdownDocument Parsed(string markdown)
    {
        try
        {
            return Markdown.Parse(markdown, Pipeline);
        }
        catch (ArgumentException)
        {
            // Markdig's own limit on depth; it has no exception type of its own.
            throw MarkdownNesting.TooDeep();
        }
    }

    private void Read(Block block, Place place)
    {
        switch (block)
        {
            case HeadingBlock heading:
                Add(heading, new Place(ParagraphKind.Heading, heading.Level, place.Lists, place.Quotes));
                break;
            case CodeBlock code:
                Add(CodeOf(code));
                break;
            case Table table:
                foreach (var row in table.OfType<TableRow>())
                {
                    Add(InlineReader.RowOf(row));
                }

                break;
            case QuoteBlock quote:
                ReadAll(quote, new Place(ParagraphKind.Quotation, place.Quotes + 1, place.Lists, place.Quotes + 1));
                break;
            case ListItemBlock item:
                _marker = item.Parent is ListBlock { IsOrdered: true } list ? $"{item.Order}{list.OrderedDelimiter}" : "•";
                ReadAll(item, new Place(ParagraphKind.ListItem, place.Lists + 1, place.Lists + 1, place.Quotes));
                _marker = null;
                break;
            case LinkReferenceDefinition or LinkReferenceDefinitionGroup:
                break;
            case ContainerBlock container:
                ReadAll(container, place);
                break;
            case LeafBlock { Inline: not null } leaf:
                Add(leaf, place);
                break;
        }
    }

    private void ReadAll(ContainerBlock blocks, Place place)
    {
        foreach (var block in blocks)
        {
            Read(block, place);
        }
    }

    private void Add(LeafBlock leaf, Place place)
    {
        var writer = new ParagraphWriter();
        InlineReader.Write(leaf.Inline!, writer);
        var marker = place.Kind == ParagraphKind.ListItem ? _marker : null;
        if (writer.ToParagraph(place.Kind, place.Level, marker) is { } paragraph)
        {
            _marker = marker is null ? _marker : null;
            paragraph.Kind = IsPicture(paragraph) ? ParagraphKind.Caption : paragraph.Kind;
            Add(paragraph);
        }
    }

    private void Add(Paragraph? paragraph)
    {
        if (paragraph is not null)
        {
            _paragraphs.Add(paragraph);
        }
    }

    private static bool IsPicture(Paragraph paragraph) =>
        paragraph.Kind == ParagraphKind.Text && paragraph.Spans.Find(s => s.Style == InlineStyle.Image) is { Start: 0 } picture && picture.End == CodePoints.Length(paragraph.Text);

    private static Paragraph? CodeOf(CodeBlock code)
    {
        var text = new string([.. code.Lines.ToString().Where(c => c is '\n' or '\t' || !char.IsControl(c))]).Trim('\n').TrimEnd();
        return string.IsNullOrWhiteSpace(text) ? null : new Paragraph { Kind = ParagraphKind.Code, Text = text.Normalize(NormalizationForm.FormC) };
    }

    /// <summary>Where a block stands: what its paragraphs are, and how many lists and quotations are around it.</summary>
    private readonly record struct Place(ParagraphKind Kind, int Level, int Lists, int Quotes);
}
