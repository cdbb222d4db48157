/**
 * What is equal for two spellings of one key. Blocks such as PEM are the same key with other line ends, and indented; in a key of one
 * line every character counts.
 */
export const comparable = (token: string): string => (token.includes('\n') ? token.replace(/\s+/g, '') : token);
