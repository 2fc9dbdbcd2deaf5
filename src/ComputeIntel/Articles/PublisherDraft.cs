namespace ComputeIntel.Articles;

/// <summary>What someone says about a publisher: the result of a merge patch, and the fields of its form.</summary>
public sealed record PublisherDraft
{
    private const int MaxDomains = 50;

    public string? Name { get; init; }

    /// <summary>Host names that it publishes on.</summary>
    public IReadOnlyList<string>? Domains { get; init; }

    /// <summary>Absent: not assessed.</summary>
    public Reliability? Reliability { get; init; }

    /// <summary>Checks field by field and gives the draft back trimmed.</summary>
    /// <exception cref="Refusal">422 <c>invalid-input</c>.</exception>
    public PublisherDraft Checked()
    {
        var check = new InputCheck();
        if (Domains?.Count > MaxDomains)
        {
            check.Wrong("domains", $"At most {MaxDomains} domains.");
        }

        var draft = new PublisherDraft
        {
            Name = check.RequiredLine("name", Name, Publisher.MaxName, "The name"),
            Domains = [.. (Domains ?? []).Select((domain, i) => Domain(check, $"domains[{i}]", domain)).Distinct()],
            Reliability = check.Defined("reliability", Reliability ?? default, "The reliability"),
        };
        check.Refuse();
        return draft;
    }

    private static string Domain(InputCheck check, string field, string? value)
    {
        var domain = check.RequiredLine(field, value, 253, "The domain").ToLowerInvariant();
        domain = domain.StartsWith("www.", StringComparison.Ordinal) ? domain[4..] : domain;
        if (domain.Length > 0 && (Uri.CheckHostName(domain) != UriHostNameType.Dns || !domain.Contains('.', StringComparison.Ordinal)))
        {
            check.Wrong(field, "A domain is written like example.com.");
        }

        return domain;
    }
}
