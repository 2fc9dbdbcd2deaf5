namespace ComputeIntel.BrowserTests.Support;

/// <summary>The real write-up of a deal, as it was copied from a page: single line breaks, a heading line, a closing pointer.</summary>
public static class WriteUp
{
    /// <summary>The text; the test is skipped where the folder that holds it is absent.</summary>
    public static string Text()
    {
        var folder = Environment.GetEnvironmentVariable("COMPUTEINTEL_SHARED") ?? Path.Combine(Root(), "..", "shared");
        var file = Path.Combine(folder, "input", "deal-write-up.txt");
        Assert.SkipUnless(File.Exists(file), "The real write-up is not here: ../shared/input/deal-write-up.txt is absent.");
        return File.ReadAllText(file);
    }

    /// <summary>The folder that holds the solution.</summary>
    public static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder.Parent is { } parent && !File.Exists(Path.Combine(folder.FullName, "ComputeIntel.sln")))
        {
            folder = parent;
        }

        return folder.FullName;
    }
}
