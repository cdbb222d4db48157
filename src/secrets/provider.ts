/** How a file of `rules/` is written: what is the same for the provider once, then one short entry a kind of token. */
import { BETWEEN } from './assignment.ts';
import type { SecretRule } from './rule.ts';

export interface Provider {
  readonly id: string;
  readonly name: string;
  /** Page that says how to revoke; a rule may have its own. */
  readonly revoke: string;
  /** Page that shows the shape; a rule may have its own. */
  readonly source: string;
  /** The day on which the shapes were last compared with their sources; a rule may have its own. */
  readonly checked: string;
  /** Of all its rules: see `SecretRule`. */
  readonly byPlace?: boolean;
}

type Free = 'id' | 'title' | 'pattern' | 'opens';
type Said = Pick<SecretRule, Free> & Partial<Omit<SecretRule, Free | 'provider'>>;

export interface RuleSpec extends Said {
  /** With `body`, gives `literals` and the examples: prefix and body match; a masked, an unfinished and an embedded one do not. */
  readonly prefix?: string;
  readonly body?: string;
}

/** Gives the rules of one provider, which are made when they are first asked for: a text holds the fixed texts of a few providers. */
export type Provided = () => readonly SecretRule[];

/** The rules of one provider, complete. */
export const provider = (about: Provider, specs: () => readonly RuleSpec[]): Provided => {
  let made: readonly SecretRule[] | undefined;
  return () => {
    made ??= specs().map((spec) => ruleOf(about, spec));
    return made;
  };
};

const ruleOf = (about: Provider, { prefix = '', body = '', ...spec }: RuleSpec): SecretRule => ({
  kind: 'secret',
  revoke: about.revoke,
  source: about.source,
  checked: about.checked,
  literals: [prefix],
  examples: examplesOf(prefix, body),
  severity: defaultSeverity(spec.kind),
  ...(about.byPlace && { byPlace: true }),
  ...spec,
  provider: about.id,
});

const defaultSeverity = (kind: SecretRule['kind'] = 'secret'): SecretRule['severity'] =>
  kind === 'secret' ? 'high' : 'info';

const examplesOf = (prefix: string, body: string): SecretRule['examples'] => ({
  match: [[prefix, body]],
  ignore: [
    [prefix, '*'.repeat(body.length)],
    [prefix, 'x'.repeat(body.length)],
    [prefix, body.slice(0, 4)],
    ['a1', prefix, body],
  ],
});

/**
 * For keys without a mark of their own: the name that is before them, then what assigns in JSON, JavaScript, YAML, environment files and
 * forms, then the token as group 1. `names` are written with spaces between the words and separated by `|`: `datadog api key`.
 */
export const assigned = (
  names: string,
  value: string,
): Pick<SecretRule, 'literals' | 'pattern' | 'ignoreCase' | 'byPlace'> => {
  const words = names.split('|');
  const name = words.map((each) => each.replaceAll(' ', '[_.-]?')).join('|');
  return {
    literals: [...new Set(words.flatMap(beginnings))],
    ignoreCase: true,
    byPlace: true,
    pattern: new RegExp(`(?:${name})${BETWEEN}(?:\\\\{0,7}["'\`])?(${value})`, 'i'),
  };
};

/** Short first words are everywhere, so the second is waited for as well, in every way of joining the two. */
const beginnings = (name: string): readonly string[] => {
  const [first = name, second] = name.split(' ');
  if (second === undefined || (first.length > 6 && !COMMON.has(first))) return [first];
  return ['', '_', '-', '.'].map((joint) => first + joint + second);
};

const COMMON = new Set(['session', 'security', 'segment', 'customer']);
