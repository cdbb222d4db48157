/** One reader on one file in a process of its own, so that its memory is its own: `tsx read.ts <reader> <file> <rounds>`. Prints milliseconds of each round and peak megabytes as JSON. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { readDocument } from '../../src/openapi/read/read.ts';

const [name = '', file = '', rounds = '1', folder = ''] = process.argv.slice(2);
const text = readFileSync(file, 'utf8');
const load = (id: string): Promise<Record<string, unknown>> => {
  const path = createRequire(join(folder, 'package.json')).resolve(id);
  return import(path);
};

/** What a library's export is called as; the bench knows its shape. */
type Call = (...args: unknown[]) => unknown;
const call = (value: unknown): Call => {
  if (typeof value !== 'function') throw new Error(`${name} exports something else than it did`);
  return (...args) => Reflect.apply(value, undefined, args);
};

const readers: Record<string, () => Promise<() => unknown>> = {
  'JSON.parse': async () => () => JSON.parse(text),
  openbrick: async () => () => {
    const reading = readDocument([{ from: file, text }]);
    if (!reading.ok) throw new Error(reading.problem.message);
    const { operations, sources } = reading.document;
    // The index is used: the place of every hundredth operation.
    return operations.filter((_, i) => i % 100 === 0).map(({ at }) => sources[0]?.locate(at.pointer));
  },
  '@scalar/openapi-parser': async () => {
    const { dereference } = await load('@scalar/openapi-parser');
    return () => call(dereference)(text);
  },
  '@redocly/openapi-core': async () => {
    const { bundle, createConfig } = await load('@redocly/openapi-core');
    return async () => call(bundle)({ ref: file, config: await call(createConfig)({}) });
  },
  '@readme/openapi-parser': async () => {
    const { dereference } = await load('@readme/openapi-parser');
    return () => call(dereference)(JSON.parse(text));
  },
};

const read = await readers[name]?.();
if (read === undefined) throw new Error(`there is no reader ${name}`);
const taken: number[] = [];
for (let round = 0; round < Number(rounds); round += 1) {
  const start = performance.now();
  await read();
  taken.push(performance.now() - start);
}
console.info(JSON.stringify({ taken, peak: process.resourceUsage().maxRSS / 1024 }));
