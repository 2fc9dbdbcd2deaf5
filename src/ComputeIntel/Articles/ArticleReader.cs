using System.Text;

namespace ComputeIntel.Articles;

/// <summary>Turns a text, as pasted or sent, into citable paragraphs.</summary>
public static class ArticleReader
{
    private const string Field = "markdown";

    /// <summary>The most paragraphs that one capture may have; what has more is no article, and no page could show it.</summary>
    private const int MaxParagraphs = 20_000;

    /// <param name="format">Auto looks at the text and decides; in Markdown it also takes a long line that is closed for a paragraph.</param>
    /// <exception cref="Refusal">
    /// 422 <c>invalid-input</c>: over <see cref="ArticleDraft.MaxTextBytes"/>, characters that cannot be stored, no words,
    /// too many paragraphs. 400 <c>markdown-too-deep</c>.
    /// </exception>
    public static ArticleText Read(string text, TextFormat format)
    {
        if (PlainText.IsBroken(text))
        {
            throw Refusal.Invalid(Field, "The text has a character that cannot be stored (NUL, U+FFFE, U+FFFF, or half of a surrogate pair).");
        }

        var size = Encoding.UTF8.GetByteCount(text);
        if (size > ArticleDraft.MaxTextBytes)
        {
            throw Refusal.Invalid(Field, $"The text is too long: {size / 1048576.0:0.0} MB, {ArticleDraft.MaxTextBytes / 1048576} MB at most.");
        }

        var lines = text.TrimStart('\uFEFF').ReplaceLineEndings("\n");
        var found = format == TextFormat.Auto ? TextFormatFinder.Find(lines) : format;
        var paragraphs = found == TextFormat.Plain ? PlainTextReader.Read(lines) : MarkdownReader.Read(format == TextFormat.Auto ? LineWrapping.Parted(lines) : lines);
        var pointer = OriginalPointer.TakeFrom(paragraphs);
        if (paragraphs.Count is 0 or > MaxParagraphs)
        {
            throw Refusal.Invalid(Field, paragraphs.Count == 0 ? "There are no words in this text." : $"The text has {paragraphs.Count:N0} paragraphs, {MaxParagraphs:N0} at most; add it in parts.");
        }

        for (var i = 0; i < paragraphs.Count; i++)
        {
            paragraphs[i].Ordinal = i + 1;
        }

        return new ArticleText(found, paragraphs, pointer?.Text, pointer?.Url);
    }
}
