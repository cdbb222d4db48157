import { decodeHex } from '../../peel/hex.ts';
import { type DecodedSession, defineFormat, type ReceivedCookie } from '../format.ts';
import { session } from '../primitives/session.ts';
import { plainValue } from '../primitives/text.ts';

/** F5 BIG-IP persistence: the internal address and port of the pool member, in one of four encodings (F5 article K6917). */
export default defineFormat({
  id: 'big-ip',
  framework: 'big-ip',
  title: 'BIG-IP persistence cookie',
  recognise(cookie) {
    if (address(cookie) === undefined) return undefined;
    return cookie.name.startsWith('BIGipServer') ? 'certain' : 'tentative';
  },
  decode(cookie): DecodedSession | undefined {
    const payload = address(cookie);
    return payload === undefined
      ? undefined
      : session({ protection: 'plain', serializer: 'text', path: ['big-ip'], payload });
  },
  testers: [],
  page: {
    looks: '`BIGipServer<pool>`: numbers with dots, or `vi`, `rd` and hexadecimal digits.',
    keys: 'There is no key.',
    byHand:
      'In `1677787402.36895.0000` the first number is the IPv4 address in little-endian order, the second the port with its bytes swapped.',
    seenWith: 'examples of the article K6917 of F5',
  },
  source: 'https://my.f5.com/manage/s/article/K6917',
});

function address({ value }: ReceivedCookie): string | undefined {
  const text = plainValue(value);
  return plainV4(text) ?? plainV6(text) ?? routeDomain(text);
}

/** `1677787402.36895.0000`: IPv4 in little-endian order, port with its bytes swapped. */
function plainV4(text: string): string | undefined {
  const [, ip = '', port = ''] = /^([0-9]{7,10})\.([0-9]{1,5})\.0000$/.exec(text) ?? [];
  if (ip === '' || Number(ip) > 0xffffffff || Number(port) > 0xffff) return undefined;
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(Number(ip));
  return `${bytes.join('.')}:${swapped(Number(port))}`;
}

/** `vi` and 32 hex, a dot, and the port with its bytes swapped. */
function plainV6(text: string): string | undefined {
  const [, hex = '', port = ''] = /^vi([0-9a-f]{32})\.([0-9]{1,5})$/.exec(text) ?? [];
  const bytes = decodeHex(hex);
  return bytes === undefined || Number(port) > 0xffff ? undefined : `${host(bytes)}:${swapped(Number(port))}`;
}

/** `rd<number>o` and 32 hex, `o`, and the port as it is: a pool member in a route domain. */
function routeDomain(text: string): string | undefined {
  const [, hex = '', port = ''] = /^rd[0-9]{1,5}o([0-9a-f]{32})o([0-9]{1,5})$/.exec(text) ?? [];
  const bytes = decodeHex(hex);
  return bytes === undefined ? undefined : `${host(bytes)}:${Number(port)}`;
}

const swapped = (port: number): number => ((port & 0xff) << 8) | (port >> 8);

/** IPv4-mapped addresses as IPv4, others in the short form of RFC 5952. */
function host(bytes: Uint8Array): string {
  const hex = Buffer.from(bytes).toString('hex');
  if (hex.startsWith(`${'0'.repeat(20)}ffff`)) return bytes.subarray(12).join('.');
  const groups = hex.match(/.{4}/g) ?? [];
  return new URL(`http://[${groups.join(':')}]/`).hostname;
}
