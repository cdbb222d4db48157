/** Names whose value follows as an argument: options of commands, directives of configuration, calls of setters and builders; and logins of two entries. */

/** `set -gx NAME value` of fish; `--api-key value`, `#define NAME "value"`, `ENV NAME value`, `proxy_set_header Authorization "…"`. */
const BARE_OPTION = / {1,8}(["'])?(?=[^\s-])/y;
const BEFORE_OPTION =
  /(?:^|\s)(?:#define|ENV|ARG|SetEnv|setenv|setx|proxy_set_header|fastcgi_param|uwsgi_param|RequestHeader set|set(?: -{1,2}[a-zA-Z]{1,12}){1,4})[ \t]{1,4}$/i;

/** `password "value"` in a line of Groovy, Ruby and other languages whose calls need no brackets. */
const METHOD = /[ \t]{1,8}(["'])(?=[^\s"']{1,200}["'])/y;
const MOST_INDENT = 60;
/** `:name "value"` of Clojure, `(setq name "value")`, `set name "value"` of Tcl and AppleScript. */
const LISP =
  /(?:(?:^|[\s({[,]):|\((?:def|defonce|defvar|defconst|defconstant|defparameter|defcustom|setq|setf|define|let \(\()[ \t]{1,4}|(?:^|[\r\n;])[ \t]{0,40}set[ \t]{1,4})$/;

/** `requirepass value` in a line of Redis' or OpenLDAP's configuration. */
const DIRECTIVE = /^(?:requirepass|masterauth|rootpw|bindpw)$/i;

/** `setApiKey("value")`, `.apiKey("value")`, `new ApiKeyCredential("value")`. */
const CALL = /\([ \t\r\n]{0,24}[bBrRuUfFL@$]{0,2}(\\{0,3}["'`])(?=[^\s"'`]{1,2100}["'`\\])/y;
const SETTER = /^(?:set|with|use|add)(?=[A-Z_-])|credentials?$/i;
/** A call that asks for a secret, or returns a property of one, takes no secret that is new. */
const LOOKUPS =
  /^(?:get|find|fetch|load|read|lookup|require|resolve|validate|verify|check|is|has|assert|expect|match|matches|compare|decode|encode|parse|hash|encrypt|decrypt|create|generate|make|new|revoke|delete|remove|hide|mask|redact|rotate|refresh)(?=[A-Z_-]|$)/i;

/** The match of what is between a name that ends at `from` and its argument; its first group is the quote. Undefined where there is none. */
export const argumentOf = (text: string, from: number, name: string): RegExpExecArray | undefined => {
  const start = from - name.length;
  if (text[from] === '(') return isCallThatSets(text, start, name) ? at(CALL, text, from) : undefined;
  if (text[from] !== ' ' && text[from] !== '\t') return undefined;
  const before = text.slice(Math.max(0, start - 64), start);
  if (name.startsWith('--') || BEFORE_OPTION.test(before)) return at(BARE_OPTION, text, from);
  // Most names are followed by plain text, as words of a sentence are: what is before is not looked at then.
  const method = at(METHOD, text, from);
  if (method && LISP.test(before)) return method;
  const isDirective = DIRECTIVE.test(name);
  if ((method === undefined && !isDirective) || !beginsLine(text, start)) return undefined;
  return isDirective ? at(BARE_OPTION, text, from) : method;
};

const at = (pattern: RegExp, text: string, from: number): RegExpExecArray | undefined => {
  pattern.lastIndex = from;
  return pattern.exec(text) ?? undefined;
};

/** Nothing but spaces is before, from the line's beginning or that of a block on. */
const beginsLine = (text: string, start: number): boolean => {
  let before = start - 1;
  while (before >= start - MOST_INDENT && (text[before] === ' ' || text[before] === '\t')) before -= 1;
  return before < 0 || '\r\n{;'.includes(text[before] ?? '');
};

const isCallThatSets = (text: string, start: number, name: string): boolean =>
  SETTER.test(name) || (text[start - 1] === '.' && !LOOKUPS.test(name));

const LOGIN_NAME = /\b(?:user|username|user_name|login|email|mail)(?:\\{0,3}["'])?[ \t]{0,4}(?::|=>|=)/i;
const NEAR = 160;

/** An entry from `start` to `end` that has the name of a user beside it, in the same braces. */
export const isBesideLogin = (text: string, start: number, end: number): boolean => {
  const before = text.slice(Math.max(0, start - NEAR), start);
  const after = text.slice(end, end + NEAR);
  const closed = after.search(/[{}]/);
  const sameBefore = before.slice(Math.max(before.lastIndexOf('{'), before.lastIndexOf('}')) + 1);
  return LOGIN_NAME.test(sameBefore) || LOGIN_NAME.test(closed < 0 ? after : after.slice(0, closed));
};
