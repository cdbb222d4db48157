import { Resolver } from 'node:dns/promises';
import { type Dispatcher, request } from 'undici';
import type { Ownership } from './ownership.ts';

/** Found, or what was met instead, in words. */
export type Proof = { readonly isFound: true } | { readonly isFound: false; readonly met: string };

const TIMEOUT_MS = 5000;
/** A token has 32 characters; a longer response is not the token. */
const MAX_BYTES = 1024;

/** Looks for the token in DNS and on the target itself. Redirects are not followed: the page must be on the host that is to be proved. */
export async function findProof(ownership: Ownership, agent: Dispatcher): Promise<Proof> {
  const { token, dnsName, wellKnownUrl } = ownership;
  const [record, page] = await Promise.all([
    dnsName === null ? undefined : lookForRecord(dnsName, token),
    lookForPage(wellKnownUrl, token, agent),
  ]);
  if (record?.isFound === true || page.isFound) return { isFound: true };
  return { isFound: false, met: [record?.met, page.met].filter((words) => words !== undefined).join('; ') };
}

async function lookForRecord(name: string, token: string): Promise<Proof> {
  const resolver = new Resolver({ timeout: TIMEOUT_MS, tries: 1 });
  const records = await resolver.resolveTxt(name).catch(() => []);
  if (records.some((parts) => parts.join('').trim() === token)) return { isFound: true };
  const met = records.length === 0 ? 'has no TXT record' : 'has TXT records, but none is the token';
  return { isFound: false, met: `${name} ${met}` };
}

async function lookForPage(url: string, token: string, dispatcher: Dispatcher): Promise<Proof> {
  try {
    const response = await request(url, { dispatcher, signal: AbortSignal.timeout(TIMEOUT_MS) });
    const text = await shortText(response.body);
    if (response.statusCode === 200 && text.trim() === token) return { isFound: true };
    const met =
      response.statusCode === 200 ? 'did not respond with the token alone' : `responded ${response.statusCode}`;
    return { isFound: false, met: `${url} ${met}` };
  } catch {
    return { isFound: false, met: `${url} gave no response` };
  }
}

/** The whole text, or nothing where it is longer than a token can be. */
async function shortText(body: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of body) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > MAX_BYTES) return '';
  }
  return Buffer.concat(chunks).toString();
}
