/** Characters at both ends by which texts are distinguished before they are compared. */
const ENDS = 48;
/** Texts with the same length and ends that are compared; further ones are kept twice. */
const MOST_ALIKE = 8;

/** Keeps one copy of a text that comes again. Only texts of one length with the same ends are compared: hashing every body takes as long as parsing it. */
export class SameTexts {
  readonly #alike = new Map<string, string[]>();

  /** The first text that is equal to this one. */
  one(text: string): string {
    if (text === '') return text;
    const key = `${text.length} ${text.slice(0, ENDS)} ${text.slice(-ENDS)}`;
    const alike = this.#alike.get(key);
    if (alike === undefined) this.#alike.set(key, [text]);
    const same = alike?.find((each) => each === text);
    if (same === undefined && alike !== undefined && alike.length < MOST_ALIKE) alike.push(text);
    return same ?? text;
  }
}
