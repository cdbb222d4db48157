import type { Parser } from 'htmlparser2';
import { createLinkText, type LinkText } from './html-link-text.ts';
import type { HtmlField, HtmlForm, HtmlLink, HtmlPage, HtmlResource } from './html-page.ts';
import { createHtmlParser, parsePieces } from './html-parser.ts';
import { parseMetaRefresh } from './meta-refresh.ts';

const MAX_ITEMS = 2000;
/** Beyond what people write; browsers stop at 512. */
const MAX_DEPTH = 512;

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
  /** The link that is open, and its words. */
  link: { readonly at: Draft<HtmlLink>; readonly words: LinkText } | undefined;
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
  (state, attributes) => {
    const { href, rel = '', alt } = attributes;
    closeLink(state);
    if (!href) return;
    const at: Draft<HtmlLink> = { element, url: href.trim(), rel: rel.trim().toLowerCase() };
    add(state, state.page.links, at);
    state.link = { at, words: createLinkText(attributes) };
    if (element === 'area' && alt !== undefined) state.link.words.add(alt);
    if (element === 'area') closeLink(state);
  };

function closeLink(state: State): void {
  const texts = state.link?.words.texts() ?? [];
  if (state.link !== undefined && texts.length > 0) state.link.at.texts = [...texts];
  state.link = undefined;
}

const openImage: Opener = (state, attributes) => {
  addResource(state, 'image', attributes['src']?.trim());
  if (attributes['alt']) state.link?.words.add(attributes['alt']);
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
  ['img', openImage],
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

function createParser(): { readonly parser: Parser; readonly state: State } {
  const state: State = {
    page: emptyPage(),
    at: () => parser.startIndex,
    form: undefined,
    collecting: undefined,
    link: undefined,
    depth: 0,
  };
  const parser: Parser = createHtmlParser({
    onopentag(name, attributes) {
      state.depth++;
      OPENERS.get(name)?.(state, attributes);
      if (name === 'script' || name === 'title')
        state.collecting = { element: name, attributes, parts: [], offset: parser.startIndex };
    },
    ontext(text) {
      if (state.collecting?.parts.length === 0) state.collecting.offset = parser.startIndex;
      state.collecting?.parts.push(text);
      if (state.collecting === undefined) state.link?.words.add(text);
    },
    onclosetag(name) {
      state.depth--;
      if (name === 'form') state.form = undefined;
      if (name === 'a') closeLink(state);
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
  if (!parsePieces(parser, text, () => state.depth <= MAX_DEPTH)) state.page.truncated = true;
  closeLink(state);
  return state.page;
}
