/** Source code as evidence, from texts by their paths. */
import type { SourceRead } from '../../src/model/code.ts';
import { readSource } from '../../src/source/read-source.ts';
import type { Case } from '../cases.ts';

/** What a project of these files shows. */
export async function sourceOf(files: Readonly<Record<string, string>>): Promise<SourceRead> {
  const listed = Object.entries(files).map(([path, text]) => ({ file: path, path, read: () => text }));
  const { source } = await readSource([{ name: '.', files: listed }]);
  return source;
}

/** A case of one project; a text alone is `app.py`. */
export async function code(files: string | Readonly<Record<string, string>>): Promise<Case> {
  return { evidence: { source: await sourceOf(typeof files === 'string' ? { 'app.py': files } : files) } };
}
