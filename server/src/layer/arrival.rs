//! What is known of every request from the beginning.

use std::net::IpAddr;

use data_encoding::{BASE64, HEXLOWER};

/// What is known of every request from the beginning.
#[derive(Clone, Debug)]
pub(crate) struct Arrival {
    /// Names the request in logs and on error pages; never taken from outside.
    pub(crate) request_id: String,
    /// The one-time word of the content security policy, 128 bits.
    pub(crate) nonce: String,
    /// The network it came from.
    pub(crate) network: IpAddr,
}

impl Arrival {
    pub(super) fn new(network: IpAddr) -> Self {
        Self {
            request_id: HEXLOWER.encode(&rand::random::<[u8; 10]>()),
            nonce: BASE64.encode(&rand::random::<[u8; 18]>()),
            network,
        }
    }
}
