import { describe, expect, it } from 'vitest';
import { masked, plainFinding, reportWith } from '../../test/fixtures/plain-finding.ts';
import { plainContext } from '../../test/fixtures/render-context.ts';
import type { Finding, Report } from '../model/report.ts';
import { renderJunit } from './junit.ts';

const junit = (change: Partial<Report>, fails: (finding: Finding) => boolean = () => true): string =>
  renderJunit(reportWith(change.findings ?? [], change), { ...plainContext, fails });
const cases = (xml: string): string[] => xml.split('\n').filter((line) => line.includes('<testcase'));

describe('JUnit', () => {
  const checks = [
    { id: 'api-key-in-body', status: 'found' },
    { id: 'quiet', status: 'passed' },
    { id: 'other', status: 'not-applicable', reason: masked('no cookie') },
    { id: 'blind', status: 'unknown' },
  ] as Report['checks'];

  it('has a case for each finding, and for each check without one', () => {
    const xml = junit({ findings: [plainFinding(), plainFinding()], checks });
    expect(cases(xml)).toHaveLength(5);
    expect(xml).toContain('tests="5" failures="2" errors="0" skipped="2"');
    expect(xml).toContain(
      'classname="openbrick.api-key-in-body" name="API key in response body (GET /billing   body /key)"',
    );
  });

  it('passes what does not fail the gate, with its text', () => {
    const xml = junit({ findings: [plainFinding()], checks: [] }, () => false);
    expect(xml).toContain('failures="0"');
    expect(xml).toContain('<system-out>high: GET /billing   body /key&#10;The response contains a key.');
    expect(xml).not.toContain('<failure');
  });

  it('skips what could not run, with the reason or the status', () => {
    const xml = junit({ checks });
    expect(xml).toContain('<skipped message="no cookie"/>');
    expect(xml).toContain('<skipped message="unknown"/>');
    expect(cases(xml).find((line) => line.includes('"quiet"'))).toMatch(/\/>$/);
  });

  it.each([
    ['mark', undefined, 'suppressed by a mark in the line'],
    ['config', 'a test key', 'suppressed by the configuration: a test key'],
  ] as const)('skips what is suppressed by %s', (by, reason, words) => {
    const suppression = { by, ...(reason !== undefined && { reason: masked(reason) }) };
    const suppressed = [{ ...plainFinding(), suppression }] as unknown as NonNullable<Report['suppressed']>;
    const xml = junit({ checks, suppressed });
    expect(xml).toContain(`<skipped message="${words}"/>`);
    expect(cases(xml)).toHaveLength(4);
  });

  it('has coverage, grade and notes as properties, but for files', () => {
    const notes = [masked('a note')];
    expect(junit({ notes })).toContain('<property name="note" value="a note"/>');
    expect(junit({ notes })).toMatch(/<property name="grade" value="D/);
    expect(junit({ notes, grade: null })).not.toContain('name="grade"');
    expect(junit({ notes, target: { sources: ['code'] } })).not.toContain('<properties>');
  });

  it('writes the time in seconds', () => expect(junit({ durationMs: 1234 })).toContain('time="1.234"'));

  it('writes characters of XML as references, and those that XML has not as escapes', () => {
    const xml = junit({ findings: [plainFinding({ title: masked(`<a & "b"> 'c' \u0000 \uffff`) })], checks: [] });
    expect(xml).toContain('message="&#60;a &#38; &#34;b&#34;&#62; &#39;c&#39; \\u0000 ');
    expect(xml).not.toMatch(/[\u0000\uffff]/);
  });
});
