import type { Language } from './program/module-text.ts';

/** What speaks of sessions, cookies and their settings. */
const OWN = /session|cookie|secret_?key|cors|access-control|debug|\.keys\b/i;
const CREDENTIAL =
  /(?:api|secret|access|auth|private|service)[_-]?key|token|passw|pwd|secret|credential|environ|getenv|env::var|process\.env|[_.]keys?\b/i;
/** A literal of the length of a key. */
const LITERAL = /["'`][\w.-]{20,200}["'`]/;
const SINK = /\blog|print|console\.|json|respon|redirect|render|return|info!|dbg!|reply|send/i;

/** A first look that leaves out most files of most projects: nothing that is reported can stand in them. */
export const isInteresting = (text: string): boolean =>
  OWN.test(text) || ((CREDENTIAL.test(text) || LITERAL.test(text)) && SINK.test(text));

const IMPORTS: Readonly<Record<Language, RegExp>> = {
  python: /^[ \t]{0,20}(?:from|import)[ \t]{1,4}([\w.]{1,120})/gm,
  javascript: /(?:\bfrom|\brequire\(|\bimport\(?)[ \t]{0,4}["']([^"'\n]{1,120})["']/g,
  rust: /^[ \t]{0,20}(?:pub[ \t]{1,4})?(?:use|extern crate)[ \t]{1,4}(?:::)?([\w:]{1,120})/gm,
};

/** Modules that a text imports, in the form of its language. */
export const importsIn = (text: string, language: Language): readonly string[] => [
  ...new Set([...text.matchAll(IMPORTS[language])].map(([, name = '']) => name.replaceAll('::', '.'))),
];
