/**
 * Globs of paths, as `--include` and `--exclude` take them: `?` and `*` within a segment, `**` across, `**` between slashes also for no segment at
 * all. Matched without backtracking: a glob may come from a folder's configuration, and takes time linear in the path.
 */

type Token =
  | { readonly kind: 'character'; readonly character: string }
  /** `one`: not a slash. `some`: any number of these. `all`: any number of anything. */
  | { readonly kind: 'one' | 'some' | 'all' }
  /** The two states of `**` between slashes: nothing, or anything up to a slash. */
  | { readonly kind: 'enter' | 'below' };

/** Whether a path that begins with `/` is wanted: none of `exclude` matches, and one of `include` where there are any. */
export function pathFilter(include: readonly string[], exclude: readonly string[]): (path: string) => boolean {
  const [included, excluded] = [include.map(globMatcher), exclude.map(globMatcher)];
  return (path) => {
    if (excluded.some((matches) => matches(path))) return false;
    return included.length === 0 || included.some((matches) => matches(path));
  };
}

/** A glob of files: without a slash, but for one at its end, it means a name at any depth, as in a `.gitignore`. */
export function anywhere(glob: string): string {
  const plain = glob.replace(/^(?:\.\/)+/, '');
  return plain.slice(0, -1).includes('/') ? plain : `**/${plain}`;
}

const MAX_PATH = 2000;
const MAX_GLOB = 1000;

/** A test of paths that begin with `/`. A glob that ends in `/` means all below it, except `/` itself; other than with `/` or `*` a glob begins at the root. */
export function globMatcher(glob: string): (path: string) => boolean {
  const tokens = tokensOf(glob.slice(0, MAX_GLOB));
  return (path) => {
    let states = closure(tokens, [0]);
    for (const character of path.slice(0, MAX_PATH)) {
      states = closure(
        tokens,
        states.flatMap((state) => after(tokens[state], state, character)),
      );
      if (states.length === 0) return false;
    }
    return states.includes(tokens.length);
  };
}

function tokensOf(glob: string): Token[] {
  const rooted = glob.startsWith('/') || glob.startsWith('*') ? glob : `/${glob}`;
  const whole = glob.length > 1 && glob.endsWith('/') ? `${rooted}**` : rooted;
  return whole.split(/(\/\*\*\/|\*{1,2}|\?)/).flatMap((part): Token[] => {
    if (part === '/**/') return [{ kind: 'character', character: '/' }, { kind: 'enter' }, { kind: 'below' }];
    if (part === '**') return [{ kind: 'all' }];
    if (part === '*') return [{ kind: 'some' }];
    if (part === '?') return [{ kind: 'one' }];
    return Array.from(part, (character) => ({ kind: 'character', character }));
  });
}

/** The states after one character. */
function after(token: Token | undefined, state: number, character: string): number[] {
  switch (token?.kind) {
    case 'character':
      return token.character === character ? [state + 1] : [];
    case 'one':
      return character === '/' ? [] : [state + 1];
    case 'some':
      return character === '/' ? [] : [state];
    case 'all':
      return [state];
    case 'below':
      return character === '/' ? [state, state + 1] : [state];
    default:
      return [];
  }
}

/** With the states that are reached without a character; each once. */
function closure(tokens: readonly Token[], from: readonly number[]): number[] {
  const seen = new Set(from);
  for (const state of seen) {
    const kind = tokens[state]?.kind;
    if (kind === 'some' || kind === 'all') seen.add(state + 1);
    if (kind === 'enter') seen.add(state + 1).add(state + 2);
  }
  return [...seen];
}
