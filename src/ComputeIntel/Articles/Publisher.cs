namespace ComputeIntel.Articles;

/// <summary>A news outlet, a company, a regulator: whoever puts an article out.</summary>
public sealed class Publisher : IVersioned
{
    public const int MaxName = 200;

    public int Id { get; set; }

    public required string Slug { get; set; }

    public required string Name { get; set; }

    /// <summary><see cref="PlainText.NameKey"/> of the name; unique.</summary>
    public required string NameKey { get; set; }

    /// <summary>Host names that it publishes on, lower case, without "www.".</summary>
    public List<string> Domains { get; set; } = [];

    public Reliability Reliability { get; set; }

    public bool IsDemo { get; set; }

    public int Version { get; set; } = 1;

    public static Publisher Named(string name, IReadOnlySet<string> takenSlugs, bool isDemo = false) => new()
    {
        Name = name,
        NameKey = PlainText.NameKey(name),
        Slug = ComputeIntel.Slug.Free(ComputeIntel.Slug.Of(name, "publisher"), takenSlugs),
        IsDemo = isDemo,
    };

    /// <summary>Makes the publisher say what a checked draft says.</summary>
    /// <returns>Whether anything changed.</returns>
    public bool Edit(PublisherDraft draft)
    {
        if (Name == draft.Name && Reliability == draft.Reliability && Domains.SequenceEqual(draft.Domains!))
        {
            return false;
        }

        (Name, NameKey, Domains, Reliability) = (draft.Name!, PlainText.NameKey(draft.Name!), [.. draft.Domains!], draft.Reliability!.Value);
        Version++;
        return true;
    }

    /// <summary>The publisher as a draft: where an edit or a merge patch starts from.</summary>
    public PublisherDraft ToDraft() => new() { Name = Name, Domains = [.. Domains], Reliability = Reliability };
}

/// <summary>How far a source can be relied on, by the letter scale of the Admiralty code (NATO AJP-2.1).</summary>
public enum Reliability
{
    NotAssessed,

    /// <summary>Completely reliable.</summary>
    A,

    /// <summary>Usually reliable.</summary>
    B,

    /// <summary>Fairly reliable.</summary>
    C,

    /// <summary>Not usually reliable.</summary>
    D,

    /// <summary>Unreliable.</summary>
    E,

    /// <summary>Reliability cannot be judged.</summary>
    F,
}
