import { Command } from 'commander';
import { checks } from '../checks/index.ts';
import { givenCredentials } from '../derive/credentials/given.ts';
import type { DocumentChoice } from '../gather/survey/document-choice.ts';
import { collectionsOf, onto, provesAgain, seedsOf, type Verification, verificationsOf } from '../judge/verify.ts';
import { jsonText } from '../model/inert.ts';
import type { Report } from '../model/report.ts';
import { UnreachableError } from '../model/usage-error.ts';
import type { ScanOptions } from '../scan.ts';
import { documentChoice, isBelow } from './document-files.ts';
import { exitCodes } from './exit-codes.ts';
import { fail } from './fail.ts';
import { findingLine } from './finding-line.ts';
import { gating, tentativeNotes } from './gate.ts';
import { onInterrupt } from './interrupt.ts';
import { readReport } from './report-file.ts';
import { watched } from './scan-command.ts';
import { declareFlags, type ScanFlags } from './scan-flags.ts';
import { scanOptions } from './scan-plan.ts';
import { textOrJson } from './text-or-json.ts';

const taken = [
  'spec',
  'gateTentative',
  'publicUrl',
  'header',
  'cookie',
  'bearer',
  'basic',
  'login',
  'auth',
  'identity',
  'allowWrites',
  'keys',
  'guessKeys',
  'insecure',
  'maxRequests',
  'maxTime',
  'rate',
  'concurrency',
  'timeout',
  'quiet',
] as const;

export const verifyCommand = (): Command =>
  declareFlags(new Command('verify'), taken)
    .description(
      'resend only the requests that prove each finding and report it as fixed or still there; exit 1 while one that is certain or firm is still there',
    )
    .argument('<report>', 'JSON report')
    .option('--url <url>', 'its current URL, if it has moved')
    .option('--format <terminal|json>', 'how to print it', 'terminal')
    .action(async (path: string, flags: ScanFlags & { readonly url?: string }) => {
      const isJson = textOrJson(flags.format) === 'json';
      const report = readReport(path);
      const target = flags.url ?? report.target.url;
      if (target === undefined) throw fail('invalid-report', `${path}: it has no live target to verify`);
      if (flags.url === undefined) refuseCredentials(flags, target);
      const { signal } = onInterrupt();
      const verifications = await again(report, scanOptions(target, withPublicUrl(flags, report), signal), flags);
      process.stdout.write(isJson ? jsonText(verifications) : lines(verifications));
      const still = verifications.flatMap(({ outcome, finding }) => (outcome === 'still there' ? [finding] : []));
      const { counted, leftOut } = gating(still, flags.gateTentative ?? false);
      for (const note of tentativeNotes(leftOut.length)) process.stderr.write(`openbrick: ${note}\n`);
      if (signal.aborted) process.exitCode = exitCodes.interrupted;
      else if (counted.length > 0) process.exitCode = exitCodes.gate;
    });

/** As the report was made, unless another one is given. */
function withPublicUrl(flags: ScanFlags, { target }: Report): ScanFlags {
  const publicUrl = flags.publicUrl ?? target.publicUrl;
  return publicUrl === undefined ? flags : { ...flags, publicUrl };
}

/** A report may come from anywhere: it does not decide who gets the user's credentials. */
function refuseCredentials(flags: ScanFlags, target: string): void {
  const isGiven = [flags.header, flags.cookie, flags.bearer, flags.basic, flags.login, flags.auth, flags.identity].some(
    (given) => given !== undefined,
  );
  if (!isGiven || !URL.canParse(target) || isLoopback(new URL(target).hostname)) return;
  const { origin } = new URL(target);
  throw fail('missing-argument', `the report names ${origin}; to send credentials there, confirm with --url ${origin}`);
}

const isLoopback = (host: string): boolean => /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(host);

async function again(report: Report, options: ScanOptions, flags: ScanFlags): Promise<readonly Verification[]> {
  const wanted = new Set(report.findings.map(({ check }) => check));
  const known = new Set(checks.map(({ id }) => id));
  const made = collectionsOf(report);
  const { report: now, unreached } = await watched(
    {
      ...options,
      crawl: false,
      seeds: seedsOf(report, options.target),
      document: documentOf(report, options.target, flags.spec),
      keeps: provesAgain(report),
      makesAt: (path) => made.has(path),
      selects: ({ id }) => wanted.has(id) && known.has(id),
    },
    flags,
  );
  if (unreached !== undefined) throw new UnreachableError(unreached);
  return verificationsOf(report, now, {
    credentials: new Set(givenCredentials(options.credentials).map(({ name }) => name)),
    comparing: new Set(checks.filter(({ needs }) => needs.includes('identities')).map(({ id }) => id)),
    allowsWrites: options.allowWrites,
  });
}

/** The document that the user names, else the one that the report was made with: requested again where it was served, read again where it was a file. */
function documentOf({ target }: Report, now: URL, spec: string | undefined): DocumentChoice {
  if (spec !== undefined) return documentChoice(spec);
  const from = target.document?.from;
  if (from === undefined) return { kind: 'none' };
  if (!URL.canParse(from)) return documentChoice(fileBelow(from));
  return { kind: 'url', url: onto(now, new URL(from)), isOptional: true };
}

/** A report names a file of the folder that one works in, or none that is opened. */
function fileBelow(file: string): string {
  if (isBelow(process.cwd(), file)) return file;
  throw fail('invalid-report', `the report names a document that is not below the working folder; name it with --spec`);
}

function lines(verifications: readonly Verification[]): string {
  const width = 'could not tell'.length;
  const rows = verifications.map(
    ({ outcome, finding, why }) =>
      `${outcome.padEnd(width)}  ${findingLine(finding)}${why === undefined ? '' : `  (${why})`}\n`,
  );
  const count = (outcome: Verification['outcome']): number =>
    verifications.filter((each) => each.outcome === outcome).length;
  return `${rows.join('')}\n${count('fixed')} fixed, ${count('still there')} still there, ${count('could not tell')} could not tell\n`;
}
