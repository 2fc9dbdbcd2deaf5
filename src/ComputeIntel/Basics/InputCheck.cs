namespace ComputeIntel;

/// <summary>
/// Collects what is wrong with an input, field by field, and refuses once. Field names are the API's; a page's inputs
/// carry the same names, so that each message finds its field.
/// </summary>
public sealed class InputCheck
{
    private readonly Dictionary<string, List<string>> _errors = [];

    public bool Passed => _errors.Count == 0;

    /// <summary>A text that must be there: trimmed, 1 to <paramref name="max"/> UTF-16 units, without NUL or lone surrogates.</summary>
    public string Required(string field, string? value, int max, string what)
    {
        var text = Optional(field, value, max, what);
        if (text is null && !_errors.ContainsKey(field))
        {
            Wrong(field, $"{what} is needed.");
        }

        return text ?? "";
    }

    /// <summary>A text that may be absent: null where blank.</summary>
    public string? Optional(string field, string? value, int max, string what)
    {
        if (value is not null && PlainText.IsBroken(value))
        {
            Wrong(field, $"{what} has a character that cannot be stored (NUL, U+FFFE, U+FFFF, or half of a surrogate pair).");
            return null;
        }

        // White space at the ends is never meant, and control characters in the middle only break lines and logs.
        var text = value?.Trim();
        if (text?.Length > max)
        {
            Wrong(field, $"{what} is too long: {text.Length:N0} characters, {max:N0} at most.");
            return null;
        }

        return string.IsNullOrEmpty(text) || PlainText.IsInvisible(text) ? null : text;
    }

    /// <summary>A single line: as <see cref="Optional"/>, with line breaks and other control or direction-changing characters turned into spaces.</summary>
    public string? OptionalLine(string field, string? value, int max, string what)
    {
        if (Optional(field, value, max, what) is not { } text)
        {
            return null;
        }

        // Folding can lengthen a text: some characters exist only decomposed in NFC.
        var line = PlainText.Folded(new string([.. text.Select(c => char.IsControl(c) || IsDirectionMark(c) ? ' ' : c)]));
        return Optional(field, line, max, what);
    }

    public string RequiredLine(string field, string? value, int max, string what)
    {
        var line = OptionalLine(field, value, max, what);
        if (line is null && !_errors.ContainsKey(field))
        {
            Wrong(field, $"{what} is needed.");
        }

        return line ?? "";
    }

    /// <summary>An absolute http or https link without credentials, at most 2,000 characters; null where blank.</summary>
    public string? Link(string field, string? value)
    {
        var text = Optional(field, value, 2000, "The link");
        if (text is null)
        {
            return null;
        }

        var address = WebLink.Of(text);
        if (address is null)
        {
            Wrong(field, $"The link must be a full http or https address, like https://example.com/story; “{(text.Length > 80 ? text[..80] + "…" : text)}” is none.");
        }

        return address;
    }

    public PartialDate? Date(string field, string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            return null;
        }

        if (!PartialDate.TryParse(value, out var date))
        {
            Wrong(field, "A date is written 2026, 2026-05 or 2026-05-06, and must exist.");
            return null;
        }

        return date;
    }

    /// <summary>One of some names in lower case, however it was written; null where blank.</summary>
    public string? OneOf(string field, string? value, IEnumerable<string> names)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            return null;
        }

        var known = names.Select(n => n.ToLowerInvariant()).ToList();
        var name = value.Trim().ToLowerInvariant();
        if (!known.Contains(name))
        {
            Wrong(field, $"One of: {string.Join(", ", known)}.");
        }

        return name;
    }

    /// <summary>A slug, as it stands in an address; null where blank.</summary>
    public string? Address(string field, string? value)
    {
        var slug = string.IsNullOrWhiteSpace(value) ? null : value.Trim();
        if (slug is not null && !Slug.IsValid(slug))
        {
            Wrong(field, "Not the name under which anything stands here.");
        }

        return slug;
    }

    /// <summary>How many of a list are asked for: 1 to <see cref="ListLimit.Most"/>, or not said.</summary>
    public int? Limit(string field, int? value)
    {
        if (value is < 1 or > ListLimit.Most)
        {
            Wrong(field, $"The limit is 1 to {ListLimit.Most}.");
        }

        return value;
    }

    public T Defined<T>(string field, T value, string what) where T : struct, Enum
    {
        if (!Enum.IsDefined(value))
        {
            Wrong(field, $"{what} is none of the known ones.");
        }

        return value;
    }

    public void Wrong(string field, string message)
    {
        if (!_errors.TryGetValue(field, out var messages))
        {
            _errors[field] = messages = [];
        }

        messages.Add(message);
    }

    /// <exception cref="Refusal">Anything was wrong: 422 <c>invalid-input</c> with every message.</exception>
    public void Refuse()
    {
        if (!Passed)
        {
            throw new Refusal("invalid-input", 422, _errors.First().Value[0])
            {
                Errors = _errors.ToDictionary(e => e.Key, e => e.Value.ToArray()),
            };
        }
    }

    // U+202A–202E and U+2066–2069 turn the text around them about; in a title or a file name they only deceive.
    private static bool IsDirectionMark(char c) => c is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069' or '\u2028' or '\u2029';
}
