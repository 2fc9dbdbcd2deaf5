using System.Globalization;
using System.Text;

namespace ComputeIntel.Imports;

/// <summary>How a stretch of a line is set.</summary>
[Flags]
internal enum InlineSetting
{
    None = 0,
    Strong = 1,
    Emphasis = 2,
    Struck = 4,
    Code = 8,
}

/// <summary>One line in the making: stretches of text with their setting and link, white space folded as it comes.</summary>
internal sealed class InlineText
{
    private readonly List<Stretch> _stretches = [];
    private bool _spaceIsDue;

    public bool IsEmpty => _stretches.Count == 0;

    /// <summary>The text without its settings.</summary>
    public string Plain => string.Concat(_stretches.Select(s => s.Text)).Trim();

    public void Write(string text, InlineSetting setting = InlineSetting.None, string? link = null)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            // Zero-width spaces only say where a line may break; soft hyphens, where a word may.
            if (c is '\u200B' or '\u00AD' or '\uFEFF' or '\0' or >= '\uFFFE')
            {
                continue;
            }

            if (char.IsWhiteSpace(c) || char.IsControl(c))
            {
                _spaceIsDue = folded.Length > 0 || _stretches.Count > 0;
                continue;
            }

            if (_spaceIsDue)
            {
                // A space between two stretches belongs to neither, unless both are set alike.
                if (folded.Length > 0 || (_stretches is [.., var last] && last.IsSet(setting, link)))
                {
                    folded.Append(' ');
                }
                else
                {
                    Add(" ", InlineSetting.None, null);
                }

                _spaceIsDue = false;
            }

            folded.Append(c);
        }

        if (folded.Length > 0)
        {
            Add(WithoutBrokenPairs(folded), setting, link);
        }
    }

    /// <summary>The same line with that setting nowhere in it: a heading is bold already.</summary>
    public InlineText Without(InlineSetting setting)
    {
        var line = new InlineText();
        _stretches.ForEach(s => line.Add(s.Text, s.Setting & ~setting, s.Link));
        return line;
    }

    /// <summary>The line as Markdown; empty where nothing was written.</summary>
    public string ToMarkdown()
    {
        var line = new StringBuilder();
        for (var i = 0; i < _stretches.Count;)
        {
            var end = i + 1;
            while (_stretches[i].Link is not null && end < _stretches.Count && (_stretches[end].Link == _stretches[i].Link || IsSpaceWithin(i, end)))
            {
                end++;
            }

            if (_stretches[i].Link is { } link)
            {
                if (line is [.., '!'] && (line.Length < 2 || line[^2] != '\\'))
                {
                    line.Insert(line.Length - 1, '\\');
                }

                line.Append('[');
                WriteStretches(line, i, end);
                line.Append("](").Append(MarkdownText.Address(link)).Append(')');
            }
            else
            {
                WriteStretches(line, i, end);
            }

            i = end;
        }

        return line.ToString().Trim();
    }

    private bool IsSpaceWithin(int start, int at) =>
        _stretches[at].Text == " " && at + 1 < _stretches.Count && _stretches[at + 1].Link == _stretches[start].Link;

    private void WriteStretches(StringBuilder line, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            var stretch = _stretches[i];
            if (stretch.Setting.HasFlag(InlineSetting.Code) && !stretch.Text.Contains('|', StringComparison.Ordinal) && (line.Length == 0 || line[^1] != '`'))
            {
                line.Append(MarkdownText.Code(stretch.Text));
                continue;
            }

            var mark = CanBeMarked(line, stretch.Text, i + 1 < _stretches.Count ? _stretches[i + 1].Text[0] : ' ') ? MarkOf(stretch.Setting) : "";
            line.Append(mark).Append(MarkdownText.Escaped(stretch.Text)).Append([.. mark.Reverse()]);
        }
    }

    // Closing marks mirror the opening ones.
    private static string MarkOf(InlineSetting setting) =>
        (setting.HasFlag(InlineSetting.Struck) ? "~~" : "") + (setting.HasFlag(InlineSetting.Strong) ? "**" : "") + (setting.HasFlag(InlineSetting.Emphasis) ? "*" : "");

    /// <summary>
    /// Whether marks around the text open and close emphasis (CommonMark 6.2: left- and right-flanking), whatever stands
    /// beside it. Where not, the words stay and their setting goes.
    /// </summary>
    private static bool CanBeMarked(StringBuilder line, string text, char after)
    {
        var before = line.Length == 0 ? ' ' : line[^1];
        return before is not ('*' or '~')
            && !IsMark(text[0]) && !IsMark(text[^1])
            && (!IsPunctuation(text[0]) || IsPunctuation(before) || char.IsWhiteSpace(before))
            && (!IsPunctuation(text[^1]) || IsPunctuation(after) || char.IsWhiteSpace(after));
    }

    private static bool IsMark(char c) => c is '*' or '~' or '_' or '\\' or '`' || char.IsSurrogate(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool IsPunctuation(char c) => char.IsPunctuation(c) || char.IsSymbol(c);

    private void Add(string text, InlineSetting setting, string? link)
    {
        if (_stretches is [.., var last] && last.IsSet(setting, link))
        {
            _stretches[^1] = last with { Text = last.Text + text };
        }
        else
        {
            _stretches.Add(new Stretch(text, setting, link));
        }
    }

    private static string WithoutBrokenPairs(StringBuilder text)
    {
        var written = text.ToString();
        if (!PlainText.IsBroken(written))
        {
            return written;
        }

        var whole = new StringBuilder(written.Length);
        foreach (var rune in written.EnumerateRunes())
        {
            whole.Append(rune.ToString());
        }

        return whole.ToString();
    }

    private sealed record Stretch(string Text, InlineSetting Setting, string? Link)
    {
        public bool IsSet(InlineSetting setting, string? link) => Setting == setting && Link == link;
    }
}
