import type { Facet } from '../schema/facets.ts';
import { FORMAT_SAMPLES } from '../schema/formats.ts';
import { type Bound, isAbove, isBelow, isMultiple, type Limits, limitsOf } from '../schema/limits.ts';
import { patternSample } from './pattern-sample.ts';

/** Longer texts are not made. */
const MAX_TEXT = 1000;

/** A text that the facets let pass, as plain as can be; undefined when none is found. `variant` counts different ones from 0. */
export function sampleText(facets: readonly Facet[], variant: number): string | undefined {
  const { minLength, maxLength } = limitsOf(facets);
  if (minLength > Math.min(maxLength, MAX_TEXT)) return undefined;
  const pattern = facets.map(({ node }) => node['pattern']).find((each) => typeof each === 'string');
  if (pattern !== undefined) return patternSample(pattern, minLength, maxLength);
  const format = facets.map(({ node }) => node['format']).find((each) => typeof each === 'string');
  const formatted = format === undefined ? undefined : FORMAT_SAMPLES.get(format);
  const isFitting = formatted !== undefined && formatted.length >= minLength && formatted.length <= maxLength;
  if (isFitting) return varied(formatted, variant);
  const letter = String.fromCharCode(97 + (variant % 26));
  return letter.repeat(Math.max(minLength, Math.min(1, maxLength)));
}

/** Another text of the same format: the last digit of every sample may be any. */
function varied(text: string, variant: number): string {
  const at = text.search(/\d\D{0,40}$/);
  if (at === -1) return text;
  return text.slice(0, at) + ((Number(text[at]) + variant) % 10) + text.slice(at + 1);
}

/** A number that the facets let pass, 1 where it may be; undefined when none is found. */
export function sampleNumber(facets: readonly Facet[], isInteger: boolean, variant: number): number | undefined {
  const limits = limitsOf(facets);
  const step = limits.multiplesOf[0] ?? (isInteger ? 1 : undefined);
  const candidates = [1, 0, ...nearBounds(limits), ...(step === undefined ? [] : onSteps(limits, step))];
  const starts = candidates.filter((each) => isFine(each, limits, isInteger));
  const [first] = starts;
  if (first === undefined || variant === 0) return first;
  const away = variant * (step ?? 1);
  return [first + away, first - away, ...starts.slice(1)].find((each) => isFine(each, limits, isInteger));
}

function isFine(value: number, { lower, upper, multiplesOf }: Limits, isInteger: boolean): boolean {
  return (
    Number.isFinite(value) &&
    (!isInteger || Number.isSafeInteger(value)) &&
    !isBelow(value, lower) &&
    !isAbove(value, upper) &&
    multiplesOf.every((step) => isMultiple(value, step))
  );
}

function nearBounds({ lower, upper }: Limits): number[] {
  const both = lower !== undefined && upper !== undefined ? [(lower.value + upper.value) / 2] : [];
  return [...around(lower), ...around(upper), ...both];
}

const around = (bound: Bound | undefined): number[] =>
  bound === undefined
    ? []
    : [bound.value, Math.ceil(bound.value), Math.floor(bound.value), bound.value + 1, bound.value - 1];

function onSteps({ lower, upper }: Limits, step: number): number[] {
  const from =
    lower === undefined ? [] : [Math.ceil(lower.value / step) * step, (Math.floor(lower.value / step) + 1) * step];
  const to =
    upper === undefined ? [] : [Math.floor(upper.value / step) * step, (Math.ceil(upper.value / step) - 1) * step];
  return [step, ...from, ...to];
}
