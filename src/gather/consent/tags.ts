import { splitWords } from '../../parse/words.ts';
import { wordList } from './word-list.ts';

/** Groups of operations that are commands: `Player control`, `Actions`. */
const COMMANDS = wordList('action actions command commands control controls controller operate rpc remote playback');

/** Whether a tag of an operation says that its group takes commands. */
export const namesCommands = (tags: readonly string[]): boolean =>
  tags.slice(0, MOST_TAGS).some((tag) => splitWords(tag).some((word) => COMMANDS.has(word)));

const MOST_TAGS = 10;
