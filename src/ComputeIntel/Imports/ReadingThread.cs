using System.Runtime.ExceptionServices;

namespace ComputeIntel.Imports;

/// <summary>
/// Reads on a thread of its own and leaves it behind when it does not come back. The libraries that read have no way of
/// being stopped everywhere, and some go down a document by recursion, for which the stack is made large.
/// </summary>
internal static class ReadingThread
{
    private const int StackBytes = 64 * 1024 * 1024;

    /// <param name="patience">How long the reading may stay away; its <see cref="ReadingBudget"/> should end it earlier.</param>
    /// <exception cref="Refusal">422 <c>too-large</c>, or what <paramref name="read"/> throws.</exception>
    public static T Run<T>(Func<T> read, TimeSpan patience)
    {
        T? result = default;
        ExceptionDispatchInfo? failure = null;
        var thread = new Thread(Start, StackBytes) { IsBackground = true, Name = "reading" };
        thread.Start();
        if (!thread.Join(patience))
        {
            throw ReadingBudget.Spent();
        }

        failure?.Throw();
        return result!;

        void Start()
        {
            try
            {
                result = read();
            }
            catch (Exception exception)
            {
                failure = ExceptionDispatchInfo.Capture(exception);
            }
        }
    }
}
