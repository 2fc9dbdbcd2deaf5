namespace ComputeIntel.Briefings;

/// <summary>How an edition is asked for: the body of <c>POST /api/v1/briefings/{id}/editions</c>.</summary>
public sealed record EditionDraft
{
    /// <summary>Absent: A4.</summary>
    public Paper? Paper { get; init; }

    /// <summary>Untagged claims too, marked unreviewed. Absent: without them.</summary>
    public bool? IncludeUntagged { get; init; }

    /// <summary>The number of an earlier edition of the briefing, to print what changed since. Absent: nothing of the kind.</summary>
    public int? Since { get; init; }
}

/// <summary>Prints a document: its bytes as PDF.</summary>
public delegate Task<byte[]> BriefingPress(BriefingDocument document, CancellationToken cancel);
