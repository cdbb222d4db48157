import type { SourceText } from '../../openapi/document.ts';

/** Which API document a scan reads: the one it finds, none, one at a URL of the target's site, or texts that are there already (the entry first). */
export type DocumentChoice =
  | { readonly kind: 'auto' }
  | { readonly kind: 'none' }
  /** `isOptional`: a document that is not there leaves its checks without a response instead of ending the scan. */
  | { readonly kind: 'url'; readonly url: string; readonly isOptional?: boolean }
  | { readonly kind: 'texts'; readonly texts: readonly SourceText[] };
