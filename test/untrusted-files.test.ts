/** Recordings and reports from untrusted sources: every member of good ones is replaced by values of other kinds, and no reader breaks. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { recordingFrom } from '../src/derive/recording/recording.ts';
import { diffReports } from '../src/judge/diff.ts';
import { seedsOf, verificationsOf } from '../src/judge/verify.ts';
import type { Report } from '../src/model/report.ts';
import { reportShape } from '../src/model/report-shape.ts';
import { formats } from '../src/report/index.ts';
import { judge } from '../src/scan.ts';
import { cleanReport } from './fixtures/hostile-report.ts';
import { plainContext } from './fixtures/render-context.ts';
import { goldenOf } from './golden.ts';

const file = fileURLToPath(new URL('recordings/demo.json.gz', import.meta.url));
const others: readonly unknown[] = [null, 1e300, 'http://[', [], {}, [null], true, ['a', 'b']];

/** A part of the recording, small enough to judge hundreds of times. */
function small(): object {
  const whole = JSON.parse(gunzipSync(readFileSync(file)).toString('utf8'));
  whole.evidence.exchanges.value = whole.evidence.exchanges.value.slice(0, 2);
  whole.evidence.surface.value.operations = whole.evidence.surface.value.operations.slice(0, 2);
  whole.answers = whole.answers.slice(0, 2).map(([check, byId]: [string, unknown[]]) => [check, byId.slice(0, 1)]);
  return whole;
}

/** The value with one member at a time replaced; of long lists the first members stand for the rest. */
function* changed(value: unknown): Generator<unknown> {
  yield* others;
  if (Array.isArray(value)) {
    for (const [i, each] of value.slice(0, 2).entries())
      for (const other of changed(each)) yield [...value.slice(0, i), other, ...value.slice(i + 1)];
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, each] of Object.entries(value))
      for (const other of changed(each)) yield { ...value, [name]: other };
  }
}

describe('an untrusted recording', () => {
  it('is refused or judged, and never breaks a format', () => {
    const options = { selects: () => true, guides: new Set<string>(), version: '0', suppressions: [] };
    let [refused, judged] = [0, 0];
    for (const value of changed(small())) {
      const recording = recordingFrom(value);
      if (recording === undefined) {
        refused += 1;
        continue;
      }
      judged += 1;
      // Judging takes a while: one in twelve is judged.
      if (judged % 12 === 0) {
        const report = judge(recording, options);
        for (const render of Object.values(formats)) render(report, plainContext);
      }
    }
    expect(refused).toBeGreaterThan(500);
    expect(judged).toBeGreaterThan(100);
  });
});

describe('an untrusted report', () => {
  const good = JSON.parse(goldenOf(file)) as Report;
  const part = { ...good, findings: good.findings.slice(0, 2), checks: good.checks.slice(0, 2) };

  it('is refused, or can be compared and asked again', () => {
    let [refused, read] = [0, 0];
    for (const value of changed(part)) {
      if (reportShape(value, '') !== undefined) refused += 1;
      else {
        read += 1;
        diffReports(value as Report, part);
        diffReports(part, value as Report);
        seedsOf(value as Report, new URL('http://127.0.0.1/'));
        verificationsOf(value as Report, cleanReport());
      }
    }
    expect(refused).toBeGreaterThan(200);
    expect(read).toBeGreaterThan(100);
  });
});
