using System.Net;
using ComputeIntel.Imports;
using FsCheck;

namespace ComputeIntel.Tests.Imports;

/// <summary>The internet's addresses, and every block that is not.</summary>
public sealed class PublicAddressTests
{
    /// <summary>Each block, with its first and its last address.</summary>
    private static readonly string[] Blocks =
    [
        "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.31.196.0/24", "192.52.193.0/24",
        "192.88.99.0/24", "192.168.0.0/16", "192.175.48.0/24", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4", "168.63.129.16/32",
        "::/8", "64:ff9b::/96", "64:ff9b:1::/48", "100::/64", "100:0:0:1::/64", "2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20", "4000::/2", "5f00::/16", "8000::/1",
        "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8",
    ];

    public static TheoryData<string> Ends => [.. Blocks.SelectMany(block => new[] { First(block), Last(block) }).Select(a => a.ToString()).Distinct()];

    /// <summary>The neighbours of each block on either side, as far as they are in no other.</summary>
    public static TheoryData<string> Neighbours =>
    [
        "1.0.0.0", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0", "126.255.255.255", "128.0.0.0", "169.253.255.255", "169.255.0.0", "172.15.255.255", "172.32.0.0", "192.0.1.0", "192.0.3.0",
        "192.88.98.255", "192.88.100.0", "192.167.255.255", "192.169.0.0", "198.17.255.255", "198.20.0.0", "198.51.99.255", "198.51.101.0", "203.0.112.255", "203.0.114.0", "223.255.255.255", "168.63.129.15", "168.63.129.17",
        "2000::", "2001:200::", "2001:db7:ffff::1", "2001:db9::", "2003::", "2606:4700:4700::1111", "2620:4f:7fff::1", "3ffe:ffff::1",
    ];

    [Theory, MemberData(nameof(Ends))]
    public void An_address_that_is_set_aside_is_refused(string address) => Assert.NotNull(PublicAddress.WhyNot(IPAddress.Parse(address)));

    [Theory, MemberData(nameof(Neighbours))]
    public void The_address_beside_a_block_is_the_internets(string address) => Assert.Null(PublicAddress.WhyNot(IPAddress.Parse(address)));

    [Theory]
    [InlineData("127.0.0.1", "loopback")]
    [InlineData("10.1.2.3", "private")]
    [InlineData("169.254.169.254", "link-local")]
    [InlineData("100.100.100.200", "shared")]
    [InlineData("255.255.255.255", "broadcast")]
    [InlineData("::", "unspecified")]
    [InlineData("::1", "loopback")]
    [InlineData("::1%3", "loopback")]
    [InlineData("fe80::1%2", "link-local")]
    [InlineData("fd00:ec2::254", "private")]
    [InlineData("::ffff:10.0.0.1", "another spelling")]
    [InlineData("::ffff:93.184.215.14", "another spelling")]
    [InlineData("::127.0.0.1", "another spelling")]
    [InlineData("::ffff:0:127.0.0.1", "inside another")]
    [InlineData("64:ff9b::7f00:1", "inside another")]
    [InlineData("64:ff9b:1::a00:1", "inside another")]
    [InlineData("2002:7f00:1::", "inside another")]
    [InlineData("2001:0:4136:e378:8000:63bf:3fff:fdd2", "inside another")]
    [InlineData("2606:4700::5efe:10.0.0.1", "inside another")]
    [InlineData("2606:4700::200:5efe:10.0.0.1", "inside another")]
    public void What_it_is_for_is_told(string address, string what) => Assert.Contains(what, PublicAddress.WhyNot(IPAddress.Parse(address)), StringComparison.Ordinal);

    [Fact]
    public void Every_address_inside_a_block_is_refused()
    {
        var cases = from block in Gen.Elements(Blocks)
                    from noise in Gen.ArrayOf(16, Arb.Default.Byte().Generator)
                    select Inside(IPNetwork.Parse(block), noise);
        Prop.ForAll(cases.ToArbitrary(), address => PublicAddress.WhyNot(address) is not null).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Whatever_carries_an_IPv4_address_is_refused_whichever_it_carries()
    {
        var cases = from bytes in Gen.ArrayOf(4, Arb.Default.Byte().Generator)
                    from carrier in Gen.Elements("::ffff:{0}", "::{0}", "64:ff9b::{0}", "::ffff:0:{0}", "2001:0:1:2:3:4:{0}", "2002:{1}::1", "2606:4700::5efe:{0}")
                    select IPAddress.Parse(string.Format(System.Globalization.CultureInfo.InvariantCulture, carrier, new IPAddress(bytes), $"{bytes[0]:x2}{bytes[1]:x2}:{bytes[2]:x2}{bytes[3]:x2}"));
        Prop.ForAll(cases.ToArbitrary(), address => PublicAddress.WhyNot(address) is not null).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Nothing_but_the_internet_is_open_to_the_program()
    {
        Assert.Empty(new FetchLimits().AlsoOpen);
        Assert.Equal([80, 443], new FetchLimits().Ports);
    }

    private static IPAddress First(string block) => IPNetwork.Parse(block).BaseAddress;

    private static IPAddress Last(string block) => Inside(IPNetwork.Parse(block), [.. Enumerable.Repeat((byte)0xFF, 16)]);

    private static IPAddress Inside(IPNetwork block, byte[] noise)
    {
        var address = block.BaseAddress.GetAddressBytes();
        for (var bit = block.PrefixLength; bit < address.Length * 8; bit++)
        {
            var one = (byte)(0x80 >> (bit % 8));
            address[bit / 8] = (noise[bit / 8] & one) != 0 ? (byte)(address[bit / 8] | one) : (byte)(address[bit / 8] & ~one);
        }

        return new IPAddress(address);
    }
}
