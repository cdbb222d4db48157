import type { App } from '../app.ts';
import { guardUrl } from '../guards/url.ts';

/** Host and port, the port always written: what ownership and pace are about. */
export const hostAndPort = (url: URL): string =>
  `${url.hostname}:${url.port || (url.protocol === 'https:' ? '443' : '80')}`;

/** Throws `validation-failed` for what is no http or https URL, and `target-not-allowed` for one that the server must not contact. `spec` may also be `auto` or `none`. */
export async function guardAddresses(
  app: App,
  { url, spec = 'auto' }: { readonly url?: string | undefined; readonly spec?: string | undefined },
): Promise<void> {
  if (url !== undefined) await guardUrl(app, url, '/url');
  if (!isChoice(spec)) await guardUrl(app, spec, '/spec');
}

/** An address as it is stored: normalised, without fragment. It was guarded before. */
export function storedAddress(text: string): string {
  const url = new URL(text);
  url.hash = '';
  return url.href;
}

export const storedDocument = (spec: string): string => (isChoice(spec) ? spec : storedAddress(spec));

const isChoice = (spec: string): spec is 'auto' | 'none' => spec === 'auto' || spec === 'none';
