import { fitsTemplate } from '../derive/document/route-template.ts';
import type { CodeLink } from '../model/check.ts';
import type { Seen } from './seen.ts';

/** A finding of the code, and the link that was looked for. */
export interface Linked {
  readonly seen: Seen;
  readonly link: CodeLink;
}

/** Findings of the code by what links them; routes with parameters stand for every path that fits. */
export class LinkIndex {
  readonly #exact = new Map<string, Linked[]>();
  readonly #templates = new Map<string, Linked[]>();

  constructor(code: readonly Seen[]) {
    for (const seen of code)
      for (const link of seen.observation.links ?? []) {
        const index = link.key.includes('{}') ? this.#templates : this.#exact;
        index.set(link.key, [...(index.get(link.key) ?? []), { seen, link }]);
      }
  }

  of(name: string): readonly Linked[] {
    const exact = this.#exact.get(name);
    if (exact !== undefined) return exact;
    return [...this.#templates].flatMap(([template, linked]) => (fitsTemplate(name, template) ? linked : []));
  }
}
