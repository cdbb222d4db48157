/**
 * What stands between a name and its value, in source for regular expressions: JSON, JavaScript, YAML, headers, forms, XML, attributes,
 * lists of pairs, tables of debug pages. Every quantifier is bounded; each alternative begins with a character of its own or ends at once.
 */

/** A quote, escaped as often as strings stand in strings. */
const QUOTE = '\\\\{0,7}["\'`]';
const GAP = '[ \\t]{0,4}';
/** As `GAP`, over the line breaks of indented JSON. */
const WIDE = '[ \\t\\r\\n]{0,24}';

/** `name: value`, `name = value`, `name => value`, `"name": {"value": …`, as configuration endpoints answer. */
const SIGN = `(?:${QUOTE})?\\]?${GAP}(?:=>|:=|[:=](?![=:]))${GAP}(?:\\{${WIDE}${QUOTE}value${QUOTE}${GAP}:${GAP})?`;
/** `"name", "value"` and `"key": "name", "value": "…"`. */
const PAIR = `${QUOTE},${WIDE}(?:${QUOTE}(?:value|content)${QUOTE}${GAP}:${GAP})?(?=${QUOTE})`;
/** `name="…" value="…"`. */
const ATTRIBUTE = '["\'] (?:value|content)=';
/** `<name>…</name>`. */
const ELEMENT = '>(?=[^<\\s])';
/** `<td>name</td><td>…`, as debug pages list settings. */
const CELL = ` ?</(?:td|th|dt)>${WIDE}<(?:td|dd)(?: class="[a-z -]{1,30}")?>(?:<(?:pre|code)>)?`;

export const BETWEEN = `(?:${SIGN}|${PAIR}|${ATTRIBUTE}|${ELEMENT}|${CELL})`;
