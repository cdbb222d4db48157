import type { MetaRefresh } from './meta-refresh.ts';

/** URLs are as written: unresolved, `base` given apart. Offsets are UTF-16 units into the text as received. */
export interface HtmlLink {
  readonly element: 'a' | 'area' | 'link';
  readonly url: string;
  readonly rel: string;
  /** What a person reads on it: its words, label and title. Absent where there are none. */
  readonly texts?: readonly string[];
}

export interface HtmlField {
  readonly name: string;
  /** Lower case: `text`, `hidden`, `password`; also `select`, `textarea`, `submit`. */
  readonly type: string;
  readonly value: string;
}

export interface HtmlForm {
  readonly method: 'GET' | 'POST' | 'DIALOG';
  /** Empty: the page's own URL. */
  readonly action: string;
  readonly enctype: string;
  readonly fields: readonly HtmlField[];
  readonly offset: number;
}

export interface HtmlScript {
  /** Undefined for an inline script. */
  readonly src: string | undefined;
  /** Undefined where the attribute is absent or empty. */
  readonly integrity: string | undefined;
  /** Lower case; empty is JavaScript. `application/json` and the like are data. */
  readonly type: string;
  /** The text between the tags, where there is any. */
  readonly text: string;
  /** Of the text, else of the tag. */
  readonly offset: number;
}

/** What the page loads by itself. */
export interface HtmlResource {
  readonly kind: 'script' | 'style' | 'image' | 'frame' | 'media' | 'object';
  readonly url: string;
}

export interface HtmlPage {
  /** The first one, white space collapsed. */
  readonly title: string | undefined;
  /** The first `base href`: data, not applied here. */
  readonly base: string | undefined;
  readonly links: readonly HtmlLink[];
  readonly forms: readonly HtmlForm[];
  readonly scripts: readonly HtmlScript[];
  /** Inside forms and outside. */
  readonly hiddenInputs: readonly HtmlField[];
  readonly resources: readonly HtmlResource[];
  readonly refresh: MetaRefresh | undefined;
  /** Contents of `meta http-equiv=Content-Security-Policy`. */
  readonly csp: readonly string[];
  /** `meta name` in lower case with its content: generator, csrf-token … */
  readonly metas: readonly { readonly name: string; readonly content: string }[];
  /** True when a limit (size, depth, count) left something unread. */
  readonly truncated: boolean;
}
