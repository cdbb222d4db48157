import { readFileSync } from 'node:fs';
import ajv2020 from 'ajv/dist/2020.js';
import ajvFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { cleanReport, hostileReport } from '../../test/fixtures/hostile-report.ts';
import { masked } from '../../test/fixtures/plain-finding.ts';
import { plainContext } from '../../test/fixtures/render-context.ts';
import { formats } from './index.ts';

const rules = ['api-key-in-cookie', 'trace-enabled'].map((id) => ({
  id,
  title: 'A title',
  why: 'Why.',
  fix: 'Fix.',
  category: 'data-exposure' as const,
  severity: 'high' as const,
  cwe: [315],
  owasp: ['API3:2023'],
  helpUri: 'https://www.rfc-editor.org/rfc/rfc6265',
}));
const context = { ...plainContext, rules };
const render = (name: keyof typeof formats, report = hostileReport()): string => formats[name](report, context);

describe('hostile text is inert', () => {
  it.each(Object.keys(formats) as (keyof typeof formats)[])('%s holds no control or direction character', (name) => {
    const text = render(name);
    expect(text).not.toMatch(
      /[\u0000-\u0008\u001b\u007f-\u009f\u00ad\u115f\u3164\u202e\u2066\u2028\u2029\ufeff]|\u034f|\udb40[\udc00-\udc7f]/,
    );
  });

  it('html holds no markup of a server and links nothing of it', () => {
    const html = render('html');
    expect(html).not.toMatch(/<script>alert|<img|<svg|onerror="|href="javascript:/i);
    expect(html.match(/<script/g)).toHaveLength(1);
  });

  it('markdown holds no HTML, link, mention or table cell of a server', () => {
    const markdown = render('markdown');
    // In a code span nothing is read as markup, and nothing becomes a link.
    const outside = markdown.replace(/(?<!`)(`+)(?!`)[^\n]*?[^`]\1(?!`)/g, '');
    expect(outside).not.toMatch(/<script|<img|\]\(javascript|@everyone|https:\/\/evil/);
    expect(markdown).toContain('`GET /other   body`');
    const rows = markdown.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| ---'));
    expect(rows.every((row) => row.split('|').length === 6)).toBe(true);
  });

  it('junit is one well-formed document', () => {
    const xml = render('junit');
    expect(xml).not.toContain(']]>');
    expect(xml.match(/<testcase /g)).toHaveLength(15);
    expect(xml.match(/<failure /g)?.length).toBe(12);
    expect(xml.match(/<skipped /g)?.length).toBe(2);
  });

  it('the terminal gets no escape sequence but its own colours', () => {
    expect(render('terminal')).not.toContain('\u001b');
    const colored = formats.terminal(hostileReport(), {
      ...context,
      color: true,
      folder: '/srv/project',
      fails: () => true,
    });
    expect(colored.replace(/\u001b\[\d{1,2}m/g, '')).not.toContain('\u001b');
  });
});

describe('json', () => {
  const validator = (file: string) => {
    const ajv = new ajv2020.default({ strict: false, allErrors: true });
    ajvFormats.default(ajv);
    return ajv.compile(JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8')));
  };

  it.each(['../../docs/report.schema.json', '../../test/fixtures/contract.schema.json'])(
    'is valid against %s',
    (file) => {
      const validate = validator(file);
      for (const report of [hostileReport(), cleanReport()]) {
        validate(JSON.parse(render('json', report)));
        expect(validate.errors ?? []).toEqual([]);
      }
    },
  );

  it('is refused by the schema when a field is missing', () => {
    const { score: _, ...incomplete } = hostileReport();
    expect(validator('../../docs/report.schema.json')(incomplete)).toBe(false);
  });
});

describe('the terminal', () => {
  it('is no wider than asked, but for commands that are copied whole', () => {
    const plain = { ...hostileReport(1), target: cleanReport().target };
    const lines = formats.terminal({ ...cleanReport(), target: plain.target }, context).split('\n');
    expect(lines.filter((line) => line.length > 80)).toEqual([]);
  });

  it('is short when there is nothing to say', () => {
    const text = render('terminal', cleanReport());
    expect(text.split('\n').length).toBeLessThan(10);
    expect(text).toContain('A  100 / 100   no findings');
  });

  it('says that there is no grade, and why', () => {
    expect(render('terminal', { ...cleanReport(), score: null, grade: null })).toContain('no grade');
  });
});

describe('a search of files', () => {
  const files = { ...cleanReport(), target: { sources: ['code' as const] }, score: null, grade: null, checks: [] };
  const found = { ...files, findings: hostileReport(2).findings };

  it.each(Object.keys(formats).filter((name) => name !== 'json' && name !== 'sarif') as (keyof typeof formats)[])(
    'is told without grade, requests and coverage in %s',
    (name) => {
      for (const report of [files, found]) {
        const text = render(name, report);
        expect(text).not.toMatch(/no grade|requests|coverage|operation|could look/i);
        expect(text).toContain('keys');
      }
    },
  );

  it('says how many keys there are, and when there are none', () => {
    expect(render('terminal', files)).toContain('no keys found');
    expect(render('html', files)).toContain('0 keys found');
    expect(render('html', found)).toContain(`${found.findings.length} keys found`);
  });
});

describe('sarif', () => {
  it('has a rule for every result, stable fingerprints and relative artifacts', () => {
    const log: {
      runs: {
        tool: { driver: { rules: { id: string }[] } };
        results: {
          ruleId: string;
          ruleIndex: number;
          partialFingerprints: object;
          locations: { physicalLocation: { artifactLocation: { uri: string } } }[];
        }[];
      }[];
    } = JSON.parse(render('sarif'));
    const [run] = log.runs;
    expect(run?.results).toHaveLength(12);
    for (const result of run?.results ?? []) {
      expect(run?.tool.driver.rules[result.ruleIndex]?.id).toBe(result.ruleId);
      expect(Object.values(result.partialFingerprints)[0]).toMatch(/^[0-9a-f]{20}$/);
      const uri = result.locations[0]?.physicalLocation.artifactLocation.uri ?? '';
      expect(uri).toMatch(/^api\/GET\/[^\s<>"]+$/);
      expect(uri).not.toMatch(/\.\.\/|^[a-z]+:/);
    }
  });

  it('escapes the brackets of a server, which would be links', () => {
    const { results } = JSON.parse(render('sarif')).runs[0];
    const messages = results.flatMap(
      (each: { message: { text: string }; relatedLocations: { message: { text: string } }[] }) =>
        [each, ...each.relatedLocations].map(({ message }) => message.text),
    );
    expect(messages.join()).toContain('\\[link\\](javascript:alert(5))');
    for (const text of messages) expect(text.replace(/\\[\\[\]]/g, '')).not.toMatch(/[[\]\\]/);
  });

  it('is the same each time', () => {
    expect(render('sarif')).toBe(render('sarif'));
  });
});

describe('suppressed findings', () => {
  const { findings, ...rest } = hostileReport();
  const [first, second, ...others] = findings;
  if (first === undefined || second === undefined) throw new Error('the sample has findings');
  const suppressed = [
    { ...first, suppression: { by: 'mark' as const, reason: first.title } },
    { ...second, suppression: { by: 'configuration' as const } },
  ];
  const report = { ...rest, findings: others, suppressed };

  it('are skipped in junit, and failures are those of the gate', () => {
    const fails = ({ severity }: { severity: string }): boolean => severity === 'critical';
    const xml = formats.junit(report, { ...context, fails });
    expect(xml.match(/<skipped message="suppressed by /g)).toHaveLength(2);
    const wanted = others.filter(fails).length;
    expect(xml.match(/<failure /g)).toHaveLength(wanted);
    expect(xml).toContain(`failures="${wanted}"`);
    expect(formats.junit(report, { ...context, fails: () => false })).toContain('failures="0"');
  });

  it('are results with suppressions in SARIF, and the others say that they have none', () => {
    const { results } = JSON.parse(formats.sarif(report, context)).runs[0];
    const kinds = results.map((each: { suppressions: { kind: string }[] }) =>
      each.suppressions.map(({ kind }) => kind),
    );
    expect(kinds).toEqual([...others.map(() => []), ['inSource'], ['external']]);
    expect(formats.sarif(cleanReport(), context)).not.toContain('suppressions');
  });

  it('say who answers for them and until when, with hostile words inert', () => {
    const suppression = {
      by: 'configuration' as const,
      reason: masked('a test key <b>'),
      owner: masked('team|x'),
      expires: masked('2027-01-31'),
    };
    const one = { ...rest, findings: others, suppressed: [{ ...first, suppression }] };
    const words = 'by the configuration: a test key &#60;b&#62; (owner team';
    expect(formats.html(one, context)).toContain(`Suppressed ${words}|x, until 2027-01-31)`);
    expect(formats.markdown(one, context)).toContain(
      `suppressed by the configuration&#58; a test key &#60;b&#62; &#40;owner team&#124;x`,
    );
    const [result] = JSON.parse(formats.sarif(one, context)).runs[0].results.slice(-1);
    expect(result.suppressions).toEqual([
      {
        ...{ kind: 'external', status: 'accepted', justification: 'a test key <b>' },
        properties: { owner: 'team|x', expires: '2027-01-31' },
      },
    ]);
    expect(formats.html(cleanReport(), context)).not.toContain('Suppressed');
  });
});

describe('SARIF', () => {
  const run = (report: ReturnType<typeof hostileReport>) => JSON.parse(formats.sarif(report, context)).runs[0];

  it('gives each severity of a check a rule of its own, which GitHub shows', () => {
    const report = hostileReport();
    const { results, tool } = run(report);
    const shown = results.map((each: { ruleIndex: number; ruleId: string; level: string }) => {
      const rule = tool.driver.rules[each.ruleIndex];
      expect(rule.id).toBe(each.ruleId);
      expect(rule.defaultConfiguration.level).toBe(each.level);
      return rule.properties['security-severity'];
    });
    const numbers = { critical: '9.5', high: '8.0', medium: '5.5', low: '3.0', info: '0.0' };
    expect(shown).toEqual(report.findings.map(({ severity }) => numbers[severity]));
  });

  it.each([
    [['.'], 'openbrick/secrets/'],
    [['/srv/project'], 'openbrick/secrets/'],
    [['services/a/'], 'openbrick/secrets/services/a/'],
    [['b', 'a'], 'openbrick/secrets/a+b/'],
    [['/srv/else'], 'openbrick/secrets/srv/else/'],
    [['1', '2', '3', '4', '5', '6'], 'openbrick/secrets/files/'],
    [undefined, 'openbrick/scan/api.test/'],
  ])('has one category for %j', (paths, id) => {
    const report = hostileReport();
    const target = paths === undefined ? { ...report.target, url: 'https://api.test/x' } : { sources: ['code'], paths };
    expect(run({ ...report, target } as never).automationDetails.id).toBe(id);
  });
});
