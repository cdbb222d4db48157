import type { JsonMeasure } from './json-measure.ts';

/** How much memory the texts of a document may take together with their values. */

/** With this the program takes 400 MB at most, as measured on documents of 56 to 78 MB, its own 75 MB and what is not collected yet among them. */
const MOST_BYTES = 268_000_000;
/** Of a member with its value. */
const MEMBER_BYTES = 90;
/** Of an object or list that is no value of a member, however empty. */
const CONTAINER_BYTES = 64;
/** Of an item of a list: a comma more than there are members. */
const ITEM_BYTES = 8;
/** What a character beyond U+00FF takes, and with it every other of its text. */
const WIDE = 2.1;

/** Whether a character is beyond U+00FF. Most documents are ASCII, which counting their bytes shows faster than looking for such a character. */
const isWide = (text: string): boolean => Buffer.byteLength(text) > text.length && /[^\u0000-\u00ff]/.test(text);

/** What is left for further texts. */
export class DocumentMemory {
  #left = MOST_BYTES;

  /** Whether a text of this measure fits; it then counts. */
  takes(text: string, { members, containers, commas }: Omit<JsonMeasure, 'depth'>): boolean {
    const held = isWide(text) ? WIDE * text.length : text.length;
    const others = Math.max(0, containers - members) * CONTAINER_BYTES;
    // Once as the text, once in its values.
    const bytes = 2 * held + members * MEMBER_BYTES + others + Math.max(0, commas - members) * ITEM_BYTES;
    if (bytes > this.#left) return false;
    this.#left -= bytes;
    return true;
  }
}

export const TOO_LARGE = 'it is too large: its text and its values would take more than 400 MB of memory';
