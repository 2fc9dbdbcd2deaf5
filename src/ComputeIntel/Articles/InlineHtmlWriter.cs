using System.Net;
using System.Text;

namespace ComputeIntel.Articles;

/// <summary>
/// Writes nested stretches of one text as HTML. They are opened in the order of their starts; each is closed where it
/// ends, before the next is opened.
/// </summary>
internal sealed class InlineHtmlWriter(string text)
{
    private readonly StringBuilder _html = new(text.Length * 2);
    private readonly Stack<Element> _open = [];
    private readonly List<Mark> _dueReferences = [];
    private int _position;
    private int _index;

    public void Open(InlineSpan span)
    {
        MoveTo(span.Start);

        // No link may stand within another: the picture of a link is text there.
        var href = span.Href is { } address && !IsInLink && WebLink.Of(address) is { } link ? $" href=\"{Encoded(link)}\" rel=\"noopener noreferrer nofollow\"" : null;
        var name = href is null ? "span" : "a";
        Push(span.End, href is not null, span.Style switch
        {
            InlineStyle.Emphasis => ("em", ""),
            InlineStyle.Strong => ("strong", ""),
            InlineStyle.Code => ("code", ""),
            InlineStyle.Struck => ("s", ""),
            InlineStyle.Link => (name, href ?? ""),
            InlineStyle.Image => (name, " class=\"picture\"" + href),
            InlineStyle.HeadCell => ("span", " class=\"cell head\""),
            _ => ("span", " class=\"cell\""),
        });
    }

    /// <param name="ending">The marks of which this is the last piece: their references follow it.</param>
    public void Open(MarkPiece piece, IEnumerable<Mark> ending)
    {
        MoveTo(piece.Start);
        var claims = string.Join(' ', piece.Marks.Select(m => m.Number).Distinct());
        Push(piece.End, false, ("mark", $" class=\"{Encoded(piece.Shown.Css)}\" data-claims=\"{claims}\""), ending);
    }

    public override string ToString()
    {
        MoveTo(int.MaxValue);
        return _html.ToString();
    }

    private bool IsInLink => _open.Any(e => e.IsLink);

    private void Push(int end, bool isLink, (string Name, string Attributes) tag, IEnumerable<Mark>? ending = null)
    {
        _html.Append('<').Append(tag.Name).Append(tag.Attributes).Append('>');
        _open.Push(new Element(tag.Name, end, isLink, ending ?? []));
    }

    /// <summary>Writes the text up to a place, and closes whatever ends on the way.</summary>
    private void MoveTo(int position)
    {
        while (_open.TryPeek(out var element) && element.End <= position)
        {
            WriteText(element.End);
            _open.Pop();
            _html.Append("</").Append(element.Name).Append('>');
            _dueReferences.AddRange(element.Ending);
            WriteReferences();
        }

        WriteText(position);
    }

    private void WriteText(int position)
    {
        var start = _index;
        while (_position < position && _index < text.Length)
        {
            _index += char.IsSurrogatePair(text, _index) ? 2 : 1;
            _position++;
        }

        _html.Append(Encoded(text[start.._index]));
    }

    // A reference is a link too, so that one that is due within a link waits for its end.
    private void WriteReferences()
    {
        if (_dueReferences.Count == 0 || IsInLink)
        {
            return;
        }

        foreach (var mark in _dueReferences)
        {
            _html.Append($"<a class=\"ref\" href=\"#c-{mark.Number}\" data-n=\"{mark.Number}\" aria-label=\"{Encoded(mark.Label)}\"></a>");
        }

        _dueReferences.Clear();
    }

    private static string Encoded(string value) => WebUtility.HtmlEncode(value);

    private sealed record Element(string Name, int End, bool IsLink, IEnumerable<Mark> Ending);
}
