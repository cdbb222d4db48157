/**
 * Writes `docs/formats/`: a page for each cookie format, printed from its data, and a list of all of them.
 * With `--check` it writes nothing and exits 1 when a page is not what it would write.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CookieFormat } from '../src/cookies/format.ts';
import { FORMATS } from '../src/cookies/formats/index.ts';

const FOLDER = fileURLToPath(new URL('../docs/formats/', import.meta.url));

const section = (title: string, text: string): string[] => [`## ${title}`, '', text, ''];

const tested = ({ testers }: CookieFormat): string =>
  testers.length === 0
    ? 'openbrick tests no key of this format: there is none, or the cookie alone does not show whether a key is right.'
    : `openbrick tests keys in these ways: ${testers.map(({ id }) => `\`${id}\``).join(', ')}.`;

const pageOf = (format: CookieFormat): string => {
  const { id, framework, title, usedBy = [], page, source } = format;
  const used = usedBy.length === 0 ? '' : ` Also written by: ${usedBy.join(', ')}.`;
  return [
    `# ${title}`,
    '',
    '<!-- Printed from src/cookies/formats by scripts/generate-format-pages.ts. -->',
    '',
    `Format \`${id}\`, framework \`${framework}\`.${used} Defined in <${source}>.`,
    '',
    ...(page ? section('What it looks like', page.looks) : []),
    ...section('What protects it', tested(format)),
    ...(page ? section('Where the key is', page.keys) : []),
    ...(page ? section('How to read it by hand', page.byHand) : []),
    ...(page ? [`Seen with ${page.seenWith}.`, ''] : []),
  ].join('\n');
};

const list = (): string =>
  [
    '# Cookie formats',
    '',
    '<!-- Printed from src/cookies/formats by scripts/generate-format-pages.ts. -->',
    '',
    `openbrick knows ${FORMATS.length} formats of cookies. What several of them write alike is named by its shape, with the formats that it may be.`,
    '',
    '| Format | Framework | Keys are tested |',
    '| --- | --- | --- |',
    ...FORMATS.map(
      ({ id, title, framework, testers }) =>
        `| [${title}](${id}.md) | ${framework} | ${testers.length === 0 ? 'no' : 'yes'} |`,
    ),
    '',
  ].join('\n');

const main = (check: boolean): void => {
  const wanted = new Map([
    ['README.md', list()],
    ...FORMATS.map((format) => [`${format.id}.md`, pageOf(format)] as const),
  ]);
  const present = existsSync(FOLDER) ? readdirSync(FOLDER) : [];
  const stale = present.filter((file) => !wanted.has(file));
  const wrong = [...wanted].filter(
    ([file, text]) => !present.includes(file) || readFileSync(join(FOLDER, file), 'utf8') !== text,
  );
  if (check) {
    for (const file of [...stale, ...wrong.map(([name]) => name)]) {
      process.stderr.write(`docs/formats/${file} is out of date: run scripts/generate-format-pages.ts\n`);
      process.exitCode = 1;
    }
    return;
  }
  mkdirSync(FOLDER, { recursive: true });
  for (const file of stale) rmSync(join(FOLDER, file));
  for (const [file, text] of wrong) writeFileSync(join(FOLDER, file), text);
};

if (process.argv[1] === fileURLToPath(import.meta.url)) main(process.argv.includes('--check'));
