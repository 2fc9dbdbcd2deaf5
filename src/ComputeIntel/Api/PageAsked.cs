using ComputeIntel.Data;

namespace ComputeIntel.Api;

/// <summary>Which page of a list is asked for.</summary>
public sealed record PageAsked
{
    /// <summary>The former answer's <c>next</c>.</summary>
    public int? After { get; init; }

    /// <summary>How many at most: 1 to 200, 50 where it is not said.</summary>
    public int? Limit { get; init; }

    /// <exception cref="Refusal">422 <c>invalid-input</c>.</exception>
    public Task<(List<T> Items, int? Next)> OfAsync<T>(IQueryable<T> nouns, Func<T, int> id, CancellationToken cancel) where T : class
    {
        var check = new InputCheck();
        check.Limit("limit", Limit);
        check.Refuse();
        return nouns.PageAsync(After, Limit ?? ListLimit.Default, id, cancel);
    }
}
