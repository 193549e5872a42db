import { BlockList, isIP, isIPv6 } from 'node:net';

/** Addresses of proxies whose `X-Forwarded-For` is believed. `proxies`: addresses or networks as `10.0.0.0/8`. */
export function trustedProxies(proxies: readonly string[]): BlockList {
  const list = new BlockList();
  for (const proxy of proxies) {
    const [address = '', prefix] = proxy.split('/');
    const family = isIPv6(address) ? 'ipv6' : 'ipv4';
    if (prefix === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(prefix), family);
  }
  return list;
}

/**
 * The visitor's address: the rightmost one that is not a trusted proxy. What stands further left was written by the visitor.
 * @returns null where it is not known, or a proxy wrote what is no IP address.
 */
export function visitorAddress(connection: string, forwardedFor: string | undefined, trusted: BlockList): string | null {
  const chain = [...(forwardedFor?.split(',').map((part) => part.trim()) ?? []), connection].map(withoutMapping);
  const address = chain.findLast((hop) => !isTrusted(trusted, hop)) ?? withoutMapping(connection);
  return isIP(address) === 0 ? null : address;
}

export const isTrusted = (trusted: BlockList, address: string): boolean =>
  isIP(address) !== 0 && trusted.check(withoutMapping(address), isIPv6(withoutMapping(address)) ? 'ipv6' : 'ipv4');

/** `::ffff:10.0.0.1` is how a socket of both families names `10.0.0.1`. */
const withoutMapping = (address: string) => address.replace(/^::ffff:(?=\d+\.)/, '');
