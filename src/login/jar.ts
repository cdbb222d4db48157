import type { HeaderLine } from '../parse/header-lines.ts';
import { isDeletion, parseSetCookie, type SetCookie } from '../parse/set-cookie.ts';
import { isLoopbackHost, isPublicSuffix } from '../parse/uri.ts';

/** A cookie that a response set, and where it may be sent. */
export interface JarCookie {
  readonly name: string;
  readonly value: string;
  readonly host: string;
  /** It is sent to no other host. */
  readonly isHostOnly: boolean;
  readonly path: string;
  readonly isSecure: boolean;
}

/** The cookies of one session, kept and sent as browsers do (RFC 6265 5.3 and 5.4). Of a session that lasts for one scan: what expires is not timed. */
export interface Jar {
  /** Takes the Set-Cookie lines of a response. */
  take(url: URL, lines: readonly HeaderLine[], nowMs: number): void;
  /** Puts a cookie in as if the target had set it for all its paths. */
  put(url: URL, name: string, value: string): void;
  /** The Cookie header for a request, of these names where some are given; undefined where none fits. */
  header(url: URL, names?: readonly string[]): string | undefined;
  value(name: string): string | undefined;
  cookies(): readonly JarCookie[];
  copy(): Jar;
}

/** Browsers keep about 180 a site. */
const MOST = 180;

export function createJar(from: readonly JarCookie[] = []): Jar {
  const held = new Map<string, JarCookie>(from.map((cookie) => [keyOf(cookie), cookie]));

  function keep(cookie: JarCookie, isGone: boolean): void {
    const key = keyOf(cookie);
    if (isGone) held.delete(key);
    else if (held.has(key) || held.size < MOST) held.set(key, cookie);
  }

  return {
    take(url, lines, nowMs) {
      for (const [name, text] of lines) {
        const line = name.toLowerCase() === 'set-cookie' ? parseSetCookie(text) : undefined;
        const cookie = line && cookieOf(line, url);
        if (line !== undefined && cookie !== undefined) keep(cookie, isDeletion(line, nowMs));
      }
    },
    put(url, name, value) {
      const isSecure = url.protocol === 'https:';
      keep({ name, value, host: url.hostname, isHostOnly: true, path: '/', isSecure }, false);
    },
    header(url, names) {
      const sent = [...held.values()]
        .filter((cookie) => isSentTo(cookie, url) && (names?.includes(cookie.name) ?? true))
        .sort((a, b) => b.path.length - a.path.length);
      return sent.length === 0 ? undefined : sent.map(({ name, value }) => `${name}=${value}`).join('; ');
    },
    value: (name) => [...held.values()].findLast((cookie) => cookie.name === name)?.value,
    cookies: () => [...held.values()],
    copy: () => createJar([...held.values()]),
  };
}

const keyOf = ({ name, host, path }: JarCookie): string => JSON.stringify([name, host, path]);

function cookieOf(line: SetCookie, url: URL): JarCookie | undefined {
  const host = url.hostname;
  const { domain } = line;
  const isHostOnly = domain === undefined || domain === host;
  if (!isHostOnly && (!host.endsWith(`.${domain}`) || isPublicSuffix(domain))) return undefined;
  const path = line.path ?? (url.pathname.slice(0, url.pathname.lastIndexOf('/')) || '/');
  const { name, value, secure: isSecure } = line;
  return { name, value, host: domain ?? host, isHostOnly: domain === undefined, path, isSecure };
}

/** Loopback counts as secure, as in browsers. */
function isSentTo({ host, isHostOnly, path, isSecure }: JarCookie, url: URL): boolean {
  const isHost = url.hostname === host || (!isHostOnly && url.hostname.endsWith(`.${host}`));
  const isBelow = url.pathname === path || url.pathname.startsWith(path.endsWith('/') ? path : `${path}/`);
  return isHost && isBelow && (!isSecure || url.protocol === 'https:' || isLoopbackHost(url.hostname));
}
