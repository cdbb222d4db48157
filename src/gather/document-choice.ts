import type { SourceText } from '../openapi/document.ts';

/** Which API document a scan reads: the one it finds, none, one at a URL of the target's site, or texts that are there already (the entry first). */
export type DocumentChoice =
  | { readonly kind: 'auto' }
  | { readonly kind: 'none' }
  | { readonly kind: 'url'; readonly url: string }
  | { readonly kind: 'texts'; readonly texts: readonly SourceText[] };
