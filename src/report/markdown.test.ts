import { describe, expect, it } from 'vitest';
import { masked, plainFinding, reportWith } from '../../test/fixtures/plain-finding.ts';
import { plainContext } from '../../test/fixtures/render-context.ts';
import type { Finding, Report } from '../model/report.ts';
import type { RuleInfo } from './format.ts';
import { renderMarkdown } from './markdown.ts';

const markdown = (findings: readonly Finding[], change: Partial<Report> = {}): string =>
  renderMarkdown(reportWith(findings, change), plainContext);

const empty: Partial<Report> = {
  checks: [],
  notes: [],
  coverage: { ...reportWith([]).coverage, operations: 0, readable: 0, ledger: [], summary: masked('All of it.') },
};
const titles = (text: string): string[] => [...text.matchAll(/^### (.*)$/gm)].map(([, title = '']) => title);

describe('sections of the Markdown report', () => {
  it('are left out where they have nothing to say', () => expect(titles(markdown([], empty))).toEqual([]));

  it.each<[string, Partial<Report>]>([
    ['Could not run', { checks: [{ id: 'a', status: 'unknown', reason: masked('no response') }] as Report['checks'] }],
    [
      'Coverage',
      { coverage: { ...reportWith([]).coverage, operations: 1, ledger: [], summary: masked('All of it.') } },
    ],
    ['Notes', { notes: [masked('a note')] }],
  ])('%s stands alone where there is nothing else', (title, change) =>
    expect(titles(markdown([], { ...empty, ...change }))).toEqual([title]),
  );

  it('lists what was skipped, fifty at most, and not what was sent', () => {
    const line = (n: number, isSent = false) =>
      ({
        method: 'GET',
        path: masked(`/${n}`),
        ...(!isSent && { notSent: masked('it acts') }),
      }) as Report['coverage']['ledger'][number];
    const ledger = [line(0, true), ...Array.from({ length: 60 }, (_, n) => line(n + 1))];
    const text = markdown([], { ...empty, coverage: { ...reportWith([]).coverage, operations: 0, ledger } });
    expect(titles(text)).toEqual(['Skipped']);
    expect(text.match(/^- /gm)).toHaveLength(50);
    expect(text).not.toContain('GET /0');
  });

  it('names checks that could not run, and no others', () => {
    const checks = [
      { id: 'ran', status: 'passed' },
      { id: 'not-run', status: 'unknown', reason: masked('no `GET /a`') },
    ] as Report['checks'];
    const text = markdown([], { ...empty, checks });
    expect(text).toContain('- `not-run`: no `GET /a`');
    expect(text).not.toContain('ran`: ');
  });
});

const ruleOf = (id: string): RuleInfo => ({
  ...{ id, title: id, why: '', fix: '', category: 'data-exposure', severity: 'high' },
  ...{ cwe: [200], owasp: [], helpUri: 'https://example.com/' },
});

describe('the table of findings', () => {
  const at = (path: string, change: Partial<Finding> = {}) =>
    plainFinding({ location: { source: 'live', method: 'GET', path: masked(path) }, ...change });
  const rowsOf = (text: string): string[] => text.split('\n').filter((each) => /^\| (?:high|low) /.test(each));

  it('has one row for one defect in several places, three of them by name', () => {
    const rows = rowsOf(markdown(['/a', '/b', '/c', '/d', '/e'].map((path) => at(path))));
    expect(rows).toHaveLength(1);
    expect(rows[0]).toContain('`GET /a`<br>`GET /b`<br>`GET /c`<br>and 2 more');
  });

  it('has a row for each severity and each check', () => {
    const [first] = [at('/a')];
    const other = first.severity === 'high' ? 'low' : 'high';
    const rows = rowsOf(markdown([first, at('/b', { severity: other }), at('/c', { check: 'header-csp-missing' })]));
    expect(rows).toHaveLength(3);
    expect(rows.join('')).not.toContain('<br>');
  });
});

describe('findings in Markdown', () => {
  it('say why they matter, where the check is known', () => {
    const rules = [{ ...ruleOf('api-key-in-body'), why: 'Whoever reads it can use it.' }];
    const text = (check: string) => renderMarkdown(reportWith([plainFinding({ check })]), { ...plainContext, rules });
    expect(text('api-key-in-body')).toContain('**Why it matters:** Whoever reads it can use it.');
    expect(text('no-such-check')).not.toContain('Why it matters');
  });

  const places = (count: number) =>
    Array.from({ length: count }, (_, n) => ({ source: 'live' as const, method: 'GET', path: masked(`/p${n}`) }));

  it('names ten other places, and counts the rest', () => {
    expect(markdown([plainFinding({ related: places(12) })])).toContain('`GET /p9`, and 2 more');
    const ten = markdown([plainFinding({ related: places(10) })]);
    expect(ten).toContain('**Also at:** ');
    expect(ten).not.toMatch(/and \d+ more/);
    expect(markdown([plainFinding()])).not.toContain('Also at');
  });

  it('shows framework, guide, secret and request where there are any', () => {
    const secret = {
      rule: 'r',
      provider: 'p',
      title: 'Key',
      masked: masked('ab…'),
      length: 9,
      checksum: 'none' as const,
    };
    const full = markdown([
      plainFinding({
        proof: { secret, curl: masked('curl -si http://a.test/') },
        remediation: { summary: masked('Move it.'), framework: 'flask', guide: 'a/b/c' },
      }),
    ]);
    for (const part of [
      '**Fix (Flask):** Move it.',
      '`openbrick guide a/b/c`',
      '**Reproduce:** `curl -si http://a.test/`',
      '(9 characters)',
    ])
      expect(full.replaceAll('&#40;', '(').replaceAll('&#41;', ')')).toContain(part);
    const plain = markdown([plainFinding()]);
    expect(plain).toContain('**Fix:** Keep the key on the server.');
    expect(plain).not.toMatch(/Guide|Reproduce|characters/);
  });

  it('says that there are none', () => {
    expect(markdown([])).toContain('No findings.');
    expect(markdown([plainFinding()])).not.toContain('No findings.');
  });
});

describe('the verdict in Markdown', () => {
  it('is the grade and the score, or the reason for none', () => {
    expect(markdown([])).toContain('## openbrick: **D**, 40 of 100');
    expect(markdown([], { grade: null, score: null, noGrade: masked('nothing responded') })).toContain(
      '## openbrick: No grade: nothing responded',
    );
  });

  it('counts every severity, and rounds the coverage', () => {
    const coverage = { ...reportWith([]).coverage, share: 0.876 };
    const text = markdown([plainFinding(), plainFinding({ severity: 'info' })], { coverage });
    expect(text).toContain('0 critical, 1 high, 0 medium, 0 low, 1 info');
    expect(text).toContain('coverage 88 %');
  });

  it('has no grade for a search of files', () => {
    const text = markdown([plainFinding()], { target: { sources: ['code'] } });
    expect(text.split('\n').slice(0, 3)).toEqual([
      '## openbrick: keys in files',
      '',
      '0 critical, 1 high, 0 medium, 0 low, 0 info.',
    ]);
  });
});

describe('received text in Markdown', () => {
  it.each([
    ['plain', '`plain`'],
    ['a ` b', '``a ` b``'],
    ['``', '``` `` ```'],
    [' spaced ', '`  spaced  `'],
    ['', ''],
  ])('%j is the code span %s', (name, code) => {
    const location = { source: 'live' as const, path: masked(name) };
    const text = markdown([plainFinding({ related: [location] })]);
    expect(text.includes('**Also at:**')).toBe(code !== '');
    if (code !== '') expect(text).toContain(`**Also at:** ${code}\n`);
  });
});
