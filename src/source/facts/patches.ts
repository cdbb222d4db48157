import type { CodePatch } from '../../model/code.ts';
import type { GroupDraft, Seat, SettingDraft } from '../find/module-reading.ts';
import type { Origin, Spot } from '../values/origin.ts';

/** The lines around a change of a text, before and after. Longer changes are not made. */
const MOST_LINES = 12;
const LONGEST_LINE = 300;

/** Replaces a stretch of a file, as whole lines. */
function replaced(
  { spot, text }: Pick<Seat, 'spot' | 'text'>,
  at: { readonly start: number; readonly end: number },
  by: string,
): CodePatch | undefined {
  const from = text.lastIndexOf('\n', at.start - 1) + 1;
  const next = text.indexOf('\n', at.end);
  const until = next < 0 ? text.length : next;
  const before = text.slice(from, until).split('\n');
  const after = (text.slice(from, at.start) + by + text.slice(at.end, until)).split('\n');
  if (before.length > MOST_LINES || before.some((line) => line.length > LONGEST_LINE)) return undefined;
  const line = text.slice(0, from).split('\n').length;
  return { file: spot.file, line, before: before.map(bare), after: after.map(bare) };
}

const bare = (line: string): string => line.replace(/\r$/, '');

type Language = 'python' | 'javascript' | 'rust';

const ON: Readonly<Record<Language, Readonly<Record<'secure' | 'httponly' | 'samesite' | 'off', string>>>> = {
  python: { secure: 'True', httponly: 'True', samesite: '"Lax"', off: 'False' },
  javascript: { secure: 'true', httponly: 'true', samesite: "'lax'", off: 'false' },
  rust: { secure: 'true', httponly: 'true', samesite: 'SameSite::Lax', off: 'false' },
};

/** Switches an attribute on where its value is. */
export const switchedOn = (
  { seat, value, framework: { language } }: SettingDraft,
  attribute: 'secure' | 'httponly' | 'samesite',
): CodePatch | undefined => (isIn(value, seat) ? replaced(seat, value, ON[language][attribute]) : undefined);

export const switchedOff = ({ seat, value, framework: { language } }: SettingDraft): CodePatch | undefined =>
  isIn(value, seat) ? replaced(seat, value, ON[language].off) : undefined;

const isIn = (value: Spot, { spot }: Seat): boolean => value.file === spot.file;

/** A literal becomes a variable of the environment, where the file can read one. */
export function literalPatch(
  { seat, framework: { language }, name }: SettingDraft,
  { at }: Origin,
): CodePatch | undefined {
  const variable = variableOf(name);
  if (language === 'python')
    return /^(?:import os\b|from os import environ\b)/m.test(seat.text)
      ? replaced(seat, at, /^import os\b/m.test(seat.text) ? `os.environ["${variable}"]` : `environ["${variable}"]`)
      : undefined;
  return language === 'javascript' ? replaced(seat, at, `process.env.${variable}`) : undefined;
}

const variableOf = (name: string): string =>
  /^[A-Z][A-Z0-9_]{2,60}$/.test(name)
    ? name
    : /^(?:secret|secret_key|keys?|password|\d)$/i.test(name)
      ? 'SECRET_KEY'
      : name.replace(/[^A-Za-z0-9]/g, '_').toUpperCase();

/** Adds an option to a call: `https_only=True`, or a member of the object that it is given. */
export function withOption(
  { seat, framework: { language }, options }: GroupDraft,
  option: string,
  attribute: 'secure' | 'httponly',
): CodePatch | undefined {
  const { spot, text } = seat;
  if (language !== 'python') return undefined;
  const end = spot.end - 1;
  if (text[end] !== ')') return undefined;
  const inside = text.slice(spot.start, end);
  const kept = spot.start + inside.trimEnd().length;
  const added = `${option}=${ON.python[attribute]}`;
  const isSpread = inside.includes('\n');
  if (!isSpread) return replaced(seat, { start: kept, end: kept }, options.size === 0 ? added : `, ${added}`);
  const before = text.slice(0, kept);
  const indent = /\n([ \t]{0,80})\S[^\n]{0,1000}$/.exec(before)?.[1] ?? '    ';
  const comma = before.endsWith(',') || before.endsWith('(') ? '' : ',';
  return before.slice(before.lastIndexOf('\n') + 1).includes('#')
    ? undefined
    : replaced(seat, { start: kept, end: kept }, `${comma}\n${indent}${added},`);
}

/** A line of its own after a setting, in the way of the setting. */
export function withLine({ seat }: SettingDraft, name: string, value: string): CodePatch | undefined {
  const { spot, text } = seat;
  const from = text.lastIndexOf('\n', spot.start - 1) + 1;
  const line = text
    .slice(from, text.indexOf('\n', from) < 0 ? text.length : text.indexOf('\n', from))
    .replace(/\r$/, '');
  const written =
    /^([ \t]{0,40})(?:([A-Z][A-Z0-9_]{2,60})|(\w{1,40})\.secret_key|(\w{1,40}\.config)\[["'][A-Z_]{3,60}["']\]) = [^\n]{1,300}$/.exec(
      line,
    );
  // Only a setting that is whole in its line has a place behind it.
  if (written === null || /[([{,\\]$/.test(line.trimEnd())) return undefined;
  const [, indent = '', constant, app, config] = written;
  const holder = config ?? (app === undefined ? undefined : `${app}.config`);
  const added = constant !== undefined ? `${indent}${name} = ${value}` : `${indent}${holder}["${name}"] = ${value}`;
  return { file: spot.file, line: spot.line, before: [line], after: [line, added] };
}
