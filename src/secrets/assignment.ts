/**
 * What is between a name and its value, in source for regular expressions: JSON, JavaScript, YAML, headers, forms, XML, attributes,
 * lists of pairs, tables of debug pages, declarations and defaults. Every quantifier is bounded; each alternative begins with a character of its own or ends at once.
 */

/** A quote, escaped as often as strings are nested in strings. */
const QUOTE = '\\\\{0,7}["\'`]';
const GAP = '[ \\t]{0,4}';
/** As `GAP`, over the line breaks of indented JSON. */
const WIDE = '[ \\t\\r\\n]{0,24}';

/** `name: value`, `name = value`, `name => value`, `"name": {"value": …`, as configuration endpoints return; `name = (` and a string in the next line. */
const SIGN = `(?:${QUOTE})?\\]?${GAP}(?:=>|:=|[:=](?![=:]))${GAP}(?:\\{${WIDE}${QUOTE}value${QUOTE}${GAP}:${GAP}|(?:\\(|\\\\?\\r?\\n)${WIDE}(?=${QUOTE}))?`;
/** `name: &anchor value` and `name: !!str value` of YAML. */
const ANCHORED = `(?:${QUOTE})?: {1,4}(?:&[A-Za-z0-9_-]{1,40}|!!(?:str|binary)) {1,4}`;
/** `["name"]=>` and `string(32) "value"` in the next line, as PHP dumps. */
const DUMPED = `(?:${QUOTE})?\\]=>\\r?\\n {1,40}string\\(\\d{1,6}\\) (?=")`;
/** `"name", "value"`, `"key": "name", "value": "…"` and `"name", default="value"`. */
const PAIR = `${QUOTE},${WIDE}(?:${QUOTE}(?:value|content)${QUOTE}${GAP}:${GAP}|default ?= ?)?(?=${QUOTE})`;
/** `name: str = "value"`, as languages with types declare; `NAME: &'static str`, `name { get; set; }`. */
const TYPE = "(?:&(?:'static )?str|[A-Za-z][A-Za-z0-9_.]{0,30}(?:\\[[A-Za-z0-9_.]{1,20}\\])?\\??)";
const TYPED = `${GAP}(?::${GAP}${TYPE}|\\{ ?get; ?(?:private |protected |internal )?(?:set|init); ?\\})${GAP}=${GAP}(?=[a-zA-Z@]{0,2}["'\`])`;
/** `name string = "value"`, as Go, Bicep and SQL declare. */
const TYPED_BY_SPACE = `[ \\t]{1,8}(?:[a-z]{0,8}string|text|&str)[ \\t]{1,4}=${GAP}(?=["'\`])`;
/** A block scalar of YAML that is one line without a space. */
const BLOCK = `(?:${QUOTE})?: {1,4}[|>][+-]?[1-9]?[ \\t]{0,4}\\r?\\n {1,40}(?=[^\\s:]{8,2100}[ \\t]{0,4}(?:[\\r\\n]|$))`;
/** `name = [[value]]`, the long strings of Lua. */
const LONG = `${GAP}=${GAP}\\[\\[(?=[^\\s\\]]{8,400}\\]\\])`;
/** `process.env.NAME || "value"`, `env["NAME"] ?? "value"`. */
const OTHERWISE = `(?:${QUOTE}\\])?${GAP}(?:\\|\\||\\?\\?)${GAP}(?=${QUOTE})`;
/** `- name: NAME` and `value: …` in the next line, as containers are configured. */
const NEXT_LINE = `(?:${QUOTE})?,?${GAP}\\r?\\n[ \\t]{0,24}(?:${QUOTE})?value(?:${QUOTE})?:${GAP}`;
/** A part of a form (RFC 7578). */
const PART = '"(?:\\r?\\n){2}';
/** Formatters align the signs of neighbouring lines. */
const ALIGNED = '[ \\t]{0,20}';
/** `variable "name" { default = "value" }`. */
const VARIABLE = `"${GAP}\\{${WIDE}(?:[a-z_]{1,20}${ALIGNED}=${GAP}(?:[a-z]{1,20}|"[^"\\r\\n]{0,200}")${WIDE}){0,4}default${ALIGNED}=${GAP}`;
/** `name="…" value="…"`. */
const ATTRIBUTE = `["']${WIDE}(?:android:)?(?:value|content)=`;
/** `<name>…</name>`, `<string name="name">…`, and `<property name="name"><value>…` of Spring. */
const ELEMENT = `(?:["'](?: [A-Za-z]{1,20}=["'][A-Za-z]{1,20}["'])?)?>(?:${WIDE}<[vV]alue>)?(?:<!\\[CDATA\\[|(?=[^<\\s]))`;
/** `<td>name</td><td>…`, as debug pages list settings; `<key>name</key> <string>…` of property lists, `<name>` and `<value>` of Hadoop. */
const CELL = ` ?</(?:td|th|dt|key|name)>${WIDE}<(?:td|dd|string|value)(?: class="[a-z -]{1,30}")?>(?:<(?:pre|code)>)?`;

/** Python's `b"…"`, Objective-C's `@"…"`. */
const PREFIX = '(?:[bBrRuUfLN@$]{1,2}(?=["\'`]))?';

export const BETWEEN = `(?:${TYPED}|${TYPED_BY_SPACE}|${ANCHORED}|${BLOCK}|${LONG}|${DUMPED}|${SIGN}|${PAIR}|${ATTRIBUTE}|${ELEMENT}|${CELL}|${OTHERWISE}|${NEXT_LINE}|${PART}|${VARIABLE})${PREFIX}`;
