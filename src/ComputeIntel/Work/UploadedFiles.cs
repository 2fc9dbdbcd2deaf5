using ComputeIntel.Articles;
using ComputeIntel.Imports;

namespace ComputeIntel.Work;

/// <summary>Files sent in a form, as documents that arrived.</summary>
public static class UploadedFiles
{
    /// <summary>A file over its limit is not read any further; the order then refuses it by its name.</summary>
    public static async Task<IReadOnlyList<ArrivedDocument>> OfAsync(IFormFileCollection files, CancellationToken cancel)
    {
        var arrived = new List<ArrivedDocument>();
        foreach (var file in files.Take(ImportLimits.MaxFiles + 1))
        {
            // Browsers send an empty, nameless file where none was chosen.
            if (file.Length == 0 && file.FileName.Length == 0)
            {
                continue;
            }

            var bytes = new byte[Math.Min(file.Length, ImportLimits.MaxFileBytes + 1)];
            await using var stream = file.OpenReadStream();
            await stream.ReadExactlyAsync(bytes, cancel);
            arrived.Add(new ArrivedDocument(bytes, file.ContentType, NameOf(file), new Arrival(CaptureMethod.Uploaded, null, null, [], [])));
        }

        return arrived;
    }

    // A name may come with a path, or with characters that no store can hold.
    private static string NameOf(IFormFile file)
    {
        var name = PlainText.Folded(new string([.. Path.GetFileName(file.FileName.Replace('\\', '/')).Select(c => char.IsControl(c) || char.IsSurrogate(c) || c >= '\uFFFE' ? ' ' : c)]));
        return name.Length == 0 ? "a file without a name" : PlainText.Shortened(name, 200);
    }
}
