import { createSocket, type RemoteInfo } from 'node:dgram';
import dns from 'node:dns';
import { once } from 'node:events';

/** A small real DNS server on loopback (RFC 1035) for names of tests; it knows IPv4 addresses only and has no memory for what it said before. */
export interface NameServer {
  /** What the name resolves to from now on. */
  set(name: string, ...addresses: readonly string[]): void;
  /** As `lookup` of `node:dns/promises`, but asks this server for names. */
  readonly lookup: typeof dns.promises.lookup;
  close(): void;
}

const HEADER = 12;
const [TYPE_A, CLASS_IN] = [1, 1];

export async function startNameServer(): Promise<NameServer> {
  const names = new Map<string, readonly string[]>();
  const socket = createSocket('udp4');
  socket.on('message', (query: Buffer, from: RemoteInfo) =>
    socket.send(respond(query, names), from.port, from.address),
  );
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  const resolver = new dns.promises.Resolver({ timeout: 1_000, tries: 2 });
  resolver.setServers([`127.0.0.1:${socket.address().port}`]);
  const lookup = async (name: string) => (await resolver.resolve4(name)).map((address) => ({ address, family: 4 }));
  return {
    set: (name, ...addresses) => void names.set(name, addresses),
    lookup: lookup as unknown as typeof dns.promises.lookup,
    close: () => void socket.close(),
  };
}

/** The question again, and an address record without time to live for each address. */
function respond(query: Buffer, names: ReadonlyMap<string, readonly string[]>): Buffer {
  const { name, end, type } = questionOf(query);
  const addresses = type === TYPE_A ? (names.get(name) ?? []) : [];
  const header = Buffer.from(query.subarray(0, HEADER));
  header.writeUInt16BE(names.has(name) ? 0x8180 : 0x8183, 2);
  header.writeUInt16BE(1, 4);
  header.writeUInt16BE(addresses.length, 6);
  header.fill(0, 8);
  return Buffer.concat([header, query.subarray(HEADER, end), ...addresses.map(recordOf)]);
}

function questionOf(query: Buffer): { name: string; end: number; type: number } {
  const labels: string[] = [];
  let at = HEADER;
  for (let length = query[at] ?? 0; length > 0; length = query[at] ?? 0) {
    labels.push(query.toString('latin1', at + 1, at + 1 + length).toLowerCase());
    at += length + 1;
  }
  return { name: labels.join('.'), end: at + 5, type: query.readUInt16BE(at + 1) };
}

/** Its name is a pointer to the question. */
function recordOf(address: string): Buffer {
  const record = Buffer.alloc(16);
  record.writeUInt16BE(0xc00c, 0);
  record.writeUInt16BE(TYPE_A, 2);
  record.writeUInt16BE(CLASS_IN, 4);
  record.writeUInt16BE(4, 10);
  record.set(address.split('.').map(Number), 12);
  return record;
}
