/** Addresses, host names and paths that mean something inside only. */

export interface Internal {
  readonly text: string;
  /** It is under a name that says: the address of the caller. */
  readonly isClient: boolean;
}

/** How a text is written: a header's value, data or prose, or code, where a dotted name is not a host. */
type Kind = 'value' | 'text' | 'code';

/** A plain search first: nearly every response holds none, and this is what all of them cost. */
const holdsOne = (text: string, words: readonly string[]): boolean => words.some((word) => text.includes(word));

/** RFC 1918. The address of a network, and what looks like a version, is sorted out by what is around it. */
const PRIVATE = /(?:10\.\d{1,3}|192\.168|172\.(?:1[6-9]|2\d|3[01]))\.\d{1,3}\.\d{1,3}/g;
/** So much before a hit is read to judge it. */
const BEFORE = 48;

export const privateAddresses = (text: string, kind: Kind): Internal[] =>
  [...(holdsOne(text, ['10.', '192.168.', '172.']) ? text.matchAll(PRIVATE) : [])].flatMap(
    ({ 0: address, index }): Internal[] => {
      const before = text.slice(Math.max(0, index - BEFORE), index);
      const after = text.slice(index + address.length, index + address.length + 8);
      if (/[\w.-]$/.test(before) || /^(?:\w|\.\d|-[a-z0-9])/i.test(after)) return [];
      if (address.split('.').some((octet) => Number(octet) > 255 || /^0\d/.test(octet))) return [];
      if (isNetwork(address, after) || isVersion(before)) return [];
      if (kind === 'code' && !/\/\/$|@$/.test(before) && !/^:\d{2,5}\b/.test(after)) return [];
      if (/placeholder=["'][^"']{0,20}$|e\.g\.,? {0,2}$|example:? {0,2}$/i.test(before)) return [];
      return [{ text: address, isClient: isClientName(before) }];
    },
  );

/** `10.0.0.0/8`, `192.168.0.0`, `192.168.1.255`: documentation of networks, no host. */
const isNetwork = (address: string, after: string): boolean =>
  /^\/\d{1,2}\b/.test(after) || /\.(?:0|255)$/.test(address);

/** `version 10.0.0.1`, `"libfoo": "^10.0.0.1"`, `foo==10.0.0.1`, `Chrome/10.0.0.1`, `foo@10.0.0.1`. */
const isVersion = (before: string): boolean =>
  /(?:version|release|build|revision|\bver\b|\bv)["']?[\s:=>]{0,6}["']?$/i.test(before) ||
  /(?:[~^]|[<>=~!]=|[<>]) {0,2}$/.test(before) ||
  /[a-z]\/$/i.test(before) ||
  /(?:^|[\s"'])[a-z][\w.-]{0,40}@$/i.test(before) ||
  /(?:dependencies|packages?|requires|engines|installed|latest)\b/i.test(endOfLine(before));

/** As much of the line before as still belongs to what follows. */
const endOfLine = (before: string): string => before.slice(before.lastIndexOf('\n') + 1).slice(-52);

const isClientName = (before: string): boolean =>
  /(?:client|remote|origin|forwarded|your|peer|source|visitor|user)[\w -]{0,12}["']?\s{0,2}[:=]\s{0,2}["']?$|"ip"\s{0,2}:\s{0,2}"$/i.test(
    before,
  );

const SUFFIX = /\.(?:internal|local|lan|corp|intranet|localdomain|consul)(?![\w-]|\.\w|\()/gi;
/** A host name is no longer (RFC 1035 section 2.3.4). */
const LONGEST_NAME = 253;
/** Names that every installation of its kind has. */
const COMMON =
  /^(?:metadata\.google\.internal|host\.docker\.internal|gateway\.docker\.internal|kubernetes(?:\.default)?\.svc\.cluster\.local|cluster\.local|localhost\.local(?:domain)?)$/i;

export const internalNames = (text: string, kind: Kind): Internal[] =>
  [...text.matchAll(SUFFIX)].flatMap(({ 0: suffix, index }): Internal[] => {
    const start = nameStart(text, index);
    const end = index + suffix.length;
    const name = text.slice(start, end);
    const before = text.slice(Math.max(0, start - BEFORE), start);
    if (!/^[a-z0-9]/i.test(name) || name.includes('..') || /[\w]$/.test(before) || COMMON.test(name)) return [];
    const after = text.slice(end, end + 8);
    return isHost(name, before, after, kind) ? [{ text: name.toLowerCase(), isClient: false }] : [];
  });

function nameStart(text: string, end: number): number {
  let start = end;
  while (start > 0 && start > end - LONGEST_NAME && /[a-z0-9.-]/i.test(text.charAt(start - 1))) start -= 1;
  return start;
}

/** What distinguishes a host from `settings.local` and `this.internal`. */
function isHost(name: string, before: string, after: string, kind: Kind): boolean {
  if (/\/\/(?:[^\s/@]{1,40}@)?$/.test(before) || /^:\d{2,5}\b/.test(after)) return true;
  if (/\.(?:svc\.cluster\.local|compute\.internal|ec2\.internal)$/i.test(name)) return true;
  if (kind === 'code' || /@$/.test(before)) return false;
  const looksLikeOne = /[a-z][\d-]|\d[a-z-]/i.test(name) && name.split('.').length >= 2;
  return looksLikeOne || (name.split('.').length >= 3 && kind === 'value');
}

const PATH_WORDS = [
  '/home/',
  '/Users/',
  '/var/www',
  '/usr/src/app',
  '/srv/',
  '/opt/',
  ':\\',
  ':/Users',
  ':/inetpub',
  ':/wwwroot',
  ':/Program',
];
const PATH =
  /(?:\/home\/[a-z_][\w-]{0,31}|\/Users\/[A-Za-z][\w.-]{0,31}|\/var\/www|\/usr\/src\/app|\/srv|\/opt\/[\w.-]{1,40})\/[\w./@+-]{1,200}|[C-E]:(?:\\{1,2}|\/)(?:Users|inetpub|wwwroot|Program Files)(?:\\{1,2}|\/)[\w.\\/@+-]{1,200}/g;

/** Files on a disk: under a home, a web root or the like, with an extension, and not in a URL. */
export const localPaths = (text: string): Internal[] =>
  [...(holdsOne(text, PATH_WORDS) ? text.matchAll(PATH) : [])].flatMap(({ 0: path, index }): Internal[] => {
    const before = text.slice(Math.max(0, index - BEFORE), index);
    if (/[\w.~-]$/.test(before) || /(?:href|src|action)=["']?$/i.test(before)) return [];
    return /\.(?:py|rs|js|ts|rb|php|java|go|cs|jar|log|env|ini|conf|cfg|toml|ya?ml|json|sql|sqlite3?|db|pem|key|html|sock)$/i.test(
      path.replace(/[.\s]{1,4}$/, ''),
    )
      ? [{ text: path, isClient: false }]
      : [];
  });
