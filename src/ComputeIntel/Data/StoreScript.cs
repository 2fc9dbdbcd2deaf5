namespace ComputeIntel.Data;

/// <summary>SQL that EF's migrations cannot hold, kept as files inside the program.</summary>
public static class StoreScript
{
    /// <param name="name">The file's name in <c>Data/Guard</c>, for example <c>sqlite.create.sql</c>.</param>
    public static string Named(string name)
    {
        using var stream = typeof(StoreScript).Assembly.GetManifestResourceStream($"ComputeIntel.Data.Guard.{name}")
            ?? throw new InvalidOperationException($"The script {name} is not in the program.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
