namespace ComputeIntel;

/// <summary>Edited by people, so guarded by a version: whoever saves must have seen the newest one. The API's ETag.</summary>
public interface IVersioned
{
    int Version { get; set; }
}
