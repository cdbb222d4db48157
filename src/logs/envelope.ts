/** What containers, syslog and the journal put around a line. */
import { logTime } from './log-time.ts';

export interface Unwrapped {
  readonly text: string;
  /** Of the envelope, where it has one. */
  readonly time?: string;
  /** Names of what was taken off, outermost first. */
  readonly envelopes: readonly string[];
}

interface Envelope {
  readonly name: string;
  readonly pattern: RegExp;
}

const MOST_ENVELOPES = 5;
const HOST = '\\S{1,255}';
const TAG = '[\\w./()@-]{1,128}(?:\\[\\d{1,10}\\])?';

/** Kubernetes CRI, RFC 5424 and 3164 (the latter also with the newer time), journal export, and prefixes of compose and kubectl. */
const ENVELOPES: readonly Envelope[] = [
  {
    name: 'Kubernetes',
    pattern:
      /^(?<time>\d{4}-\d\d-\d\dT[\d:.]{8,20}(?:Z|[+-]\d\d:\d\d)) (?:stdout|stderr) [FP](?::\w{1,20})? (?<text>.*)$/s,
  },
  {
    name: 'syslog',
    pattern: new RegExp(
      `^(?:\\d{1,7} )?<\\d{1,3}>1 (?<time>\\S{1,40}) ${HOST} \\S{1,48} \\S{1,128} \\S{1,32} (?:-|\\[[^\\]]{0,4096}\\]) ?\\ufeff?(?<text>.*)$`,
      's',
    ),
  },
  {
    name: 'syslog',
    pattern: new RegExp(
      `^(?:<\\d{1,3}>)?(?<time>[A-Z][a-z]{2} [ \\d]\\d \\d\\d:\\d\\d:\\d\\d) (?:${HOST} )?${TAG}: (?<text>.*)$`,
      's',
    ),
  },
  {
    name: 'syslog',
    pattern: new RegExp(
      `^(?:<\\d{1,3}>)?(?<time>\\d{4}-\\d\\d-\\d\\dT[\\d:.]{8,20}(?:Z|[+-]\\d\\d:\\d\\d)) ${HOST} [\\w./-]{1,128}(?:\\[\\d{1,10}\\]): (?<text>.*)$`,
      's',
    ),
  },
  { name: 'journal', pattern: /^MESSAGE=(?<text>.*)$/s },
  { name: 'compose', pattern: /^[a-z][\w.-]{0,60}-\d{1,4} {1,20}\| (?<text>.*)$/s },
  { name: 'kubectl', pattern: /^\[pod\/[\w./-]{1,200}\] (?<text>.*)$/s },
];

/** Takes off one envelope after the other, and the colours of a terminal. */
export function unwrap(line: string): Unwrapped {
  let text = withoutColours(line);
  let time: string | undefined;
  const envelopes: string[] = [];
  while (envelopes.length < MOST_ENVELOPES) {
    const next = dockerLine(text) ?? otherEnvelope(text);
    if (next === undefined) break;
    text = withoutColours(next.text);
    time = next.time === undefined ? time : logTime(next.time);
    envelopes.push(next.name);
  }
  return { text, envelopes, ...(time !== undefined && { time }) };
}

interface Inner {
  readonly name: string;
  readonly text: string;
  readonly time?: string;
}

function otherEnvelope(text: string): Inner | undefined {
  for (const { name, pattern } of ENVELOPES) {
    const groups = pattern.exec(text)?.groups;
    if (groups !== undefined)
      return { name, text: groups['text'] ?? '', ...(groups['time'] !== undefined && { time: groups['time'] }) };
  }
  return undefined;
}

/** Docker's json-file: `{"log":"…\n","stream":"stdout","time":"…"}`. */
function dockerLine(text: string): Inner | undefined {
  if (!text.startsWith('{"log":"')) return undefined;
  try {
    const { log, time }: { log?: unknown; time?: unknown } = JSON.parse(text);
    return typeof log === 'string'
      ? { name: 'Docker', text: log.replace(/\r?\n$/, ''), ...(typeof time === 'string' && { time }) }
      : undefined;
  } catch {
    return undefined;
  }
}

/** ECMA-48 sequences, which some servers write into files too. */
const withoutColours = (text: string): string =>
  text.includes('\u001b') ? text.replace(/\u001b\[[0-9;:?]{0,32}[A-Za-z]/g, '') : text;
