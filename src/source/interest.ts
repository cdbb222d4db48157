import type { Language } from './program/module-text.ts';

/** What speaks of sessions, cookies and their settings. */
const OWN = /session|cookie|secret_?key|cors|access-control|debug|\.keys\b|jwt|joserfc|itsdangerous|EncodingKey/i;
const CREDENTIAL =
  /(?:api|secret|access|auth|private|service)[_-]?key|token|passw|pwd|secret|credential|environ|getenv|env::var|process\.env|[_.]keys?\b/i;
/** What reads the environment may give keys to other files. */
const ENVIRONMENT = /process\.env|import\.meta\.env|os\.environ|getenv|env::var/;
/** A literal of the length of a key. */
const LITERAL = /["'`][\w.-]{20,200}["'`]/;
const SINK =
  /\blog|print|console\.|json|respon|redirect|render|return|(?:info|dbg|warn|error|debug|trace)!|\.html\(|reply|send|\.body\b|\bfetch\(|axios|reqwest|\bureq\b|urlopen|httpx|searchParams/i;

/** A first look that leaves out most files of most projects: nothing that is reported can be in them. */
export const isInteresting = (text: string): boolean =>
  OWN.test(text) ||
  (CREDENTIAL.test(text) ? SINK.test(text) || ENVIRONMENT.test(text) : LITERAL.test(text) && SINK.test(text));

/** A text that says which function serves which path, or which router is below which. */
export const speaksOfRoutes = (text: string): boolean => ROUTES.test(text);

const ROUTES =
  /\burlpatterns\b|[bB]lueprint|\b(?:API)?Router\b|include_router|add_url_rule|route_handlers|\b(?:Mount|Route)\(|\.(?:use|get|post|put|patch|delete|all|route)\([ \t\n]{0,20}["'`]\/|\bweb::(?:scope|resource|get|post)|\.(?:nest|merge|mount|service|configure)\(|\.(?:use|register)\(|#\[(?:get|post|put|patch|delete)\(|\bController\b|View(?:Set)?\b|\bResource\b|\broutes\(\)|\b(?:Flask|Quart|FastAPI|Starlette|Litestar|express|[fF]astify|Koa|Hono|Express)\b/;

/** A second look, where other files give keys under these names: whether a text may let one of them out. */
export const isAboutNames = (text: string, names: RegExp): boolean => SINK.test(text) && names.test(text);

/** A text that may put a key where other functions find it by a name. */
export const fillsShelf = (text: string, language: Language): boolean =>
  SHELVES[language].test(text) && CREDENTIAL.test(text);

const SHELVES: Readonly<Record<Language, RegExp>> = {
  python: /\.state\.\w{1,60} ?=|\bg\.\w{1,60} ?=|\brequest\.\w{1,60} ?= |\.(?:config|extensions)\[/,
  javascript:
    /\.decorate(?:Request|Reply)?\(|\.(?:run|enterWith)\(\{|\.state\.\w{1,60} ?=|\blocals\.\w{1,60} ?=|\b(?:c|ctx|context|app)\.set\(|\b(?:req|request)\.\w{1,60} ?= |AsyncLocalStorage/,
  rust: /\benv::var\b|\benv!\(/,
};

const IMPORTS: Readonly<Record<Language, RegExp>> = {
  python: /^[ \t]{0,20}(?:from|import)[ \t]{1,4}([\w.]{1,120})(?:[ \t]{1,4}import[ \t]{1,4}\(?([\w, \t]{1,300}))?/gm,
  javascript: /(?:\bfrom|\brequire\(|\bimport\(?)[ \t]{0,4}["']([^"'\n]{1,120})["']/g,
  rust: /^[ \t]{0,20}(?:#\[macro_use\][ \t]{1,4})?(?:pub[ \t]{1,4})?(?:use|extern crate|mod)[ \t]{1,4}(?:::)?([\w:]{1,120})/gm,
};

/** Modules that a text imports, in the form of its language. */
export const importsIn = (text: string, language: Language): readonly string[] => [
  ...new Set(
    [...text.matchAll(IMPORTS[language])].flatMap(([, from = '', names]) => {
      const module = from.replaceAll('::', '.');
      return [module, ...(names === undefined ? [] : importedNames(module, names))];
    }),
  ),
];

/** `from shop import views` may import the module `shop.views`. */
const importedNames = (module: string, names: string): string[] =>
  names.split(',').flatMap((name) => {
    const first = name.trim().split(/[ \t]/)[0] ?? '';
    return first === '' ? [] : [module.endsWith('.') ? module + first : `${module}.${first}`];
  });
