using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Syntax;

namespace ComputeIntel.Articles;

/// <summary>
/// Weighs each paragraph as soon as its lines are known and before what stands in them is read. Markdig keeps every mark
/// that may open emphasis or a link open until the paragraph ends, and walks down through all of them at each further
/// mark; it looks ahead through the rest at each run of backticks and each link's address; and it gives every row of a
/// table as many cells as the widest has.
/// </summary>
internal sealed class InlineNesting : IMarkdownExtension
{
    // About three nanoseconds a step down, one a character ahead, a microsecond a cell; an article has some ten thousand of each.
    private const long MaxSteps = 150_000_000;
    private const long MaxAhead = 500_000_000;
    private const long MaxCells = 400_000;

    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        foreach (var parser in pipeline.BlockParsers.Where(p => p is ParagraphBlockParser or HeadingBlockParser))
        {
            parser.Closed += (processor, block) => Weigh(processor.Document, (LeafBlock)block);
        }
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
    }

    /// <exception cref="Refusal">400 <c>markdown-too-deep</c>.</exception>
    private static void Weigh(MarkdownDocument document, LeafBlock leaf)
    {
        var weight = document.GetData(typeof(Weight)) as Weight ?? new Weight();
        document.SetData(typeof(Weight), weight);
        weight.Add(leaf.Lines);
        if (weight.Steps > MaxSteps || weight.Ahead > MaxAhead || weight.Cells > MaxCells)
        {
            throw MarkdownNesting.TooDeep();
        }
    }

    private sealed class Weight
    {
        public long Steps { get; private set; }

        public long Ahead { get; private set; }

        public long Cells { get; private set; }

        public void Add(StringLineGroup lines)
        {
            long open = 0, marks = 0, looks = 0, length = 0, columns = 0;
            for (var i = 0; i < lines.Count; i++)
            {
                var line = lines.Lines[i].Slice.AsSpan();
                var before = '\n';
                foreach (var c in line)
                {
                    open += c == '[' || (c is '*' or '_' or '~' && c != before) ? 1 : 0;
                    marks += c is ']' or '|' or '<' or '&' or '\\' or '!' ? 1 : 0;
                    looks += (c == '`' && c != before) || (c == '(' && before == ']') ? 1 : 0;
                    before = c;
                }

                marks++;
                length += line.Length + 1;
                columns = Math.Max(columns, line.Count('|'));
            }

            Steps += open * (open + marks + looks);
            Ahead += looks * length;
            Cells += columns * lines.Count;
        }
    }
}
