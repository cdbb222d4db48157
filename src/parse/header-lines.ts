/** One header field as on the wire: order, case and repeats kept. */
export type HeaderLine = readonly [name: string, value: string];

/** All values of a field, in order; names are case-insensitive (RFC 9110 5.1). Empty when it is not there. */
export function headerValues(lines: readonly HeaderLine[], name: string): string[] {
  const wanted = name.toLowerCase();
  const values: string[] = [];
  for (const [given, value] of lines) if (isCalled(given, wanted)) values.push(value);
  return values;
}

/** Most names of a response differ in their length. */
const isCalled = (given: string, wanted: string): boolean =>
  given === wanted || (given.length === wanted.length && given.toLowerCase() === wanted);

/** The first value of a field, or undefined. */
export function headerValue(lines: readonly HeaderLine[], name: string): string | undefined {
  const wanted = name.toLowerCase();
  return lines.find(([given]) => isCalled(given, wanted))?.[1];
}
