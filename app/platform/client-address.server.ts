import { BlockList, isIP, isIPv4, isIPv6 } from "node:net";

/** An address as written by a socket or a proxy, in one form: no zone, no IPv4 wrapped in IPv6. Null if it is none. */
export function plainAddress(text: string): string | null {
  const bare = text.trim().toLowerCase().replace(/%.*$/, "");
  const inner = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(bare)?.[1] ?? bare;
  return isIP(inner) ? inner : null;
}

export function isLoopback(address: string): boolean {
  return address === "::1" || (isIPv4(address) && address.startsWith("127."));
}

/** The unit limits are counted by: an IPv4 address, or the /64 an IPv6 subscriber moves about in freely. */
export function foldAddress(address: string): string {
  if (!isIPv6(address)) return address;
  const [head = "", tail] = address.split("::");
  const groups = (part: string) => (part ? part.split(":") : []);
  const left = groups(head);
  const right = tail === undefined ? [] : groups(tail);
  const whole = [...left, ...Array<string>(Math.max(0, 8 - left.length - right.length)).fill("0"), ...right];
  return `${whole
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":")}::/64`;
}

/**
 * Finds the client behind listed proxies (addresses or CIDR ranges): the right-most entry of `X-Forwarded-For` that is
 * not one of them. Anything a peer outside the list says of itself is not believed.
 */
export function createAddressFinder(trustedProxies: readonly string[]) {
  const trusted = new BlockList();
  for (const entry of trustedProxies) {
    const [address = "", bits] = entry.split("/");
    const family = isIPv6(address) ? "ipv6" : "ipv4";
    if (!isIP(address)) throw new Error(`not an address: ${entry}`);
    if (bits === undefined) trusted.addAddress(address, family);
    else trusted.addSubnet(address, Number(bits), family);
  }
  const isTrusted = (address: string) => trusted.check(address, isIPv6(address) ? "ipv6" : "ipv4");

  return (peer: string | undefined, forwardedFor: string | undefined): string => {
    let client = plainAddress(peer ?? "") ?? "unknown";
    if (!isIP(client)) return client;
    for (const entry of (forwardedFor ?? "").split(",").reverse()) {
      if (!isTrusted(client)) break;
      // A proxy may add a port: 192.0.2.1:4711 or [2001:db8::1]:4711.
      const address = plainAddress(
        /^\s*\[(.+)\](?::\d+)?\s*$/.exec(entry)?.[1] ?? entry.replace(/^([\d. ]+):\d+\s*$/, "$1"),
      );
      if (!address) break;
      client = address;
    }
    return client;
  };
}
