using System.IO.Compression;
using System.Xml;

namespace ComputeIntel.Imports;

/// <summary>Looks into a ZIP before anything is read from it: one that would unfold into far more than a document holds is refused.</summary>
internal static class DocxArchive
{
    private const int MaxEntries = 3_000;

    // Of elements. A table in a table in a text box comes to forty.
    private const int MaxDepth = 250;

    private const long MaxUnfolded = 100L * 1024 * 1024;
    private const long MaxPart = 40L * 1024 * 1024;

    // XML packs to a twentieth, tables to a hundredth; only bombs to a thousandth.
    private const long MaxRatio = 200;
    private const long Harmless = 5L * 1024 * 1024;

    public static bool HasEntry(byte[] bytes, string name)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(bytes, writable: false));
            return archive.Entries.Count <= MaxEntries && archive.GetEntry(name) is not null;
        }
        catch (InvalidDataException)
        {
            // Cut short: its directory stands at its end. What it was can still be seen.
            return bytes.AsSpan().IndexOf(System.Text.Encoding.ASCII.GetBytes(name)) >= 0;
        }
    }

    /// <exception cref="Refusal">422 <c>too-large</c>, <c>document-too-deep</c>, <c>broken-document</c>.</exception>
    public static void Check(byte[] bytes, ReadingBudget budget)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(bytes, writable: false));
            if (archive.Entries.Count > MaxEntries)
            {
                throw Bomb();
            }

            var unfolded = 0L;
            foreach (var entry in archive.Entries)
            {
                if (entry.Length > MaxPart || unfolded + entry.Length > MaxUnfolded)
                {
                    throw Bomb();
                }

                unfolded += UnfoldedLength(entry, bytes.Length, unfolded, budget);
                RefuseTooDeep(entry, budget);
            }
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or NotSupportedException)
        {
            throw ReadingRefusals.Broken("The Word document");
        }
    }

    /// <summary>What the entry really unfolds into: what its directory says may be a lie.</summary>
    private static long UnfoldedLength(ZipArchiveEntry entry, long packed, long before, ReadingBudget budget)
    {
        var buffer = new byte[64 * 1024];
        using var stream = entry.Open();
        var length = 0L;
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            budget.Check();
            length += read;
            if (length > MaxPart || before + length > MaxUnfolded || (before + length > Harmless && before + length > packed * MaxRatio))
            {
                throw Bomb();
            }
        }

        return length;
    }

    /// <summary>The library builds a tree of each part, which takes it longer the deeper it goes. What is no XML is left to it.</summary>
    private static void RefuseTooDeep(ZipArchiveEntry entry, ReadingBudget budget)
    {
        if (!entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        using var reader = XmlReader.Create(entry.Open(), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, CloseInput = true });
        try
        {
            while (reader.Read())
            {
                budget.Check();
                if (reader.Depth > MaxDepth)
                {
                    throw ReadingRefusals.TooDeep();
                }
            }
        }
        catch (XmlException)
        {
        }
    }

    private static Refusal Bomb() => ReadingRefusals.TooLarge("The Word document unfolds into far more than a document holds.");
}
