/**
 * Whether the time grows with the text and no faster: for each rule one line made of its near-match over and over, four times as long the
 * second time; beside ordinary text of the same length. Usage: npx tsx bench/secrets/linear.ts [megabytes of the long line, 4 when absent]
 */

import { secretRules } from '../../src/secrets/all-rules.ts';
import { findSecrets } from '../../src/secrets/engine.ts';
import type { SecretRule } from '../../src/secrets/rule.ts';

const long = Number(process.argv[2] ?? 4) * 1_000_000;
const short = long / 4;

const filled = (piece: string, length: number): string =>
  Buffer.from(piece.repeat(Math.ceil(length / piece.length)).slice(0, length), 'latin1').toString('latin1');

const timed = (text: string): number => {
  const times = [1, 2].map(() => {
    const { user } = process.cpuUsage();
    findSecrets(text);
    return (process.cpuUsage().user - user) / 1000;
  });
  return Math.min(...times);
};

/** Near-matches: the literal alone, a match that breaks off at its last character, and the literal before what its pattern would take. */
const nearMatches = (rule: SecretRule): readonly string[] => {
  const example = rule.examples.match[0]?.join('') ?? '';
  return [rule.literals[0] ?? '', `${example.slice(0, -1)}\u00a7`, `${rule.literals[0] ?? ''}${'a1B'.repeat(20)}`];
};

const benign = timed(filled('the order of a customer was sent on Monday, 1 of 20 {"id":7} ', long));
const rows = secretRules.map((rule) => {
  const worst = nearMatches(rule).map((piece) => {
    const before = timed(filled(piece, short));
    const after = timed(filled(piece, long));
    return { growth: after / Math.max(before, 1), ratio: after / benign, after };
  });
  const slowest = worst.reduce((most, each) => (each.after > most.after ? each : most));
  return { id: rule.id, ...slowest };
});

/** Shorter times are mostly start-up and say nothing about growth. */
const LEAST = 60;

const shown = (title: string, by: (row: (typeof rows)[number]) => number): void => {
  console.info(
    `\n${title}\n\n| rule | ${long / 1_000_000} MB | of ordinary text | growth |\n| --- | --- | --- | --- |`,
  );
  for (const { id, after, ratio, growth } of [...rows].sort((a, b) => by(b) - by(a)).slice(0, 8))
    console.info(`| ${id} | ${after.toFixed(0)} ms | ${ratio.toFixed(1)} | ${growth.toFixed(1)} |`);
};

console.info(`${rows.length} rules; ordinary text of ${long / 1_000_000} MB: ${benign.toFixed(0)} ms`);
shown('The slowest near-matches', ({ ratio }) => ratio);
shown(
  `The greatest growth from ${short / 1_000_000} MB, where 4 is linear, of those above ${LEAST} ms`,
  ({ after, growth }) => (after < LEAST ? 0 : growth),
);
const under = rows.filter(({ ratio }) => ratio <= 2).length;
console.info(`\n${under} of ${rows.length} rules take at most twice the time of ordinary text.`);
