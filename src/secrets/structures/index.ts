/** Documents whose structure says what is a secret: each kind is a file here; they are read only where the text holds one of its words. */
import { azureTemplate } from './azure-template.ts';
import { readBlocks } from './blocks.ts';
import { cloudformation } from './cloudformation.ts';
import { readFlow } from './flow.ts';
import { kubeconfig } from './kubeconfig.ts';
import { kubernetes } from './kubernetes.ts';
import { mapsIn, type Node } from './node.ts';
import { requestCollection } from './request-collection.ts';
import type { Placed, Structure } from './structure.ts';
import { terraform } from './terraform.ts';

const STRUCTURES: readonly Structure[] = [
  kubernetes,
  kubeconfig,
  cloudformation,
  azureTemplate,
  terraform,
  requestCollection,
];

/** In small letters. */
export const STRUCTURE_WORDS: readonly string[] = [...new Set(STRUCTURES.flatMap(({ words }) => words))];

/** The values that the documents in a text say to be secrets. `words` are those of `STRUCTURE_WORDS` that it holds. */
export function* placedIn(text: string, words: ReadonlySet<string>): Generator<Placed> {
  const structures = STRUCTURES.filter((structure) => structure.words.some((word) => words.has(word))).filter(
    (structure) => structure.keys.every((list) => list.some((key) => text.includes(key))),
  );
  if (structures.length === 0) return;
  for (const map of mapsIn(documentsIn(text))) for (const { read } of structures) yield* read(map);
}

/** JSON where it begins as that does, else YAML. */
const documentsIn = (text: string): readonly Node[] => {
  const first = /^\ufeff?\s{0,200}([{[])/.exec(text.slice(0, 256));
  return first ? [readFlow(text, first[0].length - 1).node] : readBlocks(text);
};
