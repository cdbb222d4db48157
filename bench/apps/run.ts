/**
 * Healthy applications that were not written for openbrick, each scanned from outside with nothing but its URL: what a new user reads first.
 * Usage: npm run build && npx tsx bench/apps/run.ts [parts of names]. Applications install themselves; one that does not is named with the reason.
 */
import { severities } from '../../src/model/terms.ts';
import type { App } from './app.ts';
import { nodeApps } from './node-apps.ts';
import { nodeTools } from './node-tools.ts';
import { pythonInterfaces } from './python-interfaces.ts';
import { pythonPersonal } from './python-personal.ts';
import { pythonServices } from './python-services.ts';
import { fileName, type Scanned, scanned } from './scan-app.ts';

const columns = ['application', 'framework', 'grade', 'judged', ...severities, 'requests', 'writes', 'seconds'];

const row = (cells: readonly (string | number)[]): void => console.log(`| ${cells.join(' | ')} |`);

function measured({ name, version, framework, argued }: App, { report, writes }: Scanned): void {
  const { grade, score, findings, coverage, requests, durationMs } = report;
  row([
    `${name} ${version}`,
    framework,
    grade === null ? 'none' : `${grade} ${score}`,
    `${coverage.judged ?? 0} of ${coverage.readable ?? 0}`,
    ...severities.map((severity) => findings.filter((finding) => finding.severity === severity).length),
    requests.sent,
    writes,
    (durationMs / 1000).toFixed(1),
    grade === argued.grade ? argued.because : `not argued: it was ${argued.grade ?? 'none'} (${argued.because})`,
  ]);
}

/** What of the findings above info a reader should compare with the argument. */
function listed({ name }: App, { report }: Scanned): readonly string[] {
  return report.findings
    .filter(({ severity }) => severity !== 'info')
    .map(
      ({ severity, confidence, check, location }) =>
        `${name}: ${severity}, ${confidence}: ${check} ${[location.path, location.name].filter(Boolean).join(' ')}`,
    );
}

row([...columns, 'argument']);
row([...columns, 'argument'].map(() => '---'));
const wanted = process.argv.slice(2);
const isWanted = ({ name }: App): boolean => wanted.length === 0 || wanted.some((part) => name.includes(part));
const found: string[] = [];
for (const app of [...pythonInterfaces, ...pythonServices, ...pythonPersonal, ...nodeApps, ...nodeTools].filter(
  isWanted,
)) {
  const { program, missing } = app.install(`apps/${fileName(app)}`);
  if (program === undefined) {
    row([`${app.name} ${app.version}`, app.framework, `not installed: ${missing}`]);
    continue;
  }
  try {
    const result = await scanned(app, program);
    measured(app, result);
    found.push(...listed(app, result));
  } catch (error) {
    row([`${app.name} ${app.version}`, app.framework, `did not start: ${String(error).split('\n')[0]?.slice(0, 100)}`]);
  }
}
console.log(`\n${found.join('\n')}`);
