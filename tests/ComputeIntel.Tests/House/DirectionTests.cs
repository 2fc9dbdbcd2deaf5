using System.Reflection;
using System.Text.RegularExpressions;

namespace ComputeIntel.Tests.House;

/// <summary>A fact travels from folder to folder in one order; no folder sees one further on.</summary>
public sealed partial class DirectionTests
{
    private const string Basics = "Basics";

    /// <summary>Program.cs, and what compilers put beside it: it composes everything.</summary>
    private const string Program = "";

    private static readonly string[] Nouns = ["Articles", "Parties", "Claims", "Deals", "Briefings"];

    /// <summary>What brings articles in and keeps them up to date.</summary>
    private static readonly string[] Arriving = ["Anchoring", "Copies", "Imports", "Feeds", "Jobs"];

    private static readonly Dictionary<string, string[]> Sees = new()
    {
        [Basics] = [],
        ["Articles"] = [Basics],
        ["Anchoring"] = [Basics, "Articles"],
        ["Imports"] = [Basics, "Articles"],
        ["Feeds"] = [Basics, "Articles"],
        ["Jobs"] = [Basics],
        ["Parties"] = [Basics],
        ["Claims"] = [Basics, "Articles", "Parties"],
        ["Copies"] = [Basics, "Articles", "Anchoring"],
        ["Deals"] = [Basics, "Articles", "Parties", "Claims", "Copies"],
        ["Briefings"] = [Basics, "Articles", "Parties", "Claims", "Deals"],
        ["Browser"] = [Basics],
        ["Data"] = [Basics, .. Nouns, .. Arriving],
        ["Work"] = [Basics, .. Nouns, .. Arriving, "Data"],
        ["Access"] = [Basics, "Data"],
        ["Samples"] = [Basics, .. Nouns, .. Arriving, "Data"],
        ["Api"] = [Basics, .. Nouns, .. Arriving, "Browser", "Data", "Work", "Access", "Samples"],
        ["Pages"] = [Basics, .. Nouns, .. Arriving, "Browser", "Data", "Work", "Access", "Samples"],
    };

    public static TheoryData<string> Folders => [.. Sees.Keys];

    [Theory, MemberData(nameof(Folders))]
    public void A_folder_sees_only_what_stands_before_it(string folder)
    {
        var seen = from type in typeof(global::Program).Assembly.GetTypes()
                   where FolderOf(type) == folder
                   from other in SeenTypes.Of(type)
                   where other.Assembly == type.Assembly && FolderOf(other) is var place && place != Program && place != folder && !Sees[folder].Contains(place)
                   select $"{type.FullName} sees {other.FullName}";
        Assert.Empty(seen.Distinct());
    }

    // The compiler copies constants and leaves no trace of them, so the directives are read too.
    [Theory, MemberData(nameof(Folders))]
    public void A_folder_imports_only_what_stands_before_it(string folder)
    {
        var imported = from file in Repository.Files(".cs", $"src/ComputeIntel/{folder}")
                       from Match directive in Directive().Matches(Repository.Text(file))
                       let place = directive.Groups["folder"].Value
                       where place != folder && !Sees[folder].Contains(place)
                       select $"{file}: {directive.Value}";
        Assert.Empty(imported);
    }

    [Fact]
    public void Every_folder_has_its_place()
    {
        var folders = Repository.Files(".cs", "src/ComputeIntel").Select(f => f.Split('/')).Where(parts => parts.Length > 3).Select(parts => parts[2]).Distinct();
        Assert.Empty(folders.Except(Sees.Keys));
    }

    [Fact]
    public void A_namespace_is_named_as_its_folder()
    {
        var astray = from file in Repository.Files(".cs", "src/ComputeIntel")
                     let folder = Path.GetDirectoryName(file)!.Replace('\\', '/')["src/ComputeIntel".Length..].Replace('/', '.')
                     let expected = "ComputeIntel" + (folder == $".{Basics}" ? "" : folder)
                     from Match declared in NamespaceDeclaration().Matches(Repository.Text(file))
                     where declared.Groups["name"].Value != expected
                     select $"{file} is in {declared.Groups["name"].Value}";
        Assert.Empty(astray);
    }

    [Theory]
    [InlineData(typeof(Uri))]
    [InlineData(typeof(System.Text.StringBuilder))]
    [InlineData(typeof(FormatException))]
    [InlineData(typeof(TimeZoneInfo))]
    [InlineData(typeof(ObsoleteAttribute))]
    public void What_only_a_body_or_an_attribute_names_is_seen(Type named) =>
        Assert.Contains(named, typeof(Sighted).GetNestedTypes(BindingFlags.NonPublic).Prepend(typeof(Sighted)).SelectMany(SeenTypes.Of));

    private static string FolderOf(Type type)
    {
        var parts = type.Namespace?.Split('.') ?? [];
        return parts switch
        {
            ["ComputeIntel", var folder, ..] => folder,
            ["ComputeIntel"] => Basics,
            ["AspNetCoreGeneratedDocument"] => "Pages",
            _ => Program,
        };
    }

    [GeneratedRegex(@"^\s*(global )?using (static |\w+ = )?ComputeIntel\.(?<folder>\w+)[^;]*;", RegexOptions.Multiline)]
    private static partial Regex Directive();

    [GeneratedRegex(@"^namespace (?<name>[\w.]+)", RegexOptions.Multiline)]
    private static partial Regex NamespaceDeclaration();

    private static class Sighted
    {
        [Obsolete("Named here alone.")]
        public static int Length(IEnumerable<string> texts)
        {
            try
            {
                return texts.Sum(text => new System.Text.StringBuilder(text).Length + new List<Uri[]>().Count);
            }
            catch (FormatException)
            {
                return TimeZoneInfo.Utc.Id.Length;
            }
        }
    }
}
