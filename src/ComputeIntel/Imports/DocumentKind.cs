namespace ComputeIntel.Imports;

/// <summary>What a document is, as its content shows it.</summary>
public enum DocumentKind
{
    Unknown,
    Html,
    Mhtml,
    Mail,
    Pdf,
    Docx,
    Markdown,
    PlainText,
}
