/** What a person reads on a link, or hears: its text with those of its pictures, its label and its title. */

const MOST_CHARACTERS = 200;

/** Collects the words of one link while its inside is read. */
export interface LinkText {
  add(text: string): void;
  /** Each different text once, white space collapsed; the words inside first. */
  texts(): readonly string[];
}

export function createLinkText(attributes: Readonly<Record<string, string>>): LinkText {
  const { 'aria-label': label = '', title = '' } = attributes;
  const parts: string[] = [];
  let length = 0;
  return {
    add(text) {
      if (length >= MOST_CHARACTERS) return;
      parts.push(text);
      length += text.length;
    },
    texts: () => [
      ...new Set(
        [parts.join(''), label, title]
          .map((text) => text.slice(0, MOST_CHARACTERS).split(/\s/).filter(Boolean).join(' '))
          .filter((text) => text !== ''),
      ),
    ],
  };
}
