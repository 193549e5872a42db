import { describe, expect, it } from 'vitest';
import { trustedProxies, visitorAddress } from './address.ts';

const proxies = trustedProxies(['10.0.0.0/8', '2001:db8::1']);

describe("the visitor's address", () => {
  it.each([
    ['is the connection when nothing stands between', '203.0.113.7', undefined, '203.0.113.7'],
    ['is not what a stranger writes into the header', '203.0.113.7', '192.0.2.1', '203.0.113.7'],
    ['is what a trusted proxy adds', '10.1.2.3', '203.0.113.7', '203.0.113.7'],
    [
      'is past a chain of trusted proxies, and what stands further left is not believed',
      '::ffff:10.1.2.3',
      '192.0.2.1, 203.0.113.7, 2001:db8::1',
      '203.0.113.7',
    ],
    ['is the connection when every hop is trusted', '10.1.2.3', '10.9.9.9', '10.1.2.3'],
    ['is unknown without a socket', '', undefined, null],
    ['is unknown where a proxy hides it', '10.1.2.3', 'unknown', null],
  ])('%s', (_case, connection, forwarded, expected) => expect(visitorAddress(connection, forwarded, proxies)).toBe(expected));
});
