import { runAtOnce, type Steps } from '../parse/steps.ts';

/** Shorter texts are read again faster than they are compared. */
export const LONG = 16_384;
/** Servers answer many paths with one page, between others. */
const MOST_KEPT = 4;

/** The latest readings of long texts. */
class Recent<T> {
  readonly #known: { readonly text: string; readonly result: T }[] = [];

  of(text: string): { readonly result: T } | undefined {
    return this.#known.find((each) => each.text === text);
  }

  keep(text: string, result: T): T {
    this.#known.unshift({ text, result });
    this.#known.length = Math.min(this.#known.length, MOST_KEPT);
    return result;
  }
}

/** A reading of texts that is made once for equal long ones that come after each other. Results are shared: do not change them. */
export function forRecentTexts<T>(read: (text: string) => T): (text: string) => T {
  const recent = new Recent<T>();
  return (text) => {
    if (text.length < LONG) return read(text);
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
  function* inSteps(text: string): Steps<T | undefined> {
    if (text.length < LONG) return (yield) ? short(text) : undefined;
    const same = recent.of(text);
    if (same !== undefined) return same.result;
    const result = yield* long(text);
    return result === undefined ? undefined : recent.keep(text, result);
  }
  const reading = (text: string): T => (text.length < LONG ? short(text) : (runAtOnce(inSteps(text)) ?? short(text)));
  return Object.assign(reading, { inSteps });
}
