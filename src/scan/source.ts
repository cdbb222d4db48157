/** Source code as evidence, alone or beside other evidence. */
import { sourceFiles } from '../files/source-files.ts';
import { evidenceOfGiven, type GivenToJudge } from '../gather/gather.ts';
import type { SourceRead } from '../model/code.ts';
import { type Evidence, gathered } from '../model/evidence.ts';
import { own, type Said } from '../model/said.ts';

export interface SourceOptions {
  /** Folders or files of source code. */
  readonly source?: readonly string[];
  /** Globs of files that are left out. */
  readonly sourceExclude?: readonly string[];
  /** Whether there is time for more; there always is unless said. */
  hasTime?(): boolean;
}

/** What was read of the folders, and what the user has to know of it. */
export interface ReadCode {
  readonly source: SourceRead;
  readonly notes: readonly Said[];
}

/** Reads the folders, as far as there is time; undefined where none is named. The parsers are loaded here, so that nothing else pays for them. */
export async function readCode({
  source = [],
  sourceExclude = [],
  hasTime = () => true,
}: SourceOptions): Promise<ReadCode | undefined> {
  if (source.length === 0) return undefined;
  const { readSource } = await import('../source/read-source.ts');
  const folders = [];
  for (const name of source) folders.push(await sourceFiles(name, sourceExclude, hasTime));
  return readSource(folders, hasTime);
}

/** The same evidence with the source code. */
export const withCode = (evidence: Evidence, code: ReadCode | undefined): Evidence =>
  code === undefined ? evidence : Object.freeze({ ...evidence, source: gathered(code.source) });

/** Evidence of what the user gave, to which source code is added. */
export const codeEvidence = ({ credentials, keys }: GivenToJudge): Evidence =>
  evidenceOfGiven({ credentials, keys }, ONLY_CODE);

const ONLY_CODE = { ok: false, kind: 'absent', why: own('only source code was read') } as const;
