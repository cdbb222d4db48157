/** True for the target's own scheme, host and port, and for the same host on the default ports of http and https. */
export function inScope(target: URL, url: URL): boolean {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return false;
  if (url.hostname !== target.hostname) return false;
  if (url.origin === target.origin) return true;
  return url.port === '' && target.port === '';
}

/** Absolute, without userinfo and fragment. Undefined when it is no http or https URL. */
export function plainUrl(text: string, base?: URL | string): URL | undefined {
  const url = parse(text, base);
  if (url === undefined || (url.protocol !== 'http:' && url.protocol !== 'https:')) return undefined;
  url.username = '';
  url.password = '';
  url.hash = '';
  return url;
}

function parse(text: string, base: URL | string | undefined): URL | undefined {
  try {
    return new URL(text, base);
  } catch {
    return undefined;
  }
}
