/** Characters that act on whoever shows a text, or that a person does not see: written out, so that text stays text. */

/**
 * What moves a cursor, reorders a line, breaks a document or is invisible: C1, direction controls, line separators, soft hyphens, joiners,
 * fillers, variation selectors, tag characters (which only a language model reads), and lone surrogates.
 */
const ACTIVE =
  /[\u007f-\u009f\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb]|\u034f|\u17b4|\u17b5|[\u180b-\u180d]|\u180f|[\ufe00-\ufe0f]|\udb40[\udc00-\uddef]|\ud834[\udd73-\udd7a]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const C0 = /[\u0000-\u001f]/g;

/** Each code unit as `\u202e`. */
const written = (characters: string): string =>
  characters.replace(/[\s\S]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** The text with everything active or invisible in it as an escape, line breaks included. */
export const escapeControl = (text: string): string => text.replace(C0, written).replace(ACTIVE, written);

/**
 * JSON that is safe to print: the same value as `JSON.stringify` gives, with every active or invisible character as an escape of JSON.
 * Ends with a line break.
 */
export const jsonText = (value: unknown, indent = 2): string =>
  `${JSON.stringify(value, undefined, indent).replace(ACTIVE, written)}\n`;
