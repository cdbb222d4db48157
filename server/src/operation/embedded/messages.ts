/** What the process of the embedded database says to its parent. Whatever the parent says means: close the files and end. */
export type FromChild =
  | { readonly state: 'open' }
  /** Another server uses the data directory. */
  | { readonly state: 'locked' }
  /** `reason` may be shown; `detail` may hold paths. */
  | { readonly state: 'failed'; readonly reason: string; readonly detail: string };
