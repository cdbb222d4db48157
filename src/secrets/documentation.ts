/** Which places of a source file belong to its documentation (doc comments, docstrings, blocks of examples, descriptions of APIs) or to tests in the same file. Pure. */
import type { Stretch } from './view.ts';

/** Characters that are looked at before a place: doc comments are shorter. */
const REACH = 20_000;
const LINE_REACH = 400;

/** `///` and `//!` of Rust, C# and Swift, `#'` of R, `--|` of Haskell. */
const DOC_LINE = /^[ \t]{0,80}(?:\/\/[/!]|#'|-- ?\|)/;

/** What follows in the line is an example, in whatever text. */
const EXAMPLE = /\be\.g\.|\bfor example\b|(?<![\w.@/-])examples?["']? ?[:,-] /i;
const EXAMPLE_REACH = 100;

/** A triple quote that begins a line, or follows the names that hold documentation in Elixir and Ansible. */
const TRIPLE = /("""|''')/g;
const NAMED_DOC =
  /(?:@(?:module|type)?doc |(?:DOCUMENTATION|EXAMPLES?|examples?|RETURN|__doc__)[ \t]{0,4}=[ \t]{0,4})(?:~[sS]|[rRuUbB]{0,2})$/;
const BEGINS_LINE = /^[ \t]{0,80}[rRuUbB]{0,2}$/;
/** A string in a line of its own that is a part of what is before it. */
const GOES_ON = /[=(,+[{\\]$|["'][ \t]{0,4}:$/;

/** Where the tests of a file of Rust begin, which are at its end; and what follows on the attribute, where they are a module. */
const OWN_TESTS = /#\[cfg\((?:all\()?test\b/g;
const MODULE = /\bmod [a-z_0-9]{1,60} $/;

/** A description of an API, or of a module of Ansible, holds values only to show them. */
const DESCRIPTION =
  /^(?:\s{0,20}#[^\r\n]{0,200}\r?\n){0,20}\s{0,20}(?:---\s{1,4})?\{?\s{0,8}["']?(?:openapi["']?\s?:\s{0,8}["']?3\.|swagger["']?\s?:\s{0,8}["']?2\.|asyncapi["']?\s?:\s{0,8}["']?[23]\.|DOCUMENTATION:)/;

/** Of one text; what it has to know of the whole text it reads when first asked. */
export class Documentation {
  readonly #text: string;
  #docstrings: readonly Stretch[] | undefined;
  #isDescription: boolean | undefined;
  #testsFrom: number | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  /** True where readers learn about a program, or where it is tested. */
  holds(at: number): boolean {
    this.#isDescription ??= DESCRIPTION.test(this.#text.slice(0, 5000));
    this.#testsFrom ??= ownTestsIn(this.#text);
    return (
      at >= this.#testsFrom ||
      this.#isDescription ||
      isInDocLine(this.#text, at) ||
      isInDocComment(this.#text, at) ||
      this.#isInDocstring(at)
    );
  }

  #isInDocstring(at: number): boolean {
    this.#docstrings ??= docstringsIn(this.#text);
    const before = lastFrom(this.#docstrings, at);
    return before !== undefined && at < before.end;
  }
}

const ownTestsIn = (text: string): number => {
  // Found sooner than the expression fails.
  if (!text.includes('#[cfg(')) return Number.POSITIVE_INFINITY;
  for (const { index } of text.matchAll(OWN_TESTS)) {
    const near = text.slice(index, index + LINE_REACH);
    const after = near.slice(near.indexOf(']') + 1);
    if (MODULE.test(after.slice(0, Math.max(0, after.search(/[;={]/))))) return index;
  }
  return Number.POSITIVE_INFINITY;
};

const isInDocLine = (text: string, at: number): boolean => {
  const before = text.slice(Math.max(0, at - LINE_REACH), at);
  const line = lastLine(before);
  return DOC_LINE.test(line) || EXAMPLE.test(line.slice(-EXAMPLE_REACH));
};

/** A comment that begins with `/**` or `/*!`. */
const isInDocComment = (text: string, at: number): boolean => {
  const before = text.slice(Math.max(0, at - REACH), at);
  const opened = before.lastIndexOf('/*');
  return opened >= 0 && '*!'.includes(before[opened + 2] ?? ' ') && !before.includes('*/', opened + 2);
};

const docstringsIn = (text: string): readonly Stretch[] => {
  const found: Stretch[] = [];
  TRIPLE.lastIndex = 0;
  for (let open = TRIPLE.exec(text); open !== null; open = TRIPLE.exec(text)) {
    const end = text.indexOf(open[0], TRIPLE.lastIndex);
    if (end < 0) continue;
    if (isDocstring(text.slice(Math.max(0, open.index - LINE_REACH), open.index)))
      found.push({ start: open.index, end });
    TRIPLE.lastIndex = end + open[0].length;
  }
  return found;
};

/** By what is before its quotes. */
const isDocstring = (before: string): boolean =>
  NAMED_DOC.test(before) || (BEGINS_LINE.test(lastLine(before)) && !GOES_ON.test(withoutLastLine(before)));

const lastLine = (text: string): string => text.slice(text.lastIndexOf('\n') + 1);

const withoutLastLine = (text: string): string => text.slice(0, Math.max(0, text.lastIndexOf('\n'))).trimEnd();

/** The last of these that begins at `at` or before; they are in order. */
const lastFrom = (stretches: readonly Stretch[], at: number): Stretch | undefined => {
  let from = 0;
  let until = stretches.length;
  while (from < until) {
    const middle = (from + until) >> 1;
    if ((stretches[middle]?.start ?? 0) <= at) from = middle + 1;
    else until = middle;
  }
  return stretches[from - 1];
};
