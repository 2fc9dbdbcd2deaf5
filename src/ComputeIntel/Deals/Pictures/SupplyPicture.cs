using ComputeIntel.Claims;
using ComputeIntel.Deals.Terms;
using ComputeIntel.Parties;

namespace ComputeIntel.Deals.Pictures;

/// <summary>Draws who supplies whom: whoever supplies, owns, runs, lets, builds or finances a facility at its left, whoever takes its capacity at its right.</summary>
public sealed class SupplyPicture
{
    public const string Name = "supply";

    private const double Width = 760;
    private const double BoxWidth = 196;
    private const double BoxHeight = 38;
    private const double Between = 14;
    private const double Top = 30;
    private const string Unnamed = "facility not named";

    private static readonly string[] Heads = ["Counterparties", "Facilities", "Acquirers"];

    private readonly Dictionary<(int Column, string Name), double> _places = [];
    private readonly List<Mark> _marks = [];
    private double _height;

    private SupplyPicture()
    {
    }

    /// <param name="claims">Of any deals, with their parties; only facts about a deal count.</param>
    public static Picture Of(IEnumerable<Claim> claims)
    {
        var links = SupplyLink.In(claims);
        var drawing = new SupplyPicture();
        if (links.Count > 0)
        {
            drawing.Draw(links);
        }

        return new()
        {
            Name = Name,
            Title = "Who supplies whom",
            Description = links.Count == 0
                ? "No claim names a facility with a counterparty or an acquirer yet."
                : "Counterparties at the left, facilities in the middle, acquirers at the right. "
                    + "A line is drawn where a claim names both: unbroken where one is verified, dashed where one is reported, dotted otherwise.",
            Width = Width,
            Height = drawing._height,
            Marks = drawing._marks,
            Heads = [new(0, Top - 6)],
            Table = new(["From", "As", "To", "Standing"], [.. links.Select(l => new PictureRow([l.From, l.As, l.To, TagWords.Word(l.Tag)], l.Claims))]),
        };
    }

    private void Draw(IReadOnlyList<SupplyLink> links)
    {
        var facilities = links.GroupBy(l => l.Facility)
            .OrderBy(g => g.Key == Unnamed)
            .ThenByDescending(g => g.Sum(l => l.Claims.Count))
            .ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => g.Key)
            .ToList();
        var order = facilities.Index().ToDictionary(f => f.Item, f => f.Index);
        List<IReadOnlyList<string>> columns =
        [
            [.. Sorted(links.Where(l => l.IsToFacility).GroupBy(l => l.From), order)],
            facilities,
            [.. Sorted(links.Where(l => !l.IsToFacility).GroupBy(l => l.To), order)],
        ];
        var rows = columns.Max(c => c.Count);
        _height = Top + (rows * (BoxHeight + Between));
        foreach (var (column, names) in columns.Index())
        {
            var top = Top + ((rows - names.Count) * (BoxHeight + Between) / 2);
            foreach (var (i, name) in names.Index())
            {
                _places[(column, name)] = top + (i * (BoxHeight + Between)) + (BoxHeight / 2);
            }
        }

        foreach (var link in links.GroupBy(l => (l.From, l.To, l.IsToFacility)))
        {
            var (from, to) = link.Key.IsToFacility ? (0, 1) : (1, 2);
            var tag = link.Select(l => l.Tag).MinBy(TermTable.SupportOf);
            _marks.Add(new Curve(Left(from) + BoxWidth, _places[(from, link.Key.From)], Left(to), _places[(to, link.Key.To)], TagLook.Ink(tag), TagLook.Stroke(tag)));
        }

        foreach (var ((column, name), middle) in _places)
        {
            DrawBox(column, name, middle, column == 0 ? string.Join(", ", links.Where(l => l.IsToFacility && l.From == name).Select(l => l.As).Distinct()) : null);
        }

        _marks.AddRange(Heads.Index().Where(h => columns[h.Index].Count > 0).Select(h => new Label(Left(h.Index), 14, h.Item, Ink.Soft)));
    }

    private void DrawBox(int column, string name, double middle, string? note)
    {
        const double room = BoxWidth - 16;
        var (x, ink) = (Left(column) + 9, name == Unnamed ? Ink.Soft : Ink.Text);
        _marks.Add(new Box(Left(column), middle - (BoxHeight / 2), BoxWidth, BoxHeight, Ink.Edge, Fill.Open));
        if (note is not null)
        {
            _marks.Add(new Label(x, middle - 2, LetterWidth.Fitted(name, room, isBold: true), ink, IsBold: true));
            _marks.Add(new Label(x, middle + 13, LetterWidth.Fitted(note, room), Ink.Soft));
        }
        else if (LetterWidth.Of(name, isBold: true) <= room || BreakOf(name, room) is not (> 0 and var at))
        {
            _marks.Add(new Label(x, middle + 4, LetterWidth.Fitted(name, room, isBold: true), ink, IsBold: true));
        }
        else
        {
            // Names of one campus differ in their last word.
            _marks.Add(new Label(x, middle - 2, name[..at], ink, IsBold: true));
            _marks.Add(new Label(x, middle + 13, LetterWidth.Fitted(name[(at + 1)..], room, isBold: true), ink, IsBold: true));
        }
    }

    /// <summary>The last space up to which a name fits on a line; less than 1 where there is none.</summary>
    private static int BreakOf(string name, double room)
    {
        var at = name.LastIndexOf(' ');
        while (at > 0 && LetterWidth.Of(name[..at], isBold: true) > room)
        {
            at = name.LastIndexOf(' ', at - 1);
        }

        return at;
    }

    private static double Left(int column) => column * ((Width - BoxWidth) / 2);

    /// <summary>Beside the facilities that they are linked with, so that few lines cross.</summary>
    private static IEnumerable<string> Sorted(IEnumerable<IGrouping<string, SupplyLink>> parties, Dictionary<string, int> order) =>
        parties.OrderBy(p => p.Average(l => order[l.Facility])).ThenByDescending(p => p.Sum(l => l.Claims.Count)).ThenBy(p => p.Key, StringComparer.Ordinal).Select(p => p.Key);

    /// <summary>A party and a facility that claims name together.</summary>
    /// <param name="Facility">The facility.</param>
    /// <param name="Party">The counterparty or the acquirer.</param>
    /// <param name="As">"supplier", "acquirer".</param>
    /// <param name="IsToFacility">Whether the party stands on the side that gives.</param>
    /// <param name="Tag">Of the best supported claim.</param>
    /// <param name="Claims">The numbers of the claims.</param>
    private sealed record SupplyLink(string Facility, string Party, string As, bool IsToFacility, Tag Tag, IReadOnlyList<int> Claims)
    {
        public string From => IsToFacility ? Party : Facility;

        public string To => IsToFacility ? Facility : Party;

        public static IReadOnlyList<SupplyLink> In(IEnumerable<Claim> claims) =>
        [
            .. claims.Where(c => c is { Nature: Nature.Fact, Bearing: Bearing.Deal } && c.Tag != Tag.Withdrawn)
                .SelectMany(c => Between(c).Select(l => (l.Facility, l.Party, l.As, l.IsToFacility, Claim: c)))
                .GroupBy(l => (l.Facility, l.Party, l.As, l.IsToFacility), l => l.Claim)
                .Select(g => new SupplyLink(
                    g.Key.Facility,
                    g.Key.Party,
                    g.Key.As,
                    g.Key.IsToFacility,
                    g.Select(c => c.Tag).MinBy(TermTable.SupportOf),
                    [.. g.Select(c => c.Id).Distinct().Order()]))
                .OrderByDescending(l => l.IsToFacility)
                .ThenBy(l => l.Party, StringComparer.Ordinal)
                .ThenBy(l => l.As, StringComparer.Ordinal)
                .ThenBy(l => l.Facility, StringComparer.Ordinal),
        ];

        private static IEnumerable<(string Facility, string Party, string As, bool IsToFacility)> Between(Claim claim)
        {
            // Who pays is no supplier. A claim that names no facility still says who gives and who takes, but only together.
            var suppliers = claim.Counterparties.Where(p => p.Role != Role.Payer).ToList();
            var facilities = claim.Facilities.Select(f => f.Facility!.Now().Name).Distinct().ToList();
            if (facilities.Count == 0 && claim.Acquirer is not null && suppliers.Count > 0)
            {
                facilities.Add(Unnamed);
            }

            foreach (var facility in facilities)
            {
                foreach (var party in suppliers)
                {
                    yield return (facility, party.Organization!.Now().Name, party.Role == Role.Other ? "other party" : party.Role.ToString().ToLowerInvariant(), true);
                }

                if (claim.Acquirer is { } acquirer)
                {
                    yield return (facility, acquirer.Now().Name, "acquirer", false);
                }
            }
        }
    }
}
