import { type CredentialRemover, createRemover } from '../../derive/credentials/credential-remover.ts';
import type { HeaderLine } from '../../parse/header-lines.ts';
import type { WireOptions } from './wire-options.ts';

/** Removes every credential that any identity has or had, also those of sessions that have been replaced since, and `more`. */
export function ownCredentials(
  { credentials, identities = [] }: Pick<WireOptions, 'credentials' | 'identities'>,
  more: () => readonly HeaderLine[] = () => [],
): () => CredentialRemover {
  const known = new Map<string, HeaderLine>();
  let remover = createRemover([]);
  let further: readonly HeaderLine[] = [];
  return () => {
    const before = known.size;
    const now = more();
    for (const line of [
      ...credentials,
      ...identities.flatMap(({ session }) => [...session.lines(), ...(session.secrets?.() ?? [])]),
    ]) {
      known.set(JSON.stringify(line), line);
    }
    if (known.size > before || now !== further) remover = createRemover([...known.values(), ...now]);
    further = now;
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
