/** Keys that are said several times, until they are as long as a program asks for: `dev-secret-dev-secret-dev-secret`. */

/** What they cost, in halves of a bit, and how many of the likeliest keys are said again. */
export const SAID_AGAIN = 43;
export const MOST_SAID_AGAIN = 2_000;
const [SHORTEST, LONGEST] = [12, 80] as const;
const MOST_TIMES = 4;
const JOINERS = ['-', '_', ' '] as const;

/** Twice, three and four times, with nothing between and with the mark that is between their words. */
export function* saidAgain(keys: readonly Uint8Array[]): Generator<string, void> {
  for (const key of keys) {
    const text = Buffer.from(key).toString();
    const mark = JOINERS.find((each) => text.includes(each));
    for (const joiner of mark === undefined ? [''] : [mark, ''])
      for (let times = 2; times <= MOST_TIMES; times += 1) {
        const said = new Array(times).fill(text).join(joiner);
        if (said.length >= SHORTEST && said.length <= LONGEST) yield said;
      }
  }
}
