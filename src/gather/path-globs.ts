/** Whether a path is to be asked, by the globs of `--include` and `--exclude`: `*` within a segment, `**` across. */
export function pathFilter(include: readonly string[], exclude: readonly string[]): (path: string) => boolean {
  const [included, excluded] = [include.map(toPattern), exclude.map(toPattern)];
  return (path) => {
    const bounded = path.slice(0, MAX_PATH);
    if (excluded.some((pattern) => pattern.test(bounded))) return false;
    return included.length === 0 || included.some((pattern) => pattern.test(bounded));
  };
}

const MAX_PATH = 2000;

/** The user's own globs; what they match is bounded. A glob that ends in `/` means all below it, except `/` itself. */
function toPattern(glob: string): RegExp {
  const whole = glob.length > 1 && glob.endsWith('/') ? `${glob}**` : glob;
  const parts = whole.split(/(\*{1,2}|\?)/).map((part) => {
    if (part === '**') return '.*';
    if (part === '*') return '[^/]*';
    return part === '?' ? '[^/]' : part.replace(/[.+^${}()|[\]\\]/g, '\\$&');
  });
  return new RegExp(`^${whole.startsWith('/') || whole.startsWith('*') ? '' : '/'}${parts.join('')}$`);
}
