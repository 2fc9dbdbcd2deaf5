using ComputeIntel.Data.Jobs;
using ComputeIntel.Jobs;
using ComputeIntel.Work;

namespace ComputeIntel.Api;

/// <summary>What is to be brought in: a link, or several.</summary>
public sealed record ImportAsked
{
    /// <summary>One link, http or https.</summary>
    public string? Url { get; init; }

    /// <summary>Several links, worked as one job with a result for each.</summary>
    public IReadOnlyList<string>? Urls { get; init; }

    /// <summary>What to do with what is there already; absent: it is refused, or waits with the job to be answered.</summary>
    public Duplicate? Duplicate { get; init; }

    public ImportOrder ToOrder() => new() { Links = [.. Url is null ? [] : new[] { Url }, .. Urls ?? []], Duplicate = Duplicate ?? Jobs.Duplicate.Ask };

    /// <summary>The order that a form of files makes.</summary>
    /// <exception cref="Refusal">422 <c>invalid-input</c>.</exception>
    public static async Task<ImportOrder> OrderOfAsync(IFormCollection form, CancellationToken cancel)
    {
        var duplicate = Jobs.Duplicate.Ask;
        if (form["duplicate"] is [{ Length: > 0 } said, ..] && !Enum.TryParse(said, ignoreCase: true, out duplicate))
        {
            throw Refusal.Invalid("duplicate", "What to do with a known article is ask, newCapture or separate.");
        }

        return new ImportOrder { Files = await UploadedFiles.OfAsync(form.Files, cancel), Duplicate = duplicate };
    }
}
