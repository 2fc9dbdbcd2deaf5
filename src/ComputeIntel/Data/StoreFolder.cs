namespace ComputeIntel.Data;

/// <summary>
/// The folder that holds the SQLite file, keys and logs, under an operating-system lock so that two programs never share
/// one store. The lock falls with the process, however it ends.
/// </summary>
public sealed class StoreFolder : IDisposable
{
    private FileStream? _lock;

    public StoreFolder(string path)
    {
        Path = System.IO.Path.GetFullPath(path);
        Directory.CreateDirectory(Path);
    }

    public string Path { get; }

    public string DatabaseFile => System.IO.Path.Combine(Path, "computeintel.db");

    public string Keys => System.IO.Path.Combine(Path, "keys");

    public string Logs => System.IO.Path.Combine(Path, "logs");

    /// <summary>The folder that the settings name, else the user's local application data.</summary>
    public static string PathFrom(IConfiguration configuration) => configuration["Storage:Folder"] is { Length: > 0 } folder
        ? folder
        : System.IO.Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create), "ComputeIntel");

    /// <exception cref="StartFailure">Another program holds the lock, or the folder cannot be written.</exception>
    public void Lock()
    {
        try
        {
            _lock ??= new FileStream(System.IO.Path.Combine(Path, "store.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException held)
        {
            throw new StartFailure($"Another ComputeIntel is using the folder {Path}. Stop it, or give this one a folder of its own: --Storage:Folder=/some/folder", held);
        }
        catch (UnauthorizedAccessException denied)
        {
            throw new StartFailure($"The folder {Path} cannot be written. Give its owner's rights to this user, or name another: --Storage:Folder=/some/folder", denied);
        }
    }

    public void Dispose() => _lock?.Dispose();
}
