import { REMOVED } from '../../model/exchange.ts';
import type { HeaderLine } from '../../parse/header-lines.ts';
import { remembered } from '../../parse/remembered.ts';
import { type Find, replacedIn } from '../../secrets/spelled/edits.ts';
import { finderFor, SHORTEST, type Wanted } from '../../secrets/spelled/finder.ts';
import { type NamedValue, namedValueFinder } from '../../secrets/spelled/named-value.ts';
import { forRecentTexts } from '../recent-texts.ts';
import { givenIn, partsOfCredential } from './given.ts';

/** Takes our own credentials out of what was sent and of what came back, in whatever spelling, before an exchange exists. */
export interface CredentialRemover {
  sent(lines: readonly HeaderLine[]): readonly HeaderLine[];
  /** Header values; Set-Cookie stays, it is what the server issues. A recording has a pseudonym there. */
  received(lines: readonly HeaderLine[]): readonly HeaderLine[];
  text(body: string): string;
}

/**
 * A received text in which `(removed)` stands for a credential of ours only: where the server itself wrote that word, as a report of openbrick
 * does, it becomes `[removed]`. For texts as they came, before a remover.
 */
export const withoutForeignMarks = (received: string): string =>
  received.includes(REMOVED) ? received.replaceAll(REMOVED, '[removed]') : received;

export function createRemover(credentials: readonly HeaderLine[]): CredentialRemover {
  const names = new Set(credentials.map(([name]) => name.toLowerCase()));
  const values = new Set(credentials.map(([, value]) => value));
  const long = finderFor([...new Set(credentials.flatMap(secretParts))].map(wantedCredential));
  const short = namedValueFinder(credentials.flatMap(shortValues));
  const find: Find = (body) => [...long(body), ...short(body)];
  // Header values and pages repeat, and undoing every code takes longer than all else that is done with a response.
  const text =
    credentials.length === 0 ? (body: string) => body : remembered(forRecentTexts((body) => replacedIn(body, find)));
  return {
    text,
    sent: (lines) =>
      lines.map(([name, value]) => [name, names.has(name.toLowerCase()) && values.has(value) ? REMOVED : text(value)]),
    received: (lines) =>
      lines.map(([name, value]) => [name, name.toLowerCase() === 'set-cookie' ? value : text(value)]),
  };
}

/** Headers that say how to respond, not who the caller is. */
const NO_CREDENTIAL =
  /^(?:accept.{0,20}|content-.{1,20}|user-agent|host|origin|referer|cache-control|pragma|range|if-.{1,20}|sec-.{1,40}|dnt|te|x-requested-with)$/i;

/** Flags and settings travel in cookies too, and are in every response. */
const NO_SECRET = /^(?:true|false|null|none|undefined|yes|auto|dark|light|https?)$/i;

/** Where the user came from, or is sent back to: an origin is part of every link, and an address of every URL. */
const ADDRESS = /^(?:https?:\/\/[\w.-]{1,253}|localhost|\d{1,3}(?:\.\d{1,3}){3})(?::\d{1,5})?\/?$/i;

/** Whether a value is a setting or an address: such values are found in every response. */
export const isNoSecret = (value: string): boolean => NO_SECRET.test(value) || ADDRESS.test(value);

/** The parts of a line by which a credential is recognised wherever it is, without those that are common everywhere. */
export const secretParts = (line: HeaderLine): string[] =>
  NO_CREDENTIAL.test(line[0]) ? [] : partsOfCredential(line).filter((part) => !isNoSecret(part));

/** Values that are too short to be looked for by themselves, with the names that they go by. */
const shortValues = (line: HeaderLine): NamedValue[] =>
  NO_CREDENTIAL.test(line[0])
    ? []
    : givenIn(line).flatMap(({ name, value }) => {
        if (value.length >= SHORTEST || isNoSecret(value)) return [];
        const names = line[0].toLowerCase() === 'authorization' ? PASSWORD_NAMES : [name];
        return names.map((each) => ({ name: each, value, by: removed(value) }));
      });

/** What a server calls the password of `Basic`. */
const PASSWORD_NAMES = ['password', 'pass', 'pwd'];

/** A number stays one, so that JSON around it stays JSON. */
const removed = (value: string): string => (/^\d{1,40}$/.test(value) ? '1'.padEnd(value.length, '0') : REMOVED);

/** A credential, and what is in its place in a text. */
export const wantedCredential = (value: string): Wanted => ({
  value,
  by: () => removed(value),
  isWord: /^[a-z]{1,40}$/.test(value),
});
