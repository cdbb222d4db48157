import { type CredentialRemover, createRemover } from '../derive/credential-remover.ts';
import type { HeaderLine } from '../parse/header-lines.ts';
import type { WireOptions } from './wire-options.ts';

/** Removes every credential that any identity has or had, also those of sessions that have been replaced since. */
export function ownCredentials({
  credentials,
  identities = [],
}: Pick<WireOptions, 'credentials' | 'identities'>): () => CredentialRemover {
  const known = new Map<string, HeaderLine>();
  let remover = createRemover([]);
  return () => {
    const before = known.size;
    for (const line of [
      ...credentials,
      ...identities.flatMap(({ session }) => [...session.lines(), ...(session.secrets?.() ?? [])]),
    ]) {
      known.set(JSON.stringify(line), line);
    }
    if (known.size > before) remover = createRemover([...known.values()]);
    return remover;
  };
}

/** Removes headers of one request, too, that were made of the credentials. */
export function alsoRemoving(lines: readonly HeaderLine[], known: CredentialRemover): CredentialRemover {
  if (lines.length === 0) return known;
  const made = createRemover(lines);
  return {
    text: (body) => known.text(made.text(body)),
    sent: (sent) => known.sent(made.sent(sent)),
    received: (received) => known.received(made.received(received)),
  };
}
