//! Where a request comes from, as limits see it: shortened to what one household or office has.

use std::net::{IpAddr, Ipv6Addr, SocketAddr};

use http::HeaderMap;

/// The header in which proxies write down whom they speak for.
const FORWARDED: &str = "x-forwarded-for";
/// How much of an IPv6 address belongs to one customer of a provider.
const IPV6_PREFIX: u128 = 0xffff_ffff_ffff_ffff_0000_0000_0000_0000;

/// The address that the outermost of our own `proxies` saw. What stands further left in the header was written by
/// the visitor and is not believed.
pub(crate) fn address(peer: IpAddr, headers: &HeaderMap, proxies: u8) -> IpAddr {
    if proxies == 0 {
        return peer;
    }
    let entries: Vec<&str> = headers
        .get_all(FORWARDED)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .map(str::trim)
        .collect();
    let from_the_right = usize::from(proxies).min(entries.len());
    entries
        .len()
        .checked_sub(from_the_right)
        .and_then(|at| entries.get(at))
        .and_then(|text| parse(text))
        .unwrap_or(peer)
}

/// An address, perhaps with a port or in brackets.
fn parse(text: &str) -> Option<IpAddr> {
    let bare = text.trim_start_matches('[').split(']').next().unwrap_or(text);
    bare.parse().ok().or_else(|| text.parse::<SocketAddr>().ok().map(|socket| socket.ip()))
}

/// The network of an address: itself for IPv4, the first 64 bits for IPv6.
pub(crate) fn shorten(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V4(four) => IpAddr::V4(four),
        IpAddr::V6(six) => IpAddr::V6(Ipv6Addr::from_bits(six.to_bits() & IPV6_PREFIX)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(forwarded: &[&str], proxies: u8) -> String {
        let mut headers = HeaderMap::new();
        for value in forwarded {
            headers.append(FORWARDED, value.parse().unwrap());
        }
        address("192.0.2.1".parse().unwrap(), &headers, proxies).to_string()
    }

    #[test]
    fn only_what_our_own_proxies_wrote_is_believed() {
        assert_eq!(seen(&["198.51.100.7"], 0), "192.0.2.1");
        assert_eq!(seen(&[], 1), "192.0.2.1");
        assert_eq!(seen(&["203.0.113.9, 198.51.100.7"], 1), "198.51.100.7");
        assert_eq!(seen(&["203.0.113.9", "198.51.100.7, 10.0.0.2"], 2), "198.51.100.7");
        assert_eq!(seen(&["nonsense"], 1), "192.0.2.1");
        assert_eq!(seen(&["198.51.100.7:4711"], 1), "198.51.100.7");
        assert_eq!(seen(&["[2001:db8::7]:4711"], 1), "2001:db8::7");
        assert_eq!(seen(&["198.51.100.7"], 5), "198.51.100.7");
    }

    #[test]
    fn a_network_is_what_one_customer_has() {
        let short = |text: &str| shorten(text.parse().unwrap()).to_string();
        assert_eq!(short("198.51.100.7"), "198.51.100.7");
        assert_eq!(short("2001:db8:1:2:3:4:5:6"), "2001:db8:1:2::");
        assert_eq!(short("::ffff:198.51.100.7"), "198.51.100.7");
    }
}
