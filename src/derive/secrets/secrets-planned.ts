import type { ApiDocument } from '../../model/document.ts';
import type { RequestSpec } from '../../model/probe.ts';
import type { Sealed } from '../../model/sealed.ts';
import type { HeaderLine } from '../../parse/header-lines.ts';
import { findSecrets } from '../../secrets/engine.ts';
import { partsOfCredential } from '../credentials/given.ts';
import { credentialsInGivenUrl } from '../credentials/in-given-url.ts';
import { sealedGiven, sealedKey } from './sealed-key.ts';
import { secretsInUrl } from './secrets-seen.ts';

/** Everything in requests that are only planned that no output may hold in full: what the document gives as examples, and the user's credentials. */
export function secretsPlanned(
  { sources, title, from }: ApiDocument,
  requests: readonly RequestSpec[],
  credentials: readonly HeaderLine[],
): Sealed[] {
  const texts = [title, ...sources.map(({ text }) => text), ...requests.flatMap(textsOf)];
  const found = [...texts.flatMap((text) => findSecrets(text)), ...requests.flatMap(({ url }) => secretsInUrl(url))];
  return [
    ...found.filter(({ kind }) => kind === 'secret').map(sealedKey),
    ...[...credentials.flatMap(partsOfCredential), ...credentialsInGivenUrl(from)].map(sealedGiven),
  ];
}

const textsOf = ({ url, headers = [], body = '' }: RequestSpec): string[] => [
  url,
  body,
  ...headers.map(([name, value]) => `${name}: ${value}`),
];
