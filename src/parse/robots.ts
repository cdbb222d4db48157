/** One group of robots.txt (RFC 9309 2.2): rules for some user agents. */
export interface RobotsGroup {
  /** Lower case; `*` is everybody. */
  readonly agents: readonly string[];
  /** In order; paths as written, with `*` and `$`. */
  readonly rules: readonly RobotsRule[];
}

export interface RobotsRule {
  readonly kind: 'allow' | 'disallow';
  readonly path: string;
}

export interface Robots {
  readonly groups: readonly RobotsGroup[];
  readonly sitemaps: readonly string[];
}

/** RFC 9309 2.5: crawlers read at least 500 KiB. */
const MAX_LENGTH = 512 * 1024;
const MAX_RULES = 5000;

interface OpenGroup {
  readonly agents: string[];
  readonly rules: RobotsRule[];
}

/** `key: value` with the comment cut off; undefined for lines that are none. */
function readLine(line: string): { key: string; value: string } | undefined {
  const hash = line.indexOf('#');
  const text = hash === -1 ? line : line.slice(0, hash);
  const colon = text.indexOf(':');
  if (colon === -1) return undefined;
  return { key: text.slice(0, colon).trim().toLowerCase(), value: text.slice(colon + 1).trim() };
}

/** Lines that are not understood are skipped, as the RFC asks; a text that is no robots.txt gives no groups. */
export function parseRobots(text: string): Robots {
  const groups: OpenGroup[] = [];
  const sitemaps: string[] = [];
  let open: OpenGroup | undefined;
  let count = 0;
  for (const line of text
    .slice(0, MAX_LENGTH)
    .replace(/^\ufeff/, '')
    .split(/[\r\n]/)) {
    const read = readLine(line);
    if (!read || count >= MAX_RULES) continue;
    const { key, value } = read;
    if (key === 'sitemap' && value !== '') sitemaps.push(value);
    else if (key === 'user-agent') {
      // Neighbouring user-agent lines share the rules that follow.
      if (!open || open.rules.length > 0) {
        open = { agents: [], rules: [] };
        groups.push(open);
      }
      open.agents.push(value.toLowerCase());
    } else if ((key === 'allow' || key === 'disallow') && open) open.rules.push({ kind: key, path: value });
    else continue;
    count++;
  }
  return { groups, sitemaps };
}
