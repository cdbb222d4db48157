import picocolors from 'picocolors';
import { describe, expect, it } from 'vitest';
import { masked, plainFinding, reportWith } from '../../../test/fixtures/plain-finding.ts';
import type { Report } from '../../model/report.ts';
import { footer } from './footer.ts';
import { categoryLine, heading, verdict } from './heading.ts';
import { firstOf, type Pen } from './pen.ts';
import { isBrief } from './row.ts';
import { wrap } from './wrap.ts';

const pen: Pen = { paint: picocolors.createColors(false), width: 80 };
const colored: Pen = { paint: picocolors.createColors(true), width: 80 };
const files: Report['target'] = { sources: ['code'] };

describe('heading', () => {
  const framework = (id: string, evidence: string[]) =>
    ({ id, confidence: 'certain', evidence: evidence.map(masked) }) as const;
  const target = (change: Partial<Report['target']>): Report =>
    reportWith([], {
      tool: { name: 'openbrick', version: '1.0.0' },
      target: { url: masked('http://a.test'), sources: ['live'], ...change },
    });

  it('names tool, target, frameworks with two reasons, and the document', () => {
    const report = target({
      frameworks: [framework('flask', ['banner', 'cookie', 'page']), framework('nginx', [])],
      document: { from: masked('/api.json'), version: '3.1.0', operations: 1 } as never,
    });
    expect(heading(report, { ...pen, width: 200 })).toBe(
      'openbrick 1.0.0   http://a.test   Flask (certain: banner, cookie), nginx (certain)   OpenAPI 3.1.0, 1 operation',
    );
  });

  it('names three frameworks, and breaks where the line is full', () => {
    const report = target({ frameworks: ['a', 'b', 'c', 'd'].map((id) => framework(id, [])) });
    expect(heading(report, pen)).toBe('openbrick 1.0.0   http://a.test   A (certain), B (certain), C (certain)');
    expect(heading(report, { ...pen, width: 40 })).toBe(
      'openbrick 1.0.0\nhttp://a.test\nA (certain), B (certain), C (certain)',
    );
  });
});

describe('verdict', () => {
  const findings = [plainFinding(), plainFinding({ severity: 'low' }), plainFinding({ severity: 'low' })];
  const requests = { sent: 12, failed: 0, budget: 500 };

  it('shows grade, score, counts and effort; at the end the first line alone', () => {
    const report = reportWith(findings, { requests, durationMs: 1250, gradeMeans: masked('Weak') } as Partial<Report>);
    const lines = verdict(report, pen).split('\n');
    expect(lines[0]).toBe('  D  40 / 100   1 high  2 low');
    expect(lines[1]).toBe('     Weak');
    expect(lines.at(-1)).toMatch(/12 of 500 requests, 1\.3 s$/);
    expect(verdict(report, pen, 'end')).toBe(lines[0]);
  });

  it('says that there are no findings, or no grade, and no effort where nothing was sent', () => {
    const { gradeMeans: _, ...clean } = reportWith([], { requests: { ...requests, budget: 0 } } as Partial<Report>);
    const unread = { ...clean, coverage: { ...clean.coverage, readable: 0 } };
    expect(verdict(unread, pen)).toBe('  D  40 / 100   no findings');
    expect(verdict({ ...unread, grade: null, score: null }, pen)).toBe('  no grade   no findings');
  });

  it('counts keys in files, without a grade', () => {
    expect(verdict(reportWith(findings, { target: files }), pen)).toBe('  1 high  2 low');
    expect(verdict(reportWith([], { target: files }), pen)).toBe('  no keys found');
  });

  it.each([
    ['A', 'green'],
    ['B', 'green'],
    ['C', 'yellow'],
    ['D', 'red'],
    ['F', 'red'],
  ] as const)('paints %s %s', (grade, color) => {
    const { paint } = colored;
    expect(verdict(reportWith([], { grade }), colored)).toContain(paint[color](paint.bold(grade)));
  });
});

describe('categoryLine', () => {
  const category = (id: string, score: number | null) => ({ id, score }) as Report['categories'][number];

  it('names what lost points, the worst first, and counts the rest', () => {
    const categories = [
      category('encryption', 90),
      category('data-exposure', 0),
      category('ssrf', 100),
      category('inventory', null),
    ];
    expect(categoryLine(reportWith([], { categories }), pen)).toMatch(/^ {2}\S.* 0, .* 90; 1 more at 100$/);
    expect(categoryLine(reportWith([], { categories: categories.slice(0, 2) }), pen)).not.toContain('more at 100');
    expect(categoryLine(reportWith([], { categories: [category('ssrf', 100)] }), pen)).toBe('');
  });
});

describe('footer', () => {
  const outcome = (id: string, status: string, reason?: string) =>
    ({ id, status, ...(reason && { reason }) }) as Report['checks'][number];
  const skipped = (path: string) =>
    ({ method: 'GET', path: masked(path), notSent: masked('it acts') }) as Report['coverage']['ledger'][number];
  const lines = (change: Partial<Report>, findings = [plainFinding()]): string[] =>
    footer(reportWith(findings, change), pen).split('\n');

  it('counts the checks, and names the first three that could not run', () => {
    const unknown = ['a', 'b', 'c', 'd'].map((id) => outcome(id, 'unknown', `no ${id}`));
    const checks = [outcome('x', 'passed'), outcome('y', 'passed'), outcome('z', 'not-applicable'), ...unknown];
    const [first, ...rest] = lines({ checks });
    expect(first).toBe('Passed 2   Not applicable 1   Could not run 4');
    const reasons = ['a', 'b', 'c'].map((id) => `           ${id}: no ${id}`);
    expect(rest.slice(0, 3)).toEqual(reasons);
    expect(rest.join()).not.toContain('no d');
    expect(lines({ checks, target: files }).join()).not.toContain('Passed');
  });

  it('names five operations that were skipped, and six notes, and counts the others', () => {
    const ledger = ['/1', '/2', '/3', '/4', '/5', '/6'].map(skipped);
    const coverage = { ...reportWith([]).coverage, ledger };
    const notes = Array.from({ length: 8 }, (_, n) => masked(`note ${n}`));
    const all = lines({ coverage, notes });
    expect(all).toContain('Skipped    GET /1, GET /2, GET /3, GET /4, GET /5, and 1 more');
    expect(all.filter((line) => line.startsWith('Note '))).toHaveLength(7);
    expect(all).toContain('Note       2 more notes are in the JSON and HTML reports');
    expect(lines({ coverage, notes: notes.slice(0, 6) }).join()).not.toContain('more notes');
  });

  it('shows coverage where there are operations', () => {
    const coverage = { ...reportWith([]).coverage, summary: masked('All of it.'), ledger: [] };
    expect(lines({ coverage: { ...coverage, operations: 1 } })).toContain('Coverage   All of it.');
    expect(lines({ coverage: { ...coverage, operations: 0 } }).join()).not.toContain('Coverage');
  });

  it('explains the first finding above info, and verifies what was live', () => {
    const info = plainFinding({ severity: 'info', check: 'mild' });
    expect(lines({}, [info, plainFinding()]).join()).toContain('openbrick checks api-key-in-body');
    expect(lines({}, [info]).join()).not.toContain('openbrick checks');
    const target = (sources: Report['target']['sources']) => ({ target: { sources } });
    expect(lines(target(['live'])).join()).toContain('openbrick verify report.json');
    expect(lines(target(['openapi'])).join()).not.toContain('openbrick verify');
  });
});

describe('firstOf', () => {
  it('counts what it does not name', () => {
    expect(firstOf(['a', 'b'], 2)).toBe('a, b');
    expect(firstOf(['a', 'b', 'c', 'd'], 2)).toBe('a, b, and 2 more');
  });
});

describe('isBrief', () => {
  it.each([
    ['critical', false],
    ['high', false],
    ['medium', false],
    ['low', true],
    ['info', true],
  ] as const)('%s: %s', (severity, is) => expect(isBrief(plainFinding({ severity }))).toBe(is));
});

describe('wrap', () => {
  it.each([
    ['fills a line up to its width', 'aaaa bbbb cccc dddd eeee', 24, '', ['aaaa bbbb cccc dddd eeee']],
    ['breaks one column before', 'aaaa bbbb cccc dddd eeee', 23, '', ['aaaa bbbb cccc dddd', 'eeee']],
    ['counts its indent', 'aaaa bbbb cccc dddd eeee', 25, '  ', ['  aaaa bbbb cccc dddd', '  eeee']],
    ['leaves a long word whole', `a ${'x'.repeat(30)} b`, 20, '', ['a', 'x'.repeat(30), 'b']],
    ['has room for twenty columns', 'aaaa bbbb cccc dddd', 5, '', ['aaaa bbbb cccc dddd']],
    [
      'takes no room for colours',
      '\u001b[1maaaa\u001b[22m bbbb cccc dddd eeee',
      24,
      '',
      ['\u001b[1maaaa\u001b[22m bbbb cccc dddd eeee'],
    ],
  ])('%s', (_, text, width, indent, lines) => expect(wrap(text, width, indent)).toEqual(lines));
});
