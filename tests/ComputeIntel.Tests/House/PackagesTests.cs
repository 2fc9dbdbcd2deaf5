using System.Xml.Linq;

namespace ComputeIntel.Tests.House;

/// <summary>What the program stands on: each package pinned once, used, and accounted for.</summary>
public sealed class PackagesTests
{
    private static readonly XDocument Pinned = XDocument.Parse(Repository.Text("Directory.Packages.props"));

    private static readonly string[] Referenced =
        [.. Repository.Files(".csproj").SelectMany(f => XDocument.Parse(Repository.Text(f)).Descendants("PackageReference")).Select(Name).Distinct()];

    [Fact]
    public void Every_version_is_pinned_in_one_place()
    {
        Assert.DoesNotContain(Repository.Files(".csproj"), f => XDocument.Parse(Repository.Text(f)).Descendants("PackageReference").Attributes("Version").Any());
        Assert.All(Pinned.Descendants("PackageVersion"), p => Assert.DoesNotContain('*', p.Attribute("Version")!.Value));
    }

    [Fact]
    public void Nothing_is_pinned_that_nothing_uses()
    {
        var direct = Pinned.Descendants("ItemGroup").Where(g => g.Attribute("Label")?.Value.StartsWith("Transitive", StringComparison.Ordinal) != true).Descendants("PackageVersion").Select(Name);
        Assert.Equal(Referenced.Order(), direct.Order());
    }

    [Fact]
    public void Entity_Framework_stays_on_the_line_that_runs_on_net10() =>
        Assert.All(
            Pinned.Descendants("PackageVersion").Where(p => Name(p).Contains("EntityFrameworkCore", StringComparison.Ordinal)),
            p => Assert.StartsWith("10.0.", p.Attribute("Version")!.Value, StringComparison.Ordinal));

    [Fact]
    public void Every_package_of_the_program_is_accounted_for()
    {
        var accounts = Repository.Text("docs/decisions/0006-dependencies.md");
        var program = XDocument.Parse(Repository.Text("src/ComputeIntel/ComputeIntel.csproj")).Descendants("PackageReference").Select(Name);
        Assert.DoesNotContain(program, name => !accounts.Contains(name, StringComparison.Ordinal));
    }

    private static string Name(XElement package) => package.Attribute("Include")!.Value;
}
