import type { App } from '../app.ts';
import { Problem } from '../problem.ts';
import { AddressError, resolveAllowed } from './resolve.ts';

/**
 * Checks an http(s) URL that a user wants the server to ask, when it is saved. Throws `validation-failed` where it is none or carries
 * credentials, and `target-not-allowed` where its host has an address outside the allowed networks. A name without address yet is accepted:
 * each connection is checked again.
 */
export async function guardUrl(app: Pick<App, 'config'>, text: string, pointer = '/url'): Promise<URL> {
  const url = readUrl(text, pointer);
  try {
    await resolveAllowed(app.config.allowedNetworks, url.hostname);
  } catch (error) {
    if (error instanceof AddressError) throw notAllowed(pointer);
  }
  return url;
}

/** The refusal of a host whose address is outside the allowed networks. */
export const notAllowed = (pointer = '/url'): Problem => {
  const detail = 'has an address in a network that this server may not connect to (OPENBRICK_ALLOWED_NETWORKS)';
  return new Problem('target-not-allowed', `The URL ${detail}.`, { errors: [{ pointer, detail }] });
};

function readUrl(text: string, pointer: string): URL {
  const url = text.length <= 2_000 && URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol)) throw wrong(pointer, 'must be an http or https URL');
  if (url.username !== '' || url.password !== '') throw wrong(pointer, 'must not contain credentials');
  return url;
}

const wrong = (pointer: string, detail: string): Problem =>
  new Problem('validation-failed', `The URL ${detail}.`, { errors: [{ pointer, detail }] });
