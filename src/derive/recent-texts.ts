import { runAtOnce, type Steps } from '../parse/steps.ts';

/** Longer texts are read in steps. */
export const LONG = 16_384;
/** Shorter texts are read again: that takes hardly longer than to compare them. */
const SHORT = 200;
/** Servers return one page for many paths, between others. */
const MOST_KEPT = 4;
/** Of short texts. */
const MOST_SHORT_KEPT = 16;

/** The latest readings of texts, long and short ones apart. */
class Recent<T> {
  readonly #long: { readonly text: string; readonly result: T }[] = [];
  readonly #short: { readonly text: string; readonly result: T }[] = [];

  of(text: string): { readonly result: T } | undefined {
    return (text.length < LONG ? this.#short : this.#long).find((each) => each.text === text);
  }

  keep(text: string, result: T): T {
    const [known, most] = text.length < LONG ? [this.#short, MOST_SHORT_KEPT] : [this.#long, MOST_KEPT];
    known.unshift({ text, result });
    if (known.length > most) known.pop();
    return result;
  }
}

/** A reading of texts that is made once for equal ones that come after each other. Results are shared: do not change them. */
export function forRecentTexts<T>(read: (text: string) => T): (text: string) => T {
  const recent = new Recent<T>();
  return (text) => {
    if (text.length < SHORT) return read(text);
    const same = recent.of(text);
    return same === undefined ? recent.keep(text, read(text)) : same.result;
  };
}

/** A reading of texts that takes steps for long ones; the latest of these are kept. */
export interface InSteps<T> {
  (text: string): T;
  /** Undefined where there was no time for all of it. */
  inSteps(text: string): Steps<T | undefined>;
}

/** The same, where long texts take long: `short` reads a short text at once, `long` a long one in steps, to the same result where there is time. */
export function forRecentInSteps<T extends object | string>(
  short: (text: string) => T,
  long: (text: string) => Steps<T | undefined>,
): InSteps<T> {
  const recent = new Recent<T>();
  const atOnce = forRecentTexts(short);
  function* inSteps(text: string): Steps<T | undefined> {
    if (text.length < LONG) return (yield) ? atOnce(text) : undefined;
    const same = recent.of(text);
    if (same !== undefined) return same.result;
    const result = yield* long(text);
    return result === undefined ? undefined : recent.keep(text, result);
  }
  const reading = (text: string): T => (text.length < LONG ? atOnce(text) : (runAtOnce(inSteps(text)) ?? short(text)));
  return Object.assign(reading, { inSteps });
}
