/**
 * Whether the JSON or the text of a body can have a name or a value that matches: most have nothing of the kind and need not be walked. An escape may
 * write any character, so a body with one is never ruled out.
 */
export const mayHold = (body: string, trace: RegExp): boolean => trace.test(body) || body.includes('\\u');
