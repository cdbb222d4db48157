import { createRequire } from 'node:module';
import type { Parser } from 'htmlparser2';
import { type MetaRefresh, parseMetaRefresh } from './meta-refresh.ts';

/** URLs are as written: unresolved, `base` given apart. Offsets are UTF-16 units into the text as received. */
export interface HtmlLink {
  readonly element: 'a' | 'area' | 'link';
  readonly url: string;
  readonly rel: string;
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

const MAX_LENGTH = 4 * 1024 * 1024;
const MAX_ITEMS = 2000;
/** Beyond what people write; browsers stop at 512. */
const MAX_DEPTH = 512;
/** Between pieces the depth is looked at, so that a hostile page costs little before it is left. */
const PIECE = 16 * 1024;

type Attributes = Readonly<Record<string, string>>;
type Draft<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer Item)[] ? Item[] : T[K] };
interface Collecting {
  readonly element: string;
  readonly attributes: Attributes;
  readonly parts: string[];
  offset: number;
}

interface State {
  readonly page: Draft<HtmlPage>;
  readonly at: () => number;
  form: Draft<HtmlForm> | undefined;
  collecting: Collecting | undefined;
  depth: number;
}

function add<T>(state: State, list: T[], item: T): void {
  if (list.length < MAX_ITEMS) list.push(item);
  else state.page.truncated = true;
}

function addResource(state: State, kind: HtmlResource['kind'], url: string | undefined): void {
  if (url) add(state, state.page.resources, { kind, url });
}

function addField(state: State, type: string, { name = '', value = '' }: Attributes): void {
  const field: HtmlField = { name, type, value };
  if (state.form) add(state, state.form.fields, field);
  if (type === 'hidden') add(state, state.page.hiddenInputs, field);
}

type Opener = (state: State, attributes: Attributes) => void;

const openForm: Opener = (state, { method = '', action = '', enctype = '' }) => {
  const verb = method.trim().toUpperCase();
  state.form = {
    method: verb === 'POST' || verb === 'DIALOG' ? verb : 'GET',
    action: action.trim(),
    enctype: enctype.toLowerCase() || 'application/x-www-form-urlencoded',
    fields: [],
    offset: state.at(),
  };
  add(state, state.page.forms, state.form);
};

const openBase: Opener = ({ page }, { href }) => {
  page.base ??= href?.trim();
};

const openMeta: Opener = (state, attributes) => {
  const { content = '', name = '' } = attributes;
  const equiv = (attributes['http-equiv'] ?? '').trim().toLowerCase();
  if (equiv === 'refresh') state.page.refresh ??= parseMetaRefresh(content);
  if (equiv === 'content-security-policy') add(state, state.page.csp, content);
  if (name !== '') add(state, state.page.metas, { name: name.trim().toLowerCase(), content });
};

const openLink: Opener = (state, { href, rel = '' }) => {
  if (!href) return;
  const words = rel.toLowerCase().split(/\s/);
  if (words.includes('stylesheet')) addResource(state, 'style', href);
  else if (words.some((word) => word.endsWith('icon'))) addResource(state, 'image', href);
  else add(state, state.page.links, { element: 'link', url: href, rel: rel.trim().toLowerCase() });
};

const anchor =
  (element: 'a' | 'area'): Opener =>
  (state, { href, rel = '' }) => {
    if (href) add(state, state.page.links, { element, url: href.trim(), rel: rel.trim().toLowerCase() });
  };

const loads =
  (kind: HtmlResource['kind'], attribute = 'src'): Opener =>
  (state, attributes) =>
    addResource(state, kind, attributes[attribute]?.trim());

const OPENERS: ReadonlyMap<string, Opener> = new Map<string, Opener>([
  ['a', anchor('a')],
  ['area', anchor('area')],
  ['audio', loads('media')],
  ['base', openBase],
  ['button', (state, attributes) => addField(state, attributes['type']?.toLowerCase() || 'submit', attributes)],
  ['embed', loads('object')],
  ['form', openForm],
  ['frame', loads('frame')],
  ['iframe', loads('frame')],
  ['img', loads('image')],
  ['input', (state, attributes) => addField(state, attributes['type']?.trim().toLowerCase() || 'text', attributes)],
  ['link', openLink],
  ['meta', openMeta],
  ['object', loads('object', 'data')],
  ['script', loads('script')],
  ['select', (state, attributes) => addField(state, 'select', attributes)],
  ['source', loads('media')],
  ['textarea', (state, attributes) => addField(state, 'textarea', attributes)],
  ['video', loads('media')],
]);

function collected(state: State, { element, attributes, parts, offset }: Collecting): void {
  const text = parts.join('');
  if (element === 'title') state.page.title ??= text.trim().split(/\s/).filter(Boolean).join(' ');
  if (element !== 'script') return;
  add(state, state.page.scripts, {
    src: attributes['src']?.trim() || undefined,
    integrity: attributes['integrity']?.trim() || undefined,
    type: (attributes['type'] ?? '').trim().toLowerCase(),
    text,
    offset,
  });
}

const emptyPage = (): Draft<HtmlPage> => ({
  title: undefined,
  base: undefined,
  links: [],
  forms: [],
  scripts: [],
  hiddenInputs: [],
  resources: [],
  refresh: undefined,
  csp: [],
  metas: [],
  truncated: false,
});

/** The parser is loaded when there is something to parse: that takes longer than a small search. */
const load = createRequire(import.meta.url);

function createParser(): { readonly parser: Parser; readonly state: State } {
  const state: State = {
    page: emptyPage(),
    at: () => parser.startIndex,
    form: undefined,
    collecting: undefined,
    depth: 0,
  };
  const parser: Parser = new (load('htmlparser2') as { Parser: typeof Parser }).Parser({
    onopentag(name, attributes) {
      state.depth++;
      OPENERS.get(name)?.(state, attributes);
      if (name === 'script' || name === 'title')
        state.collecting = { element: name, attributes, parts: [], offset: parser.startIndex };
    },
    ontext(text) {
      if (state.collecting?.parts.length === 0) state.collecting.offset = parser.startIndex;
      state.collecting?.parts.push(text);
    },
    onclosetag(name) {
      state.depth--;
      if (name === 'form') state.form = undefined;
      if (state.collecting?.element !== name) return;
      collected(state, state.collecting);
      state.collecting = undefined;
    },
  });
  return { parser, state };
}

/** Never fails: whatever a page is, it has some links or none. */
export function parseHtml(text: string): HtmlPage {
  const { parser, state } = createParser();
  const end = Math.min(text.length, MAX_LENGTH);
  let at = 0;
  for (; at < end && state.depth <= MAX_DEPTH; at += PIECE) parser.write(text.slice(at, Math.min(at + PIECE, end)));
  if (at < text.length) state.page.truncated = true;
  parser.end();
  return state.page;
}
