import type { ReceivedCookie } from '../format.ts';
import { fromAnyBase64 } from './base64.ts';
import { tokenText } from './wire.ts';

export interface Macaroon {
  readonly location?: Uint8Array;
  readonly identifier: Uint8Array;
  /** First-party caveats: what each says. */
  readonly caveats: readonly Uint8Array[];
  /** Such caveats are signed with keys of others as well. */
  readonly hasThirdParty: boolean;
  readonly signature: Uint8Array;
}

type Packet = readonly [name: string, value: Uint8Array];

const SIGNATURE_BYTES = 32;
const MOST_PACKETS = 200;
/** Names of version 1 by the types of version 2; 0 ends a section. */
const TYPES: Readonly<Record<number, string>> = { 0: 'end', 1: 'location', 2: 'cid', 4: 'vid', 6: 'signature' };

/** Undefined for anything but a whole macaroon of version 1 or 2. */
export const readMacaroon = (cookie: ReceivedCookie): Macaroon | undefined => {
  const bytes = fromAnyBase64(tokenText(cookie).slice(0, 16_384), ['url-bare', 'url', 'std', 'std-bare']);
  if (!bytes || bytes.length < SIGNATURE_BYTES + 4) return undefined;
  const packets = bytes[0] === 2 ? packetsOfV2(bytes) : packetsOfV1(bytes);
  return packets && macaroonOf(packets);
};

const macaroonOf = (packets: readonly Packet[]): Macaroon | undefined => {
  const valuesOf = (wanted: string) => packets.flatMap(([name, value]) => (name === wanted ? [value] : []));
  const [location] = valuesOf('location');
  const [signature] = valuesOf('signature');
  const [identifier] = valuesOf('identifier');
  if (identifier === undefined || signature?.length !== SIGNATURE_BYTES) return undefined;
  return {
    ...(location && location.length > 0 && { location }),
    identifier,
    caveats: valuesOf('cid'),
    hasThirdParty: valuesOf('vid').length > 0,
    signature,
  };
};

/** `001flocation https://…\n`: four hexadecimal digits of length over all, a name, a space, the value, a line feed. */
const packetsOfV1 = (bytes: Buffer): readonly Packet[] | undefined => {
  const packets: Packet[] = [];
  let at = 0;
  while (at < bytes.length && packets.length < MOST_PACKETS) {
    const length = /^[0-9a-f]{4}$/.test(bytes.toString('latin1', at, at + 4))
      ? Number.parseInt(bytes.toString('latin1', at, at + 4), 16)
      : 0;
    const packet = bytes.subarray(at + 4, at + length - 1);
    const space = packet.indexOf(0x20);
    if (length < 7 || at + length > bytes.length || space < 1 || bytes[at + length - 1] !== 0x0a) return undefined;
    packets.push([packet.toString('latin1', 0, space), packet.subarray(space + 1)]);
    at += length;
  }
  return at === bytes.length ? packets : undefined;
};

/** A version byte, then type, length and value; the first identifier is the macaroon's, those after it are caveats. */
const packetsOfV2 = (bytes: Buffer): readonly Packet[] | undefined => {
  const packets: Packet[] = [];
  let hasIdentifier = false;
  let at = 1;
  while (at < bytes.length && packets.length < MOST_PACKETS) {
    const name = TYPES[bytes[at] ?? -1];
    if (name === undefined) return undefined;
    at += 1;
    if (name === 'end') continue;
    const [length, next] = varint(bytes, at);
    if (next + length > bytes.length) return undefined;
    packets.push([name === 'cid' && !hasIdentifier ? 'identifier' : name, bytes.subarray(next, next + length)]);
    hasIdentifier ||= name === 'cid';
    at = next + length;
  }
  return at === bytes.length ? packets : undefined;
};

/** Lengths of one or two bytes, seven bits in each, the lower first. */
const varint = (bytes: Buffer, at: number): readonly [value: number, next: number] => {
  const first = bytes[at] ?? 0;
  return first < 0x80 ? [first, at + 1] : [(first & 0x7f) + 128 * (bytes[at + 1] ?? 0), at + 2];
};
