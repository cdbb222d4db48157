import { existsSync, realpathSync, statSync } from 'node:fs';
import { dirname, isAbsolute, relative, sep } from 'node:path';
import { MAX_DOCUMENT_BYTES } from '../gather/document/fetch-document.ts';
import type { DocumentChoice } from '../gather/survey/document-choice.ts';
import type { SourceText } from '../openapi/document.ts';
import { externalFiles } from '../openapi/reference.ts';
import { readGivenText } from './files.ts';

/** `--spec`: `auto`, `none`, a URL, or a file with the files its references lead to. */
export function documentChoice(spec: string | undefined): DocumentChoice {
  if (spec === undefined || spec === 'auto') return { kind: 'auto' };
  if (spec === 'none') return { kind: 'none' };
  if (/^https?:\/\//i.test(spec)) return { kind: 'url', url: spec };
  return { kind: 'texts', texts: readDocumentFiles(spec) };
}

const MOST_FILES = 100;

/** The entry first. A file that is referred to and is not there is left to the reader to say, with the place of the reference. */
function readDocumentFiles(path: string): readonly SourceText[] {
  const texts = [textOf(path)];
  let room = MAX_DOCUMENT_BYTES - (texts[0]?.text.length ?? 0);
  const folder = dirname(path);
  const requested = new Set([path]);
  for (let at = 0; at < texts.length; at += 1) {
    const current = texts[at];
    for (const from of current === undefined ? [] : externalFiles(current)) {
      if (requested.has(from) || texts.length >= MOST_FILES) continue;
      requested.add(from);
      if (!isDocumentFile(from)) continue;
      if (isBelow(folder, from)) {
        room -= statSync(from).size;
        if (room < 0) process.stderr.write(`openbrick: ${path}: its files are too long together; not all were read\n`);
        if (room < 0) return texts;
        texts.push(textOf(from));
      } else process.stderr.write(`openbrick: ${path}: a reference points outside its folder and was not read\n`);
    }
  }
  return texts;
}

/** Only what can be part of a document is opened, whatever a reference names. */
const isDocumentFile = (path: string): boolean =>
  /\.(?:json|ya?ml)$/i.test(path) && !/^[a-z][a-z0-9+.-]{1,20}:/i.test(path) && existsSync(path);

/** Whether a file is there and lies in a folder or below it, also when links are followed: received text can name nothing outside. */
export function isBelow(folder: string, file: string): boolean {
  try {
    const way = relative(realpathSync(folder), realpathSync(file));
    return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way) && statSync(file).isFile();
  } catch {
    return false;
  }
}

function textOf(from: string): SourceText {
  return { from, text: readGivenText(from, MAX_DOCUMENT_BYTES) };
}
