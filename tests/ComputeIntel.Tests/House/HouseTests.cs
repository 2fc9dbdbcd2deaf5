using System.Reflection;
using System.Text.RegularExpressions;
using ComputeIntel.Tests.Support;
using Xunit.Sdk;
using Xunit.v3;

namespace ComputeIntel.Tests.House;

/// <summary>Rules of the house that a machine can hold: names, sizes, and documents that stay true.</summary>
public sealed partial class HouseTests
{
    [Fact]
    public void Files_are_named_for_what_they_do() =>
        Assert.DoesNotContain(Repository.Files(".cs"), file => Vague().IsMatch(Path.GetFileNameWithoutExtension(file)));

    [Fact]
    public void Files_are_small()
    {
        Assert.Empty(LongerThan(300, Repository.Files(".cs").Where(f => !f.Contains("/Migrations/", StringComparison.Ordinal))));
        Assert.Empty(LongerThan(80, Repository.Files(".cshtml.cs")));
    }

    [Fact]
    public void Pages_hold_no_style_and_no_script_of_their_own()
    {
        var inline = from file in Repository.Files(".cshtml")
                     from Match found in Inline().Matches(Repository.Text(file))
                     select $"{file}: {found.Value}";
        Assert.Empty(inline);
    }

    [Fact]
    public void Style_sheets_and_scripts_are_our_own_and_load_nothing_from_elsewhere()
    {
        var files = Repository.Files(".js", "src/ComputeIntel/wwwroot").Concat(Repository.Files(".css", "src/ComputeIntel/wwwroot")).ToList();
        Assert.NotEmpty(files);
        Assert.DoesNotContain(files, file => file.Contains(".min.", StringComparison.Ordinal) || Elsewhere().IsMatch(Repository.Text(file)));
    }

    [Fact]
    public void Documents_name_only_files_that_exist()
    {
        var missing = from document in Repository.Files(".md", "docs").Append("README.md")
                      from Match named in Named().Matches(Repository.Text(document))
                      let path = named.Groups["path"].Value
                      where !Repository.Exists(path) && !Repository.Exists($"src/ComputeIntel/{path}")
                      select $"{document}: {path}";
        Assert.Empty(missing);
    }

    [Fact]
    public void Documents_link_only_to_files_that_exist()
    {
        var broken = from document in Repository.Files(".md", "docs").Append("README.md")
                     from Match link in Link().Matches(Repository.Text(document))
                     let path = Path.Combine(Path.GetDirectoryName(document)!, link.Groups["path"].Value)
                     where !Repository.Exists(path)
                     select $"{document}: {link.Groups["path"].Value}";
        Assert.Empty(broken);
    }

    // The sample is loaded beside the way, through the nouns.
    [Fact]
    public void The_way_of_an_article_leads_through_every_folder_and_every_room_of_the_store()
    {
        var passed = Named().Matches(Repository.Text("docs/flow.md")).Select(m => m.Groups["path"].Value).ToList();
        var places = Repository.Files(".cs", "src/ComputeIntel").Select(f => f.Split('/')[2..^1]).Where(folders => folders.Length > 0 && !folders.Contains("Migrations"))
            .Select(folders => $"{string.Join('/', folders.Take(folders[0] == "Data" ? 2 : 1))}/").Distinct();
        Assert.Equal(["Samples/"], places.Where(place => !passed.Exists(path => path.StartsWith(place, StringComparison.Ordinal))));
    }

    [Fact]
    public void The_map_of_folders_shows_every_folder_and_no_other()
    {
        var mapped = MapLine().Matches(Repository.Text("README.md")).Select(m => m.Groups["folder"].Value).ToList();
        var there = Repository.Files("", "src/ComputeIntel").Select(f => f.Split('/')).Where(parts => parts.Length > 3).Select(parts => parts[2]).Distinct();
        Assert.Equal(there.Order(), mapped.Order());
    }

    [Fact]
    public async Task As_many_tests_run_on_the_one_database_as_on_the_other()
    {
        var told = typeof(HouseTests).Assembly.GetTypes().SelectMany(t => t.GetMethods())
            .Where(m => m.GetCustomAttribute<TheoryAttribute>() is not null && m.GetParameters().Any(p => p.ParameterType == typeof(Database))).ToList();
        Assert.True(told.Count > 100);
        foreach (var test in told)
        {
            await using var tracker = new DisposalTracker();
            var sources = test.GetCustomAttributes().OfType<IDataAttribute>().ToList();
            sources.OfType<MemberDataAttribute>().ToList().ForEach(member => member.MemberType ??= test.DeclaringType);
            var rows = await Task.WhenAll(sources.Select(source => source.GetData(test, tracker).AsTask()));
            var on = rows.SelectMany(r => r).SelectMany(r => r.GetData()).OfType<Database>().ToLookup(database => database);
            Assert.True(on[Database.Sqlite].Any() && on[Database.Sqlite].Count() == on[Database.Postgres].Count(), $"{test.DeclaringType!.Name}.{test.Name}: {on[Database.Sqlite].Count()} on SQLite, {on[Database.Postgres].Count()} on PostgreSQL");
        }
    }

    [Fact]
    public void The_commands_can_be_run()
    {
        foreach (var command in new[] { "run.sh", "test.sh", ".ci/run" })
        {
            Assert.StartsWith("#!/usr/bin/env bash\n", Repository.Text(command), StringComparison.Ordinal);
            Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(Path.Combine(Repository.Root, command)).HasFlag(UnixFileMode.UserExecute), command);
        }
    }

    private static IEnumerable<string> LongerThan(int lines, IEnumerable<string> files) =>
        files.Select(file => (file, Length: File.ReadLines(Path.Combine(Repository.Root, file)).Count())).Where(f => f.Length > lines).Select(f => $"{f.file}: {f.Length} lines");

    // A tag helper is what Razor calls it.
    [GeneratedRegex("(Service|Manager|(?<!Tag)Helper|Util)s?$|^Extensions$|Base$|Impl$")]
    private static partial Regex Vague();

    [GeneratedRegex("""<style|<script(?![^>]*\ssrc=)[^>]*>|\sstyle=|\son\w+="|javascript:""", RegexOptions.IgnoreCase)]
    private static partial Regex Inline();

    [GeneratedRegex("""(import|from|url\(|fetch\(|@import)\s*["'(]*\s*(https?:)?//""")]
    private static partial Regex Elsewhere();

    // Code in backticks that is a path with an ending: `Articles/ArticleReader.cs`, `src/ComputeIntel/Program.cs`.
    [GeneratedRegex(@"`(?<path>[\w.-]+(/[\w.-]+)*\.(cs|cshtml|sql|js|css|md|json|sh|yml|props|sln))`")]
    private static partial Regex Named();

    [GeneratedRegex(@"(?<!!\[[^\]]*)\]\((?<path>[^)#:\s]+)(#[^)\s]*)?\)")]
    private static partial Regex Link();

    // A line of the map inside src/ComputeIntel/, four spaces in: "    Articles/   …".
    [GeneratedRegex(@"^    (?<folder>[\w]+)/ ", RegexOptions.Multiline)]
    private static partial Regex MapLine();
}
