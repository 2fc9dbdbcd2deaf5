namespace ComputeIntel;

/// <summary>How many of a list come at once.</summary>
public static class ListLimit
{
    public const int Default = 50;

    public const int Most = 200;
}
