import { fail } from './fail.ts';

/** `--format` of a command that has no other formats; `terminal` where it is not given. */
export function textOrJson(format = 'terminal'): 'terminal' | 'json' {
  if (format === 'terminal' || format === 'json') return format;
  throw fail('invalid-choice', '--format takes terminal or json here');
}
