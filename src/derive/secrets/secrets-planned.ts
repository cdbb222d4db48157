import type { ApiDocument } from '../../model/document.ts';
import type { RequestSpec } from '../../model/probe.ts';
import { Sealed } from '../../model/sealed.ts';
import type { HeaderLine } from '../../parse/header-lines.ts';
import { findSecrets } from '../../secrets/engine.ts';
import { partsOfCredential } from '../credentials/given.ts';
import { sealedKey } from './sealed-key.ts';
import { secretsInUrl } from './secrets-seen.ts';

/** Everything in requests that are only planned that no output may hold in full: what the document gives as examples, and the user's credentials. */
export function secretsPlanned(
  { sources, title }: ApiDocument,
  requests: readonly RequestSpec[],
  credentials: readonly HeaderLine[],
): Sealed[] {
  const texts = [title, ...sources.map(({ text }) => text), ...requests.flatMap(textsOf)];
  const found = [...texts.flatMap((text) => findSecrets(text)), ...requests.flatMap(({ url }) => secretsInUrl(url))];
  return [
    ...found.filter(({ kind }) => kind === 'secret').map(sealedKey),
    ...credentials.flatMap(partsOfCredential).map((part) => new Sealed(part, /^[a-z]{1,40}$/.test(part))),
  ];
}

const textsOf = ({ url, headers = [], body = '' }: RequestSpec): string[] => [
  url,
  body,
  ...headers.map(([name, value]) => `${name}: ${value}`),
];
