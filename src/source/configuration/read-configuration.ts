import { partOf } from '../place.ts';
import type { SourceFile } from '../program/source-file.ts';
import type { Spot } from '../values/origin.ts';
import type { ConfiguredValue } from './value.ts';

const NAMES =
  /(?:^|\/)(?:\.env(?:[._-][\w.-]{1,40})?|[\w.-]{1,60}\.env|(?:[\w-]{1,40}\.)?Dockerfile(?:\.[\w-]{1,40})?|Containerfile|Procfile)$|\.(?:ya?ml|toml|tf|tfvars|hcl)$/i;
/** Of packages, not of the program. */
const OTHER =
  /(?:^|\/)(?:pnpm-lock\.yaml|poetry\.lock|Cargo\.toml|pyproject\.toml|mkdocs\.ya?ml|\.github\/|\.pre-commit-config\.yaml)/i;

/** `.env`, Dockerfiles, YAML (compose, Kubernetes), TOML and Terraform. */
export const isConfiguration = (path: string): boolean => NAMES.test(path) && !OTHER.test(path);

const MOST = 2000;

/** `NAME=value`, also in `export`, `ENV`, `ARG` and items of a list of compose. */
const ASSIGNED =
  /^[ \t]{0,40}(?:-[ \t]{1,4}["']?|export[ \t]{1,4}|ENV[ \t]{1,4}|ARG[ \t]{1,4})?([A-Za-z][\w.]{1,80})[ \t]{0,20}[=:][ \t]{0,20}("[^"\n]{0,500}"|'[^'\n]{0,500}'|[^\s#"',][^\s#,]{0,500})/;
/** `- name: NAME` with `value: …` in the next line, and `{ name = "NAME", value = "…" }`. */
const NAME = /^(?:[^\n]{0,40}[^\w\n])?name[ \t]{0,4}[:=][ \t]{0,4}["']?([A-Z][A-Z0-9_]{1,80})(?![A-Z0-9_])/;
const VALUE = /^[ \t"',]{0,40}value[ \t]{0,4}[:=][ \t]{0,4}("[^"\n]{0,500}"|'[^'\n]{0,500}'|[^\s#"',][^\s#,]{0,500})/;
const DOCKER = /^[ \t]{0,20}(?:ENV)[ \t]{1,4}([A-Za-z]\w{1,80})[ \t]{1,4}([^\s=#][^\s#]{0,500})[ \t]{0,20}$/;

/** Variables and settings that a configuration file gives a value, in the order of its lines. */
export function readConfiguration(text: string, { file, path }: SourceFile): ConfiguredValue[] {
  const part = partOf(path);
  const seatAt = (spot: Spot) => ({ spot, text, part, func: undefined, routes: () => [] });
  const found = [...assigned(text), ...named(text)].slice(0, MOST);
  return found.map(({ name, written, start }): ConfiguredValue => {
    const value = /^(["']).*\1$/.test(written) ? written.slice(1, -1) : written;
    const from = start + (value === written ? 0 : 1);
    const spot: Spot = { file, ...positionOf(text, from), start: from, end: from + value.length };
    return { name, path, value, spot, seat: seatAt(spot) };
  });
}

interface Written {
  readonly name: string;
  readonly written: string;
  readonly start: number;
}

function assigned(text: string): Written[] {
  const found: Written[] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    const match = ASSIGNED.exec(line) ?? DOCKER.exec(line);
    const [whole = '', name = '', written = ''] = match ?? [];
    if (match !== null && found.length < MOST) found.push({ name, written, start: at + whole.length - written.length });
    at += line.length + 1;
  }
  return found;
}

/** A name and its value, in one line or in two. */
function named(text: string): Written[] {
  const found: Written[] = [];
  let at = 0;
  let pending: string | undefined;
  for (const line of text.split('\n')) {
    const name = NAME.exec(line);
    const from = name?.[0].length ?? 0;
    const value = VALUE.exec(line.slice(from));
    const [whole = '', written = ''] = value ?? [];
    const known = name?.[1] ?? pending;
    if (value !== null && known !== undefined && found.length < MOST)
      found.push({ name: known, written, start: at + from + whole.length - written.length });
    pending = value === null ? name?.[1] : undefined;
    at += line.length + 1;
  }
  return found;
}

function positionOf(text: string, at: number): { line: number; column: number } {
  const before = text.slice(0, at);
  return { line: before.split('\n').length, column: at - before.lastIndexOf('\n') };
}
