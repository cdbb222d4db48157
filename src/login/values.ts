import { own, say } from '../model/said.ts';
import { Failed } from './failed.ts';
import type { Recipe, RecipeValue } from './recipe.ts';
import { filled } from './template.ts';
import { base32, totp } from './totp.ts';

/** The values of a recipe while it runs: its own, and what its steps extracted. */
export interface Values {
  /** A text with the values in their places. */
  fill(template: string, encode?: (value: string) => string): string;
  set(name: string, value: string): void;
  /** The same values; what is set in the copy is not set here. */
  copy(): Values;
  /** The values of the recipe by their names, and the one-time passwords that were made. */
  secrets(): readonly (readonly [name: string, value: string])[];
}

const asItIs = (value: string): string => value;

export const createValues = ({ values }: Recipe, origin: string, now: () => number): Values =>
  valuesWith({ values, origin, now, extracted: new Map() });

interface Held {
  readonly values: Recipe['values'];
  readonly origin: string;
  readonly extracted: Map<string, string>;
  now(): number;
}

function valuesWith(held: Held): Values {
  const { values, origin, now, extracted } = held;
  const made: (readonly [string, string])[] = [];

  function valueNamed(name: string): string {
    if (name === 'origin') return origin;
    const found = extracted.get(name) ?? textOf(name, values.get(name));
    if (found === undefined) throw new Failed(say`${own(`{{${name}}}`)} has no value: the response had none`);
    return found;
  }

  function textOf(name: string, value: RecipeValue | undefined): string | undefined {
    if (value?.kind !== 'totp') return value?.text;
    const code = totp(base32(value.seed) ?? new Uint8Array(), value, now());
    made.push([name, code]);
    return code;
  }

  return {
    fill: (template, encode = asItIs) => filled(template, (name) => encode(valueNamed(name))),
    set: (name, value) => void extracted.set(name, value),
    copy: () => valuesWith({ ...held, extracted: new Map(extracted) }),
    secrets: () => [
      ...[...values].map(([name, value]) => [name, value.kind === 'text' ? value.text : value.seed] as const),
      ...made,
    ],
  };
}
