import type { Evidence } from '../../model/evidence.ts';
import type { Sealed } from '../../model/sealed.ts';
import { findSecrets } from '../../secrets/engine.ts';
import { sealedKey } from './sealed-key.ts';

/** Keys in the names of files and folders, of members of archives and of routes in code: no content that is searched holds them. Words in names are none. */
export function secretsInNames(evidence: Pick<Evidence, 'texts' | 'source' | 'logs'>): Sealed[] {
  const names = new Set(namesIn(evidence));
  return [...names]
    .flatMap((name) => findSecrets(name))
    .filter(({ kind, look }) => kind === 'secret' && look === undefined)
    .map(sealedKey);
}

function* namesIn({ texts, source, logs }: Pick<Evidence, 'texts' | 'source' | 'logs'>): Generator<string> {
  if (texts.ok) {
    for (const { places } of texts.value.found) {
      for (const { file, member } of places) {
        yield file;
        if (member !== undefined) yield member;
      }
    }
  }
  if (source.ok) {
    for (const { at, steps, routes, route } of source.value.facts) {
      for (const { file } of [at, ...steps]) yield file;
      yield* routes;
      if (route !== undefined) yield route;
    }
  }
  if (logs.ok) yield* logs.value.files;
}
