using System.Net;
using System.Net.Sockets;

namespace Demarche.App.Fetching;

/// <summary>Says which addresses of the network a fetch may reach: public ones only.</summary>
/// <remarks>Refused are the special-purpose ranges of RFC 6890 (loopback, private, link-local with the metadata service, shared, documentation, multicast, reserved)
/// and every IPv6 form that carries such an IPv4 address.</remarks>
static class AddressGuard
{
    static readonly (string Network, string Name)[] Refused =
    [
        ("0.0.0.0/8", "this network"), ("10.0.0.0/8", "private"), ("100.64.0.0/10", "shared"), ("127.0.0.0/8", "loopback"), ("169.254.0.0/16", "link-local"),
        ("172.16.0.0/12", "private"), ("192.0.0.0/24", "reserved"), ("192.0.2.0/24", "documentation"), ("192.88.99.0/24", "reserved"), ("192.168.0.0/16", "private"),
        ("198.18.0.0/15", "benchmark"), ("198.51.100.0/24", "documentation"), ("203.0.113.0/24", "documentation"), ("224.0.0.0/4", "multicast"), ("240.0.0.0/4", "reserved"),
        ("::/128", "unspecified"), ("::1/128", "loopback"), ("64:ff9b:1::/48", "reserved"), ("100::/64", "discard"), ("2001::/23", "reserved"), ("2001:db8::/32", "documentation"),
        ("fc00::/7", "private"), ("fe80::/10", "link-local"), ("fec0::/10", "site-local"), ("ff00::/8", "multicast"),
    ];

    static readonly (IPNetwork Network, string Name)[] Networks = [.. Refused.Select(entry => (IPNetwork.Parse(entry.Network), entry.Name))];

    /// <summary>Why <paramref name="address"/> may not be reached, or null.</summary>
    public static string? Refuse(IPAddress address)
    {
        if (Embedded(address) is { } inner) return Refuse(inner);
        foreach (var (network, name) in Networks)
            if (network.BaseAddress.AddressFamily == address.AddressFamily && network.Contains(address)) return name;
        return null;
    }

    /// <summary>The IPv4 address inside a mapped, translated (64:ff9b::/96) or 6to4 (2002::/16) one.</summary>
    static IPAddress? Embedded(IPAddress address)
    {
        if (address.AddressFamily != AddressFamily.InterNetworkV6) return null;
        if (address.IsIPv4MappedToIPv6) return address.MapToIPv4();
        var bytes = address.GetAddressBytes();
        if (bytes is [0x20, 0x02, ..]) return new IPAddress(bytes.AsSpan(2, 4));
        var translated = bytes.AsSpan(0, 12).SequenceEqual((ReadOnlySpan<byte>)[0, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0]);
        var compatible = bytes.AsSpan(0, 12).IndexOfAnyExcept((byte)0) < 0 && bytes[12] != 0;
        return translated || compatible ? new IPAddress(bytes.AsSpan(12, 4)) : null;
    }
}
