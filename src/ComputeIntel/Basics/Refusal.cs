namespace ComputeIntel;

/// <summary>
/// Why the program will not do what was asked: one kind, which a page shows beside the field and the API answers as
/// problem details (RFC 9457). Nothing is stored when one is thrown.
/// </summary>
/// <param name="type">A stable name, for example <c>quotation-not-found</c>; part of the API's contract.</param>
/// <param name="status">The HTTP status it travels under, 400 to 499.</param>
/// <param name="message">One sentence for a person.</param>
public sealed class Refusal(string type, int status, string message) : Exception(message)
{
    public string Type { get; } = type;

    public int Status { get; } = status;

    /// <summary>What is wrong, by field; the names are the API's, in camel case (<c>measures[0].unit</c>).</summary>
    public Dictionary<string, string[]> Errors { get; init; } = [];

    /// <summary>Anything more that a program can act on, such as the places of an ambiguous quotation.</summary>
    public Dictionary<string, object?> Details { get; init; } = [];

    public static Refusal Invalid(string field, string message) =>
        new("invalid-input", 422, message) { Errors = { [field] = [message] } };

    public static Refusal NotFound(string what) => new("not-found", 404, $"There is no {what}.");

    public static Refusal Conflict(string type, string message) => new(type, 409, message);

    /// <summary>Someone else saved first: 412 over the API, a page with both texts in the browser.</summary>
    public static Refusal Stale(int currentVersion) =>
        new("stale-version", 412, "This was changed by someone else after you opened it.")
        {
            Details = { ["currentVersion"] = currentVersion },
        };
}
