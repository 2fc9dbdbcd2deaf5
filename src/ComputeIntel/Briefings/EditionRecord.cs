namespace ComputeIntel.Briefings;

/// <summary>What an edition said, beside its bytes. A part of the edition of its own, so that listing editions does not load it.</summary>
public sealed class EditionRecord
{
    public int EditionId { get; set; }

    public required PrintedContent Printed { get; set; }
}
