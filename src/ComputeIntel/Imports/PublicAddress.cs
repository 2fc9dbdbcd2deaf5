using System.Net;
using System.Net.Sockets;

namespace ComputeIntel.Imports;

/// <summary>
/// Which addresses are the public internet's. By the IANA special-purpose address registries (RFC 6890) as of 2026: in IPv4
/// everything that they do not set aside; in IPv6 only 2000::/3, all that IANA has given out for global use (RFC 4291), less
/// what is set aside in it. Whatever carries an IPv4 address inside is refused whole, whichever it carries: some
/// gateway on the way would unpack it, out of our sight.
/// </summary>
public static class PublicAddress
{
    private static readonly IPNetwork GlobalUnicast = IPNetwork.Parse("2000::/3");

    private static readonly (IPNetwork Block, string What)[] SetAside =
    [
        Block("0.0.0.0/8", "unspecified, or of this network (RFC 791)"),
        Block("10.0.0.0/8", "private (RFC 1918)"),
        Block("100.64.0.0/10", "shared by a provider's customers (RFC 6598)"),
        Block("127.0.0.0/8", "loopback (RFC 1122)"),
        Block("169.254.0.0/16", "link-local (RFC 3927)"),
        Block("172.16.0.0/12", "private (RFC 1918)"),
        Block("192.0.0.0/24", "set aside for protocols (RFC 6890)"),
        Block("192.0.2.0/24", "for documentation (RFC 5737)"),
        Block("192.31.196.0/24", "for name servers of private addresses (RFC 7535)"),
        Block("192.52.193.0/24", "for multicast tunnels (RFC 7450)"),
        Block("192.88.99.0/24", "a relay to addresses inside others (RFC 7526)"),
        Block("192.168.0.0/16", "private (RFC 1918)"),
        Block("192.175.48.0/24", "for name servers of private addresses (RFC 7534)"),
        Block("198.18.0.0/15", "for benchmarks (RFC 2544)"),
        Block("198.51.100.0/24", "for documentation (RFC 5737)"),
        Block("203.0.113.0/24", "for documentation (RFC 5737)"),
        Block("224.0.0.0/4", "multicast (RFC 5771)"),
        Block("255.255.255.255/32", "broadcast (RFC 919)"),
        Block("240.0.0.0/4", "reserved (RFC 1112)"),

        // Not in the registries: it looks public, and is answered by the host of each virtual machine in Azure.
        Block("168.63.129.16/32", "a cloud's own"),

        Block("::/128", "unspecified (RFC 4291)"),
        Block("::1/128", "loopback (RFC 4291)"),
        Block("::ffff:0:0:0/96", "an IPv4 address inside another (RFC 2765)"),
        Block("::/96", "an IPv4 address in another spelling (RFC 4291)"),
        Block("64:ff9b::/96", "an IPv4 address inside another (NAT64, RFC 6052)"),
        Block("64:ff9b:1::/48", "an IPv4 address inside another (NAT64, RFC 8215)"),
        Block("100::/64", "where everything is discarded (RFC 6666)"),
        Block("100:0:0:1::/64", "a placeholder (RFC 9780)"),
        Block("2001::/32", "an IPv4 address inside another (Teredo, RFC 4380)"),
        Block("2001:2::/48", "for benchmarks (RFC 5180)"),
        Block("2001::/23", "set aside for protocols (RFC 2928)"),
        Block("2001:db8::/32", "for documentation (RFC 3849)"),
        Block("2002::/16", "an IPv4 address inside another (6to4, RFC 3056)"),
        Block("2620:4f:8000::/48", "for name servers of private addresses (RFC 7534)"),
        Block("3fff::/20", "for documentation (RFC 9637)"),
        Block("5f00::/16", "for routing inside a network (RFC 9602)"),
        Block("fc00::/7", "private: unique-local (RFC 4193)"),
        Block("fe80::/10", "link-local (RFC 4291)"),
        Block("fec0::/10", "private: site-local (RFC 3879)"),
        Block("ff00::/8", "multicast (RFC 4291)"),
    ];

    /// <summary>What an address is for, as the end of "it is …"; null where it is the public internet's. The first block that holds it names it.</summary>
    public static string? WhyNot(IPAddress address)
    {
        // ::ffff:0:0/96. Blocks cannot say it: to them it is IPv4.
        if (address.IsIPv4MappedToIPv6)
        {
            return "an IPv4 address in another spelling (RFC 4291)";
        }

        foreach (var (block, what) in SetAside)
        {
            if (block.Contains(address))
            {
                return what;
            }
        }

        return address.AddressFamily switch
        {
            AddressFamily.InterNetwork => null,
            AddressFamily.InterNetworkV6 when !GlobalUnicast.Contains(address) => "in no part of IPv6 that is in use (RFC 4291)",
            AddressFamily.InterNetworkV6 when HoldsIsatap(address) => "an IPv4 address inside another (ISATAP, RFC 5214)",
            AddressFamily.InterNetworkV6 => null,
            _ => "of an unknown kind",
        };
    }

    // ISATAP has no block of its own: any prefix, then 0000:5efe or 0200:5efe, then the IPv4 address.
    private static bool HoldsIsatap(IPAddress address) => address.GetAddressBytes()[8..12] is [0 or 2, 0, 0x5E, 0xFE];

    private static (IPNetwork Block, string What) Block(string block, string what) => (IPNetwork.Parse(block), what);
}
