/** Finds secrets in text. Pure and deterministic; tokens come back in full, and whoever shows them masks them. */
import { asCut } from './cut.ts';
import { escapesIn, unescaped } from './escapes.ts';
import { Hearing } from './hearing.ts';
import { DEFAULT_LAYERS, type LayerBudget, matchLayers } from './layers.ts';
import { buildMatcher, type Matcher, matchRules } from './matcher.ts';
import { textUnder } from './opaque.ts';
import { withoutOverlaps } from './overlap.ts';
import { passwordColumns } from './password-columns.ts';
import { passwordsInFile } from './password-files.ts';
import { placedValues } from './placed-values.ts';
import type { SecretMatch } from './rule.ts';
import { ruleAt, ruleTable } from './rule-by-id.ts';
import { originalEnd, type View, without } from './view.ts';

export interface FindOptions {
  /** Also values that only their name gives away (`"api_key": "…"`). Default true. */
  readonly names?: boolean;
  /** How much may be opened to look under base64, hexadecimal and compression; false for nothing. */
  readonly layers?: LayerBudget | false;
  /** The name of the file that the text is, or the path: some files hold passwords without a sign of it. */
  readonly file?: string;
}

/**
 * Every secret in the text, by start; of overlapping matches the most specific one. A token that is escaped (`sk\u005f…`, `%2F`,
 * `&amp;`) is reported unescaped, and its offsets hold the escaped form; one under a layer has the offsets of the layer.
 */
export const findSecrets = (text: string, options: FindOptions = {}): SecretMatch[] => {
  const { names = true, layers = DEFAULT_LAYERS } = options;
  const all = matchText(text, names).concat(names ? inNamedFile(text, options.file) : []);
  const open = withoutOverlaps(all).map((match) => asCut(match, text));
  if (layers === false) return open;
  const closed = open.filter(({ kind, name }) => kind === 'secret' && name === undefined);
  const hidden = matchLayers(text, {
    budget: layers,
    find: (inner) => withoutOverlaps(matchText(inner, names)),
    isKnown: ({ start, end }) => closed.some((match) => match.start < end && start < match.end),
  });
  if (hidden.length === 0) return open;
  return open.concat(hidden).sort((a, b) => a.start - b.start || b.end - a.end);
};

/** What only the name of the file gives away. */
const inNamedFile = (text: string, file: string | undefined): readonly SecretMatch[] => [
  ...passwordsInFile(text, file),
  ...passwordColumns(text, file),
];

/** Text as it is, with its escapes undone, its parted strings joined and its colours gone; matches may overlap. */
const matchText = (text: string, names: boolean): SecretMatch[] => {
  const hearing = new Hearing(text, names);
  const plain = matchPlain(text, hearing);
  const placed = names ? placedValues(text, hearing.structures).filter(({ token }) => !isOfRule(token)) : [];
  return withPlaced(plain, placed).concat(
    matchView(text, unescaped(text), names),
    matchView(text, without(text, hearing.joints), names).filter(isPartedForLength),
    matchView(text, without(text, hearing.colours), names),
  );
};

/** Offsets are those of the text as it is, and contain all that was undone. */
const matchView = (text: string, view: View | undefined, names: boolean): SecretMatch[] => {
  if (!view) return [];
  const originOf = (at: number): number => view.origins[at] ?? text.length;
  return matchPlain(view.text, new Hearing(view.text, names)).map((match) => {
    const start = originOf(match.start);
    const end = originalEnd(view, match.end, text.length);
    if (end - start === match.token.length) return { ...match, start, end };
    const written = text.slice(start, end);
    return { ...match, start, end, path: escapesIn(written), written };
  });
};

/** What a document's structure says of a value goes before what its name says, and before what only looks like it. */
const withPlaced = (plain: SecretMatch[], placed: readonly SecretMatch[]): SecretMatch[] => {
  if (placed.length === 0) return plain;
  const starts = new Map(placed.map(({ start, end }) => [start, end]));
  return plain
    .filter(({ start, end, rule, kind }) => !(starts.get(start) === end && (rule.generic || kind !== 'secret')))
    .concat(placed);
};

/** Characters of a token that are before its first joint, after the mark of its provider. */
const LEAST_BEFORE_JOINT = 4;

/** A token that is parted right after its provider's mark was parted on purpose, as tests write tokens that are none. */
const isPartedForLength = ({ written, token, rule }: SecretMatch): boolean => {
  if (written === undefined) return true;
  const mark = rule.literals.find((literal) => token.startsWith(literal)) ?? '';
  return written.startsWith(token.slice(0, mark.length + LEAST_BEFORE_JOINT));
};

const matchPlain = (text: string, hearing: Hearing): SecretMatch[] => {
  const found = matchRules(text, matcher(), hearing);
  return found.concat(hearing.named.filter(({ token }) => !isTokenUnder(token)));
};

/** A provider's token in base64, as Kubernetes lists secrets: read under its layer, where check digits and kind are judged. */
const isTokenUnder = (value: string): boolean => {
  const plain = textUnder(value);
  return plain !== undefined && matchRules(plain, matcher()).length > 0;
};

/** A provider's secret, reported as what it is. */
const isOfRule = (token: string): boolean => matchRules(token, matcher()).some(({ kind }) => kind === 'secret');

let built: Matcher | undefined;

/** Built at the first use: a program that looks for no secrets does not pay for it. */
const matcher = (): Matcher => {
  built ??= buildMatcher(ruleTable(), ruleAt);
  return built;
};
