/** Values that name or hold objects of a language, so that a server which loads them builds what they say. */
import { decodeBase64 } from '../peel/base64.ts';
import { startsWithBytes } from '../peel/bytes.ts';
import type { Peeled } from '../peel/peel.ts';
import type { Entry, ReceivedCookie, Serializer } from './format.ts';
import { wireValue } from './primitives/wire.ts';

/** By the mark that the peeler found. */
const MARKS: ReadonlyMap<string, Serializer> = new Map([
  ['pickle', 'pickle'],
  ['marshal', 'marshal'],
  ['java', 'java'],
  ['dotnet', 'dotnet'],
]);

/** Protocol 0 of pickle is text: a mark with a memo, or the class first, and a full stop at the end. */
const isTextPickle = (text: string): boolean =>
  text.endsWith('.') && /^(?:\((?:[dl]p\d|i[\w.]{1,60}\n)|c[A-Za-z_][\w.]{0,60}\n\w{1,60}\n)/.test(text);

/** What a layer is loaded by, undefined for plain data. */
export const loadedBy = ({ path, text, json }: Peeled): Serializer | undefined =>
  path.map((name) => MARKS.get(name)).find((name) => name !== undefined) ??
  (json === undefined && isTextPickle(text) ? 'pickle' : undefined);

/** `Shop.Prefs, Shop`: a type and the assembly it is in. */
const DOTNET_TYPE = /^[A-Z]\w{0,80}(?:[.+`]\w{1,80}){1,20}(?:\[[^\n]{0,400}\])?, {0,2}[A-Z]/;

/** Whether members of a structure choose the class to build: jsonpickle, node-serialize, Json.NET with TypeNameHandling. */
export const namesClass = (entries: readonly Entry[]): boolean =>
  entries.some(({ pointer, value }) => {
    const name = pointer.slice(pointer.lastIndexOf('/') + 1);
    if (name === '$type') return DOTNET_TYPE.test(String(value).slice(0, 600));
    return /^py~1(?:object|reduce|type|function)$/.test(name) || String(value).startsWith('_$$ND_FUNC$$_');
  });

/** MS-NRBF 2.6.1: the header of .NET's BinaryFormatter. Its zeros look like those of ciphertext formats with a short prefix. */
const HEADER = [0, 1, 0, 0, 0, 0xff, 0xff, 0xff, 0xff, 1];

export function isBinaryFormatter(cookie: ReceivedCookie): boolean {
  const value = wireValue(cookie);
  const bytes = value.startsWith('AAEAAAD') ? decodeBase64(value) : undefined;
  return bytes !== undefined && startsWithBytes(bytes, HEADER);
}
