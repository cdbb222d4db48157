import fc from 'fast-check';

const anyUnit = fc.integer({ min: 0, max: 0xff_ff }).map((code) => String.fromCharCode(code));
const ascii = fc.integer({ min: 0, max: 0x7f }).map((code) => String.fromCharCode(code));

/** Text as an enemy sends it: any UTF-16 units (lone surrogates, controls) mixed with the pieces of a grammar. */
export const hostile = (...pieces: readonly string[]): fc.Arbitrary<string> => {
  const units = pieces.length === 0 ? [anyUnit, ascii] : [anyUnit, ascii, fc.constantFrom(...pieces)];
  return fc.array(fc.oneof(...units), { maxLength: 60 }).map((parts) => parts.join(''));
};
