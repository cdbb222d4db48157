/** How much memory the texts of a document may take together with their values. */

/** With this the program takes 400 MB at most, as measured on documents of 56 to 78 MB, its own 75 MB and what is not collected yet among them. */
const MOST_BYTES = 268_000_000;
/** Of a member with its value. */
const MEMBER_BYTES = 90;

/** What is left for further texts. */
export class DocumentMemory {
  #left = MOST_BYTES;

  /** Whether a text with so many members fits; it then counts. A text with one character beyond U+00FF is held with two bytes for each. */
  takes(text: string, members: number): boolean {
    const held = /[^\u0000-\u00ff]/.test(text) ? 2 * text.length : text.length;
    // Once as the text, once in its values.
    const bytes = 2 * held + members * MEMBER_BYTES;
    if (bytes > this.#left) return false;
    this.#left -= bytes;
    return true;
  }
}

export const TOO_LARGE = 'it is too large: its text and its values would take more than 400 MB of memory';
