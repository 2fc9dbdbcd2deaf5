using ComputeIntel.Imports;
using ComputeIntel.Jobs;

namespace ComputeIntel.Data.Jobs;

/// <summary>What somebody wants brought in: links, files, or both.</summary>
public sealed record ImportOrder
{
    public IReadOnlyList<string> Links { get; init; } = [];

    public IReadOnlyList<ArrivedDocument> Files { get; init; } = [];

    public Duplicate Duplicate { get; init; }

    /// <summary>Each waits, once it is read, for a person to look at it.</summary>
    public bool AsksFirst { get; init; }

    /// <summary>The order with each link once.</summary>
    /// <exception cref="Refusal">422 <c>invalid-input</c>, naming each link and file that is wrong.</exception>
    public ImportOrder Checked()
    {
        var check = new InputCheck();
        var links = Links.Select((link, i) => check.Link(Links.Count == 1 ? "url" : $"urls[{i}]", link)).OfType<string>().Distinct().ToList();
        if (Links.Count > ImportLimits.MaxLinks)
        {
            check.Wrong("urls", $"At most {ImportLimits.MaxLinks} links at once.");
        }

        if (Files.Count > ImportLimits.MaxFiles)
        {
            check.Wrong("file", $"At most {ImportLimits.MaxFiles} files at once; these are {Files.Count:N0}.");
        }

        foreach (var file in Files)
        {
            if (file.Bytes.Length is 0 or > ImportLimits.MaxFileBytes)
            {
                check.Wrong("file", file.Bytes.Length == 0 ? $"{file.Name} is empty." : $"{file.Name} is too large: {file.Bytes.Length / 1048576.0:0.0} MB, {ImportLimits.MaxFileBytes / 1048576} MB at most.");
            }
        }

        if (links.Count + Files.Count == 0 && check.Passed)
        {
            check.Wrong("url", "Give a link or a file.");
        }

        check.Defined("duplicate", Duplicate, "What to do with a known article");
        check.Refuse();
        return this with { Links = links };
    }
}
