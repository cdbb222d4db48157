import { describe, expect, it } from 'vitest';
import { flagsFor, refuseForSeveral, sharedFormat, sharedSarif } from './flags.ts';

const targets = [
  { url: 'https://a.example/', name: 'a.example' },
  { url: 'https://b.example/', name: 'b.example' },
];
const ports = ['1', '2'].map((port) => ({ url: `http://127.0.0.1:${port}/`, name: port }));
const [first = { url: '', name: '' }] = targets;

describe('options for several targets', () => {
  it.each([
    [{ har: ['x.har'] }, '--har is about one target'],
    [{ publicUrl: 'https://x.example' }, '--public-url is about one target'],
    [{ dryRun: true }, '--dry-run is about one target'],
    [{ bearer: 'env:TOKEN' }, '--bearer would be sent to 2 hosts'],
    [{ identity: ['a=Cookie: b=c'] }, '--identity would be sent to 2 hosts'],
    [{ cookie: ['a=b'] }, '--cookie would be sent to 2 hosts'],
    [{ format: 'html' }, '--output report-{target}'],
  ])('refuse %j', (flags, message) => expect(() => refuseForSeveral(flags, targets)).toThrow(message));

  it.each([
    [{}, targets],
    [{ bearer: 'env:TOKEN' }, ports],
    [{ format: 'html', output: 'r.html' }, targets],
    [{ format: 'junit', quiet: true }, targets],
    [{ spec: 'api.yaml', failOn: 'high' }, targets],
  ])('allow %j', (flags, of) => expect(() => refuseForSeveral(flags, of)).not.toThrow());

  it('give each target files of its own', () => {
    const flags = {
      report: ['html=r.html', 'json=o/{target}.json', 'sarif=s-{target}.sarif'],
      saveEvidence: 'e.json',
      baseline: 'b.json',
    };
    expect(flagsFor(flags, first)).toMatchObject({
      report: ['html=r-a.example.html', 'json=o/a.example.json', 'sarif=s-a.example.sarif'],
      saveEvidence: 'e-a.example.json',
      baseline: 'b.json',
      quiet: false,
    });
    expect(flagsFor({ baseline: 'b-{target}.json' }, first).baseline).toBe('b-a.example.json');
  });

  it('write SARIF into one file, unless its name names the target', () => {
    const flags = { report: ['sarif=all.sarif', 'sarif=s-{target}.sarif'], format: 'sarif', output: 'out.sarif' };
    expect(sharedSarif(flags)).toEqual(['all.sarif', 'out.sarif']);
    expect(flagsFor(flags, first)).toMatchObject({ report: ['sarif=s-a.example.sarif'], quiet: true });
    expect(flagsFor(flags, first).output).toBeUndefined();
  });

  it('print reports one by one as text and as annotations, and as one document else', () => {
    expect(flagsFor({}, first).quiet).toBe(false);
    expect(sharedFormat({})).toBeUndefined();
    expect([flagsFor({ format: 'github' }, first).quiet, sharedFormat({ format: 'github' })]).toEqual([
      false,
      undefined,
    ]);
    for (const format of ['json', 'sarif', 'markdown']) {
      expect(flagsFor({ format }, first).quiet).toBe(true);
      expect(sharedFormat({ format })).toBe(format);
      expect(sharedFormat({ format, output: 'x' })).toBeUndefined();
    }
  });

  it('keep a report option that is none as it is, for its own message', () => {
    expect(flagsFor({ report: ['html'] }, first).report).toEqual(['html']);
  });
});
