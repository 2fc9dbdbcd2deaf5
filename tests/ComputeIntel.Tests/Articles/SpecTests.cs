using ComputeIntel.Articles;

namespace ComputeIntel.Tests.Articles;

public sealed class SpecTests
{
    [Fact]
    public void There_are_examples() => Assert.NotEmpty(Spec.Names);

    [Theory, MemberData(nameof(Spec.Names), MemberType = typeof(Spec))]
    public void Every_example_is_so(string name)
    {
        var spec = Spec.Named(name);
        if (spec.Refused is { } type)
        {
            Assert.Equal(type, Assert.Throws<Refusal>(() => ArticleReader.Read(spec.Text, spec.Format)).Type);
            return;
        }

        var read = ArticleReader.Read(spec.Text, spec.Format);
        Assert.Equal(spec.Paragraphs, ParagraphNotation.Of(read));
        Assert.Equal(Enumerable.Range(1, read.Paragraphs.Count), read.Paragraphs.Select(p => p.Ordinal));
        Assert.All(read.Paragraphs, p => Assert.True(p.Text.IsNormalized()));

        var marks = spec.MarksOn(read.Paragraphs).ToLookup(m => m.Ordinal, m => m.Mark);
        Assert.Equal(spec.Html ?? "", string.Join('\n', read.Paragraphs.Where(p => marks.Contains(p.Ordinal)).Select(p => ParagraphHtml.Of(p, [.. marks[p.Ordinal]]))));
    }
}
