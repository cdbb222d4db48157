import { isRecord } from './record.ts';

/** What a JSON source map (ECMA-426) gives away: names of source files, and their text where it is inside. */
export interface SourceMap {
  /** As written, `sourceRoot` not applied. */
  readonly sources: readonly string[];
  readonly sourceRoot: string;
  /** By index of `sources`; undefined where the map holds no text. */
  readonly sourcesContent: readonly (string | undefined)[];
  /** True when a limit left files or text out. */
  readonly truncated: boolean;
}

const MAX_LENGTH = 32 * 1024 * 1024;
const MAX_SOURCES = 5000;
/** All contents together, in UTF-16 units. */
const MAX_CONTENT = 16 * 1024 * 1024;

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Without the line that keeps it from running as a script: `)]}'`, or any first line that starts with `)]}`. */
function withoutGuard(text: string): string {
  const start = text.startsWith('\ufeff') ? 1 : 0;
  if (!text.startsWith(')]}', start)) return text.slice(start);
  const end = text.indexOf('\n', start);
  return end === -1 ? text.slice(start + 3).replace(/^'/, '') : text.slice(end + 1);
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** An index map holds whole maps in its sections (ECMA-426 5.3); they may not be nested. */
const mapsOf = (root: Readonly<Record<string, unknown>>): readonly Readonly<Record<string, unknown>>[] =>
  Array.isArray(root['sections'])
    ? root['sections'].flatMap((section) => (isRecord(section) && isRecord(section['map']) ? [section['map']] : []))
    : [root];

/** Undefined when it is no version 3 map with sources. */
export function parseSourceMap(text: string): SourceMap | undefined {
  if (text.length > MAX_LENGTH) return undefined;
  const root = readJson(withoutGuard(text));
  if (!isRecord(root) || root['version'] !== 3) return undefined;
  const maps = mapsOf(root).filter((map) => Array.isArray(map['sources']));
  if (maps.length === 0) return undefined;

  const sources: string[] = [];
  const contents: (string | undefined)[] = [];
  let room = MAX_CONTENT;
  let truncated = false;
  for (const map of maps) {
    const texts = list(map['sourcesContent']);
    for (const [index, source] of list(map['sources']).entries()) {
      if (sources.length >= MAX_SOURCES) return { sources, sourceRoot: '', sourcesContent: contents, truncated: true };
      const content = texts[index];
      const fits = typeof content === 'string' && content.length <= room;
      if (typeof content === 'string' && !fits) truncated = true;
      if (fits) room -= content.length;
      sources.push(typeof source === 'string' ? source : '');
      contents.push(fits ? content : undefined);
    }
  }
  const sourceRoot = typeof root['sourceRoot'] === 'string' ? root['sourceRoot'] : '';
  return { sources, sourceRoot, sourcesContent: contents, truncated };
}

const MAX_URL = 4096;
/** A `data:` map is in the script itself. */
const MAX_DATA_URL = MAX_LENGTH;
const MARK = 'sourceMappingURL=';

/**
 * The URL in the last `//# sourceMappingURL=` comment of a script or style sheet (ECMA-426 11.1.2), as written;
 * undefined where there is none. The older `//@` counts too.
 */
export function sourceMappingUrl(script: string): string | undefined {
  const mark = script.lastIndexOf(MARK);
  if (mark < 4 || !/^(?:\/\/|\/\*)[#@][ \t]$/.test(script.slice(mark - 4, mark))) return undefined;
  const from = mark + MARK.length;
  const limit = script.startsWith('data:', from) ? MAX_DATA_URL : MAX_URL;
  const text = script.slice(from, from + limit + 1);
  const end = text.search(/[\s'"`*]/);
  const url = end === -1 ? text : text.slice(0, end);
  return url === '' || url.length > limit ? undefined : url;
}
