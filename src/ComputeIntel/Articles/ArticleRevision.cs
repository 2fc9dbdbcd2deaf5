namespace ComputeIntel.Articles;

/// <summary>One correction of an article's particulars: what each field said before and after. Added, never edited.</summary>
public sealed class ArticleRevision
{
    public int Id { get; set; }

    public int ArticleId { get; set; }

    public DateTime At { get; set; }

    public required string By { get; set; }

    public List<FieldChange> Changes { get; set; } = [];
}
