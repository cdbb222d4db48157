import { readAllCookies } from '../scan/cookies/input.ts';
import { type CookieReport, inspectCookies } from '../scan/cookies/report.ts';
import { settingsOf, text as textOf } from './arguments.ts';
import { suppliedKeys } from './settings.ts';

/** What a cookie is inspected with. */
export interface CookieSettings {
  /** The name of the cookie, for a bare value. */
  readonly name?: string;
  /** Signing keys to try beside the published ones. */
  readonly keys?: readonly (string | Uint8Array)[];
  /** Unix milliseconds, for lifetimes; the present unless given. */
  readonly now?: number;
}

/**
 * Identifies, decodes and judges cookies offline: a bare value, `name=value`, a Set-Cookie line, a Cookie header or header lines. Published keys and the given
 * ones are tried, guessed ones are not. Throws UsageError where the text holds no cookie.
 */
export function inspectCookie(text: string, settings: CookieSettings = {}): readonly CookieReport[] {
  const { name, keys = [], now = Date.now() } = settingsOf(settings);
  return readAllCookies([textOf(text, 'text')], name).flatMap((given) =>
    inspectCookies(given, suppliedKeys(keys), now),
  );
}
