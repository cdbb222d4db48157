/** The words of a text, one set for each list of this folder. */
export const wordList = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter((word) => word !== ''));
