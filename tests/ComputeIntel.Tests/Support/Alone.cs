namespace ComputeIntel.Tests.Support;

/// <summary>Tests that look at processes or time, and so run while no other does.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
