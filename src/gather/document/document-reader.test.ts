import { expect, it } from 'vitest';
import { documentReader } from './document-reader.ts';

const long = `openapi: 3.0.3\ninfo: {title: x, version: "1"}\npaths:\n${Array.from({ length: 9000 }, (_, i) => `  /p${i}: {get: {}}`).join('\n')}`;
const texts = [{ from: 'https://h/openapi.yaml', text: long }];

it('reads all of a document where there is time', async () => {
  const reading = await documentReader(3_600_000, () => false)(texts);
  expect(reading.ok && reading.document.operations.length).toBe(9000);
});

it.each([
  ['whose time is up', 0, false],
  ['after an interrupt', 3_600_000, true],
])('keeps what it has of a document %s, and says so', async (_, ms, ended) => {
  const reading = await documentReader(ms, () => ended)(texts);
  if (!reading.ok) throw new Error(reading.problem.message);
  const { operations, problems } = reading.document;
  expect(operations.length).toBeGreaterThan(100);
  expect(operations.length).toBeLessThan(9000);
  expect(problems.filter(({ kind }) => kind === 'limit')).toMatchObject([{ loses: true }]);
});
