namespace ComputeIntel;

/// <summary>Why the program cannot start, in a sentence that says what to do about it.</summary>
public sealed class StartFailure(string message, Exception? cause = null) : Exception(message, cause);
