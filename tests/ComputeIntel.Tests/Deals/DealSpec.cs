using System.Globalization;
using System.Text.RegularExpressions;
using ComputeIntel.Articles;
using ComputeIntel.Claims;
using ComputeIntel.Deals;
using ComputeIntel.Deals.Disagreements;
using ComputeIntel.Deals.Terms;
using ComputeIntel.Parties;
using ComputeIntel.Tests.Support;

namespace ComputeIntel.Tests.Deals;

/// <summary>One example of Specs/Deals/comparing.md: claims, and what they must come to.</summary>
public sealed partial record DealSpec(string Name, string Told, string Expected)
{
    public static readonly DateOnly Today = new(2026, 6, 30);

    private static readonly Dictionary<string, DealSpec> All =
        In(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Specs", "Deals", "comparing.md")).ReplaceLineEndings("\n")).ToDictionary(s => s.Name);

    public static TheoryData<string> Names => [.. All.Keys];

    public static DealSpec Named(string name) => All[name];

    /// <summary>The claims, in the order of the lines; ids and articles are given by key, so that the order may be changed.</summary>
    public List<Claim> Claims()
    {
        var lines = Told.Split('\n').Select(l => l.Split('|', StringSplitOptions.TrimEntries)).ToList();
        var articles = lines.ToDictionary(l => l[0], l => Article(l[0], l[1].Split(' ')));
        return [.. lines.Select(l => Claim(l[0], l[1].Split(' '), l[2..], articles))];
    }

    /// <summary>By the day on which each makes its claim so.</summary>
    public List<DealEvent> Amendments() =>
    [
        .. from line in Told.Split('\n')
           from word in line.Split('|')[1].Split(' ')
           where word.StartsWith("amended:", StringComparison.Ordinal)
           select new DealEvent { Kind = DealEventKind.Amended, On = PartialDate.Parse(word["amended:".Length..]), What = "Amended", ClaimId = line[0] },
    ];

    public string ComesTo(IEnumerable<Claim> claims)
    {
        var told = claims.ToList();
        var table = TermTable.Of(told, DealDecisions.None with { Amendments = Amendments() });
        var values = from term in table.Terms
                     from value in term.Values
                     select $"{EnumName(term.Kind)} | {value.Text} | {EnumName(value.Standing)} | {value.Origins}+{value.Untraced}";
        var reckoned = ArithmeticCheck.Of(told, []).Select(f => $"= {EnumName(f.Kind)} | {Keys(f.Claims.OrderBy(c => c.Id))}");
        var gaps = Gap.In(table, Today).Select(g => $"? {EnumName(g.Term)} | {EnumName(g.Kind)}");
        var wanted = Expected.Split('\n');
        var disagreements = from found in table.Disagreements
                            let line = $"! {EnumName(found.Type)} | {Keys(found.Claims)}"
                            select wanted.FirstOrDefault(w => w.StartsWith($"{line} | ", StringComparison.Ordinal) && found.Reason.Contains(w[(line.Length + 3)..], StringComparison.Ordinal)) ?? line;

        // Every disagreement and every reckoning must be told; of values and gaps only those of the terms that the example names.
        var named = wanted.Where(w => w[0] is not ('!' or '=')).Select(w => w.Split('|')[0].Trim()).ToHashSet();
        return string.Join('\n', values.Where(v => named.Contains(v.Split('|')[0].Trim()))
            .Concat(disagreements).Concat(reckoned.Distinct())
            .Concat(gaps.Where(wanted.Contains)));
    }

    private static string Keys(IEnumerable<Claim> claims) => string.Join(' ', claims.Select(c => c.Statement));

    private static string EnumName<T>(T value) where T : struct, Enum => char.ToLowerInvariant(value.ToString()[0]) + value.ToString()[1..];

    private static Article Article(string key, string[] words) => new()
    {
        Id = key[0],
        Title = key,
        Kind = Enum.Parse<ArticleKind>(words[0], ignoreCase: true),
        PublishedOn = After(words, "pub:") is { } date ? PartialDate.Parse(date) : null,
        AddedAt = Some.Time,
        AddedBy = "Ada",
    };

    private static Claim Claim(string key, string[] words, string[] says, Dictionary<string, Article> articles)
    {
        var claim = new Claim
        {
            Id = key[0],
            Article = articles[key],
            ArticleId = articles[key].Id,
            Statement = key,
            Bearing = words.Contains("context") ? Bearing.Context : Bearing.Deal,
            Nature = words.Contains("forecast") ? Nature.Forecast : words.Contains("judgement") ? Nature.Judgement : Nature.Fact,
            Hedge = After(words, "hedge:"),
            AsOf = After(words, "asOf:") is { } asOf ? PartialDate.Parse(asOf) : null,
            AddedAt = Some.Time,
            AddedBy = "Ada",
        };
        if (After(words, "from:") is { } from)
        {
            claim.Attribution = new() { Kind = AttributionKind.Publisher, Article = articles[from], ArticleId = articles[from].Id };
        }

        if (After(words, "confirmed:") is { } confirmed)
        {
            claim.GoesBackTo(articles.GetValueOrDefault(confirmed), articles.ContainsKey(confirmed) ? null : confirmed, null, "Ada", Some.Time);
        }

        if (words.Contains("namedPerson"))
        {
            claim.Attribution = new() { Kind = AttributionKind.NamedPerson };
        }

        foreach (var said in says)
        {
            Say(claim, said);
        }

        if (Enum.GetValues<Tag>().FirstOrDefault(t => words.Contains(EnumName(t))) is var tag && tag != Tag.Untagged)
        {
            claim.Review(tag, "because", "Ada", Some.Time);
        }

        return claim;
    }

    private static void Say(Claim claim, string said)
    {
        var (kind, rest) = (said[..said.IndexOf(' ')], said[(said.IndexOf(' ') + 1)..]);
        if (kind == "facility")
        {
            claim.Facilities.Add(new() { FacilityId = IdOf(rest), Facility = new() { Id = IdOf(rest), Name = rest, Slug = "" }, Ordinal = claim.Facilities.Count });
        }
        else if (kind == "acquirer")
        {
            (claim.Acquirer, claim.AcquirerId) = (Organization(rest), IdOf(rest));
        }
        else if (Enum.TryParse<Role>(kind, ignoreCase: true, out var role))
        {
            claim.Counterparties.Add(new() { Organization = Organization(rest), OrganizationId = IdOf(rest), Role = role, Ordinal = claim.Counterparties.Count });
        }
        else
        {
            claim.Measures.Add(Measure(Enum.Parse<MeasureKind>(kind, ignoreCase: true), rest, claim.Measures.Count));
        }
    }

    private static Measure Measure(MeasureKind kind, string told, int ordinal)
    {
        var match = Figure().Match(told);
        Assert.True(match.Success, $"No figure: {told}");
        var date = kind == MeasureKind.Date;
        return new()
        {
            Kind = kind,
            Ordinal = ordinal,
            Qualifier = match.Groups["qualifier"].Value switch { ">" => Qualifier.AtLeast, "<" => Qualifier.AtMost, "~" => Qualifier.About, _ => Qualifier.Exactly },
            Date = date ? PartialDate.Parse(match.Groups["value"].Value) : null,
            Value = date ? null : decimal.Parse(match.Groups["value"].Value, CultureInfo.InvariantCulture),
            ValueTo = match.Groups["to"] is { Success: true } to ? decimal.Parse(to.Value, CultureInfo.InvariantCulture) : null,
            Unit = match.Groups["unit"] is { Success: true } unit ? unit.Value : null,
            Basis = match.Groups["basis"] is { Success: true } basis ? Enum.Parse<MeasureBasis>(basis.Value, ignoreCase: true) : null,
            Of = match.Groups["of"] is { Success: true } of ? of.Value : null,
            AsWritten = match.Groups["qualifier"].Value == ">" ? "more than" : null,
        };
    }

    private static Organization Organization(string name) => new() { Id = IdOf(name), Name = name, Slug = "" };

    /// <summary>The same for the same name, in whatever order names come.</summary>
    private static int IdOf(string name) => 1000 + (name.Aggregate(0, (sum, c) => (sum * 31 + c) % 1_000_000));

    private static string? After(string[] words, string prefix) => words.FirstOrDefault(w => w.StartsWith(prefix, StringComparison.Ordinal))?[prefix.Length..];

    private static IEnumerable<DealSpec> In(string specs)
    {
        foreach (var section in SectionStart().Split(specs).Skip(1))
        {
            var fences = Fence().Matches(section).ToDictionary(f => f.Groups["name"].Value, f => f.Groups["body"].Value);
            yield return new(section[..section.IndexOf('\n')].Trim(), fences["claims"], fences["expected"]);
        }
    }

    [GeneratedRegex(@"^## ", RegexOptions.Multiline)]
    private static partial Regex SectionStart();

    [GeneratedRegex(@"^```(?<name>[a-z]+)\n(?<body>.*?)\n```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"\A(?<qualifier>[=><~])(?<value>\d{4}(-\d\d){0,2}(?=\s|$)|\d+(\.\d+)?)(-(?<to>\d+))?( (?<unit>[A-Za-z]\w*(?<!of)))??( (?<basis>total|perMonth|perYear|each))?( of (?<of>.+))?\z")]
    private static partial Regex Figure();
}
