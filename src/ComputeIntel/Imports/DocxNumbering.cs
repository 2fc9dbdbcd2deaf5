using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ComputeIntel.Imports;

/// <summary>Counts a document's lists as Word does: by list and level, deeper levels beginning anew.</summary>
internal sealed class DocxNumbering(MainDocumentPart main)
{
    private readonly Numbering? _numbering = main.NumberingDefinitionsPart?.Numbering;
    private readonly Dictionary<(int List, int Level), int> _counts = [];

    /// <summary>The item's level from 0 and what stands before it in Markdown; null where the paragraph is no item.</summary>
    public (int Level, string Marker)? MarkerOf(Paragraph paragraph, NumberingProperties? ofStyle)
    {
        var own = paragraph.ParagraphProperties?.NumberingProperties;
        var list = own?.NumberingId?.Val?.Value ?? ofStyle?.NumberingId?.Val?.Value ?? 0;
        var level = own?.NumberingLevelReference?.Val?.Value ?? ofStyle?.NumberingLevelReference?.Val?.Value ?? 0;
        if (list <= 0 || level is < 0 or > 8)
        {
            return null;
        }

        var definition = LevelOf(list, level);
        if (definition?.NumberingFormat?.Val?.Value is { } format && format == NumberFormatValues.None)
        {
            return null;
        }

        if (definition?.NumberingFormat?.Val?.Value is not { } counted || counted == NumberFormatValues.Bullet)
        {
            return (level, "- ");
        }

        var number = _counts.TryGetValue((list, level), out var last) ? last + 1 : Math.Clamp(definition.StartNumberingValue?.Val?.Value ?? 1, 0, 1_000_000);
        _counts[(list, level)] = number;
        for (var deeper = level + 1; deeper <= 8; deeper++)
        {
            _counts.Remove((list, deeper));
        }

        return (level, $"{number}. ");
    }

    private Level? LevelOf(int list, int level)
    {
        var instance = _numbering?.Elements<NumberingInstance>().FirstOrDefault(n => n.NumberID?.Value == list);
        var replaced = instance?.Elements<LevelOverride>().FirstOrDefault(o => o.LevelIndex?.Value == level)?.Level;
        var described = _numbering?.Elements<AbstractNum>().FirstOrDefault(a => a.AbstractNumberId?.Value == instance?.AbstractNumId?.Val?.Value);
        return replaced ?? described?.Elements<Level>().FirstOrDefault(l => l.LevelIndex?.Value == level);
    }
}
