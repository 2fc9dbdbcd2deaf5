using System.Net;
using ComputeIntel.Articles;
using ComputeIntel.Imports;
using FsCheck;

namespace ComputeIntel.Tests.Imports;

/// <summary>Whatever stands in a page stands in the paragraphs: no character of it is taken for Markdown.</summary>
public sealed class HtmlRoundTripTests
{
    private static readonly string[] Pieces =
    [
        "word", "Word", "300", "1.", "1)", "-", "+", "*", "**", "_", "__", "~", "~~", "`", "```", "#", "##", ">", "<", "<b>", "</b>", "&", "&amp;", "&lt;", "[", "]", "](", "[a](b)", "[a]:", "!", "![", "|", "\\", "\\*", "=", "===", "---", ":", "::", "“", "”", "(", ")", ".", ",", "é", "—", "…", "$", "http://a.example/b_c*d", "<http://a.example>", "a_b_c", "𝔸", "e\u0301",
    ];

    private static readonly string[] Settings = ["", "b", "i", "s", "code", "a href='https://example.com/x_(y)'"];

    [Fact]
    public void Any_text_means_itself() => Prop.ForAll(Arb.From(Texts), text =>
    {
        var read = DocumentReader.Read(Arrived.Pasted($"<p>.</p><p>{WebUtility.HtmlEncode(text)}</p><p>.</p>"));
        Assert.Equal(Expected([text]), Seen(read));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_text_means_itself_however_it_is_set() => Prop.ForAll(Arb.From(SetTexts), pieces =>
    {
        var html = string.Concat(pieces.Select(p => p.Setting.Length == 0 ? WebUtility.HtmlEncode(p.Text) : $"<{p.Setting}>{WebUtility.HtmlEncode(p.Text)}</{p.Setting.Split(' ')[0]}>"));
        var read = DocumentReader.Read(Arrived.Pasted($"<p>.</p><p>{html}</p><p>.</p>"));
        Assert.Equal(Expected([string.Concat(pieces.Select(p => p.Text))]), Seen(read));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_text_means_itself_in_a_table_a_list_and_a_quotation() => Prop.ForAll(Arb.From(Texts), text =>
    {
        var encoded = WebUtility.HtmlEncode(text);
        var read = DocumentReader.Read(Arrived.Pasted($"<table><tr><th>a</th></tr><tr><td>{encoded}</td></tr></table><p>.</p><ul><li>{encoded}</li></ul><p>.</p><blockquote>{encoded}</blockquote><h2>{encoded}</h2><p>.</p>"));
        var folded = PlainText.Folded(text);
        Assert.Equal(folded.Length == 0 ? ["a", ".", "."] : ["a", folded, ".", folded, ".", folded, folded, "."], Arrived.Paragraphs(read).Select(p => p.Text));
    }).QuickCheckThrowOnFailure();

    private static Gen<string> Texts { get; } =
        from pieces in Gen.NonEmptyListOf(from piece in Gen.Elements(Pieces) from space in Gen.Elements("", " ", "  ", "\n") select piece + space)
        select string.Concat(pieces.Take(12));

    private static Gen<List<(string Setting, string Text)>> SetTexts { get; } =
        from pieces in Gen.NonEmptyListOf(from setting in Gen.Elements(Settings) from text in Texts select (setting, text))
        select pieces.Take(6).ToList();

    private static List<string> Expected(IEnumerable<string> texts) => [.. texts.Select(PlainText.Folded).Where(t => t.Length > 0).Prepend(".").Append(".")];

    private static List<string> Seen(ReadDocument read) => [.. Arrived.Paragraphs(read).Select(p => p.Text)];
}
