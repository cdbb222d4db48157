/** The documents of npm's @readme/oas-examples: valid ones of all versions, and a few that are wrong on purpose. */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { planOperations } from '../src/gather/document/document-plan.ts';
import { readDocument } from '../src/openapi/read/read.ts';

const folder = dirname(createRequire(import.meta.url).resolve('@readme/oas-examples/package.json'));
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => /^3|^2/.test(file) && /\.(?:json|ya?ml)$/.test(file))
  .sort();
const target = new URL('http://127.0.0.1:1/');

describe('the documents of oas-examples', () => {
  it('are 129', () => expect(files.length).toBe(129));

  it.each(files)('%s', (file) => {
    const reading = readDocument([{ from: file, text: readFileSync(join(folder, file), 'utf8') }]);
    if (!reading.ok) throw new Error(reading.problem.message);
    const { document } = reading;
    const value: unknown = document.sources[0]?.value;
    const paths = typeof value === 'object' && value !== null && 'paths' in value ? value.paths : {};
    const items: unknown[] = Object.values(paths ?? {});
    const written = items.flatMap((item) =>
      Object.keys(item ?? {}).filter((key) => /^(?:get|put|post|delete|options|head|patch|trace)$/.test(key)),
    );
    expect(document.operations.length).toBeGreaterThanOrEqual(written.length);
    expect(document.problems.filter(({ loses }) => loses)).toEqual([]);
    for (const { at } of document.operations) expect(document.sources[0]?.locate(at.pointer).line).toBeGreaterThan(0);
    const planned = planOperations(document, { target, allowWrites: true, credentials: [] });
    expect(planned.filter(({ request }) => !request.url.startsWith(target.href))).toEqual([]);
  });
});
