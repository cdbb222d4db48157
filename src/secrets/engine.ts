/** Finds secrets in text. Pure and deterministic; tokens come back in full, and whoever shows them masks them. */
import { escapesIn, unescaped } from './escapes.ts';
import { DEFAULT_LAYERS, type LayerBudget, matchLayers } from './layers.ts';
import { buildMatcher, type Matcher, matchRules } from './matcher.ts';
import { NAME_WORDS, NamedValues } from './named-values.ts';
import { textUnder } from './names.ts';
import { withoutOverlaps } from './overlap.ts';
import type { SecretMatch } from './rule.ts';
import { secretRules } from './rules/index.ts';

export interface FindOptions {
  /** Also values that only their name gives away (`"api_key": "…"`). Default true. */
  readonly names?: boolean;
  /** How much may be opened to look under base64, hexadecimal and compression; false for nothing. */
  readonly layers?: LayerBudget | false;
}

/**
 * Every secret in the text, by start; of overlapping matches the most telling one. A token that stands escaped (`sk\u005f…`, `%2F`,
 * `&amp;`) is told unescaped, and its offsets hold the escaped form; one under a layer has the offsets of the layer.
 */
export const findSecrets = (text: string, options: FindOptions = {}): SecretMatch[] => {
  const { names = true, layers = DEFAULT_LAYERS } = options;
  const open = withoutOverlaps(matchText(text, names));
  if (layers === false) return open;
  const closed = open.filter(({ kind, confidence }) => kind === 'secret' && confidence !== 'tentative');
  const hidden = matchLayers(text, {
    budget: layers,
    find: (inner) => withoutOverlaps(matchText(inner, names)),
    isKnown: ({ start, end }) => closed.some((match) => match.start < end && start < match.end),
  });
  if (hidden.length === 0) return open;
  return open.concat(hidden).sort((a, b) => a.start - b.start || b.end - a.end);
};

/** Text as it stands and with its escapes undone; matches may overlap. */
const matchText = (text: string, names: boolean): SecretMatch[] => {
  const plain = matchPlain(text, names);
  const other = unescaped(text);
  if (!other) return plain;
  const originOf = (at: number): number => other.origins[at] ?? text.length;
  return plain.concat(
    matchPlain(other.text, names).map((match) => {
      const start = originOf(match.start);
      const end = originOf(match.end);
      return {
        ...match,
        start,
        end,
        path: end - start === match.token.length ? [] : escapesIn(text.slice(start, end)),
      };
    }),
  );
};

const matchPlain = (text: string, names: boolean): SecretMatch[] => {
  if (!names) return matchRules(text, matcher());
  const values = new NamedValues(text);
  const found = matchRules(text, matcher(), (end) => values.at(end));
  return found.concat(values.found.filter(({ token }) => !isTokenUnder(token)));
};

/** A provider's token in base64, as Kubernetes lists secrets: read under its layer, where check digits and kind are judged. */
const isTokenUnder = (value: string): boolean => {
  const plain = textUnder(value);
  return plain !== undefined && matchRules(plain, matcher()).length > 0;
};

let built: Matcher | undefined;

/** Built at the first use: a program that looks for no secrets does not pay for it. */
const matcher = (): Matcher => {
  built ??= buildMatcher(secretRules, NAME_WORDS);
  return built;
};
