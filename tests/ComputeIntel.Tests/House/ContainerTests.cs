using System.Text.Json;
using System.Text.RegularExpressions;

namespace ComputeIntel.Tests.House;

/// <summary>What keeps the containers closed: nobody signs in, and a browser reads other people's text.</summary>
public sealed partial class ContainerTests
{
    private const string Profile = "src/ComputeIntel/Browser/seccomp.json";

    private static readonly JsonElement Seccomp = JsonDocument.Parse(Repository.Text(Profile)).RootElement;

    [Fact]
    public void What_is_published_is_published_on_loopback_only()
    {
        var compose = Repository.Text("docker-compose.yml");
        Assert.Contains("Auth__LocalBehind: loopback", compose, StringComparison.Ordinal);
        var published = Published().Matches(compose).Select(m => m.Groups["port"].Value).ToList();
        Assert.NotEmpty(published);
        Assert.All(published, port => Assert.StartsWith("127.0.0.1:", port, StringComparison.Ordinal));
    }

    [Fact]
    public void The_program_has_no_rights_in_its_container()
    {
        Assert.Matches("(?m)^USER computeintel$", Repository.Text("src/ComputeIntel/Dockerfile"));
        Assert.Contains($"seccomp={Profile}", Repository.Text("docker-compose.yml"), StringComparison.Ordinal);
        Assert.DoesNotContain(Repository.Files("", "src"), file => !file.EndsWith(".png", StringComparison.Ordinal) && Repository.Text(file).Contains("no-sandbox", StringComparison.Ordinal));
    }

    [Fact]
    public void The_profile_refuses_what_it_does_not_name()
    {
        Assert.Equal("SCMP_ACT_ERRNO", Seccomp.GetProperty("defaultAction").GetString());
        var allowed = Seccomp.GetProperty("syscalls").EnumerateArray().Where(r => r.GetProperty("action").GetString() == "SCMP_ACT_ALLOW")
            .SelectMany(r => r.GetProperty("names").EnumerateArray()).Select(n => n.GetString()!).ToList();
        Assert.Contains("chroot", allowed);
        Assert.Empty(allowed.Intersect(["mount", "umount2", "pivot_root", "setns", "ptrace", "bpf", "keyctl", "io_uring_setup", "userfaultfd", "perf_event_open", "kexec_load", "init_module", "clone3"]));
    }

    // clone(2): a flag of each namespace. Chromium's sandbox makes the first three.
    [Theory]
    [InlineData("user", 0x10000000, true)]
    [InlineData("process", 0x20000000, true)]
    [InlineData("network", 0x40000000, true)]
    [InlineData("mount", 0x00020000, false)]
    [InlineData("cgroup", 0x02000000, false)]
    [InlineData("host name", 0x04000000, false)]
    [InlineData("IPC", 0x08000000, false)]
    public void The_profile_allows_only_the_namespaces_of_the_browsers_sandbox(string name, long flag, bool isAllowed)
    {
        var condition = Seccomp.GetProperty("syscalls").EnumerateArray().Single(r => r.GetProperty("names").EnumerateArray().Any(n => n.GetString() == "clone")).GetProperty("args")[0];
        Assert.Equal("SCMP_CMP_MASKED_EQ", condition.GetProperty("op").GetString());
        Assert.True((flag & condition.GetProperty("value").GetInt64()) == condition.GetProperty("valueTwo").GetInt64() == isAllowed, name);
    }

    [GeneratedRegex(@"^\s+- ""?(?<port>[\d.:\[\]]*\d+:\d+)", RegexOptions.Multiline)]
    private static partial Regex Published();
}
