using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.Primitives;

namespace ComputeIntel.Pages.Shared;

/// <summary>The address of a list with its choices, from which the addresses of other choices are made: all state of a list stands in it.</summary>
public sealed class Address
{
    // Where one was in a list means nothing once another choice is made.
    private static readonly string[] Places = ["after", "skip"];

    private readonly string _path;
    private readonly List<KeyValuePair<string, string>> _query;

    private Address(string path, IEnumerable<KeyValuePair<string, string>> query) => (_path, _query) = (path, [.. query]);

    public static Address Of(HttpRequest request) => new(
        request.Path,
        request.Query.SelectMany(q => q.Value, (q, value) => KeyValuePair.Create(q.Key, value ?? "")).Where(q => q.Value.Length > 0));

    /// <summary>The choices, to be carried along by a form that asks for more.</summary>
    public IEnumerable<KeyValuePair<string, string>> Query => _query;

    public StringValues this[string name] => _query.Where(q => Is(q, name)).Select(q => q.Value).ToArray();

    /// <summary>With another choice of one thing, or without one where the value is null; from the top of the list again.</summary>
    public Address With(string name, string? value)
    {
        var kept = _query.Where(q => !Is(q, name) && !Places.Any(p => Is(q, p)));
        return new Address(_path, value is null ? kept : kept.Append(KeyValuePair.Create(name, value)));
    }

    public Address Without(params string[] names) => new(_path, _query.Where(q => !names.Any(n => Is(q, n))));

    /// <summary>The same choices as <c>.csv</c> or <c>.json</c>.</summary>
    public Address As(string format) => new($"{_path}.{format}", Without(Places)._query);

    public override string ToString() => _path + new QueryBuilder(_query).ToQueryString();

    private static bool Is(KeyValuePair<string, string> parameter, string name) => parameter.Key.Equals(name, StringComparison.OrdinalIgnoreCase);
}
