namespace ComputeIntel.Imports;

/// <summary>Why a document is not read; all 422. The types are part of the API's contract.</summary>
internal static class ReadingRefusals
{
    /// <param name="what">What it is instead: "a login page".</param>
    public static Refusal NotAnArticle(string what) => new("not-an-article", 422, $"This is not an article but {what}. If you can see the article, paste its text instead.");

    public static Refusal Unknown(string? seems) => new(
        "unknown-document",
        422,
        $"{(seems is null ? "What this is could not be told" : $"This seems to be {seems}")}. HTML, MHTML, PDF, Word (.docx), mail (.eml), Markdown and plain text can be read.");

    public static Refusal Broken(string what) => new("broken-document", 422, $"{what} is broken or cut short, and cannot be read.");

    public static Refusal TooDeep() => new("document-too-deep", 422, "The document is nested more deeply than any article is. Paste its text instead.");

    public static Refusal TooLarge(string message) => new("too-large", 422, message);

    public static Refusal Encrypted() => new("encrypted-pdf", 422, "The PDF is encrypted. Open it with its password and save it without, or paste its text.");

    public static Refusal WithoutText() => new("pdf-without-text", 422, "The PDF has pictures of its pages and no text. Run text recognition on it first, or paste its text.");
}
