import type { Argument, Command, Option } from 'commander';
import { checks } from '../../checks/index.ts';
import { guideFrameworks, guideNames } from '../../guides/guides.ts';
import { categories, severities } from '../../model/terms.ts';
import { formatNames } from '../../report/index.ts';

/** What can be written in one place of a command line. */
export interface Values {
  /** Fixed words, complete as they are. */
  readonly words: readonly string[];
  /** Whether the name of a file fits too. */
  readonly takesFiles: boolean;
}

export interface OptionShape {
  /** With their dashes: `--fail-on`, `-V`. */
  readonly names: readonly string[];
  readonly help: string;
  /** Absent for a switch. */
  readonly values?: Values;
}

export interface CommandShape {
  readonly name: string;
  readonly help: string;
  readonly options: readonly OptionShape[];
  /** What its arguments may be, all together. */
  readonly values: Values;
}

const ids = checks.map(({ id }) => id);

/** Words for a placeholder of the usage: `--fail-on <severity>`, `checks [id]`. */
const wordsOf: Readonly<Record<string, () => readonly string[]>> = {
  severity: () => severities,
  format: () => formatNames,
  'format=file': () => formatNames.map((name) => `${name}=`),
  check: () => [...categories, ...ids],
  id: () => ids,
  guide: () => [...guideFrameworks(), ...guideNames()],
};

/** Placeholders that stand for files or folders of the user. */
const files = new Set(['file', 'path', 'report', 'old', 'new', 'evidence', 'recording']);

/** What may be written for a placeholder; of several (`file|url|auto`), those that are words of the command line stand for themselves. */
function valuesOf(placeholder: string): Values {
  const parts = placeholder.split('|');
  const words = parts.length > 1 ? parts.filter((part) => !files.has(part) && part !== 'url') : [];
  return { words: [...words, ...(wordsOf[placeholder]?.() ?? [])], takesFiles: parts.some((part) => files.has(part)) };
}

/** The commands of a program, in its order, for the completion of shells. */
export const commandShapes = (root: Command): CommandShape[] => root.commands.map(shapeOf);

const shapeOf = (command: Command): CommandShape => ({
  name: command.name(),
  help: command.description(),
  options: optionsOf(command).map(optionShape),
  values: merged(command.registeredArguments.map(argumentValues)),
});

/** The options of a command as its help lists them, `--help` among them. */
export const optionsOf = (command: Command): readonly Option[] => command.createHelp().visibleOptions(command);

function optionShape({ short, long, description, flags }: Option): OptionShape {
  const placeholder = /[<[]([^>\]]+)/.exec(flags)?.[1];
  const names = [short, long].filter((name) => name !== undefined);
  return { names, help: description, ...(placeholder !== undefined && { values: valuesOf(placeholder) }) };
}

const argumentValues = (argument: Argument): Values => ({
  ...valuesOf(argument.name()),
  ...(argument.argChoices !== undefined && { words: argument.argChoices }),
});

const merged = (values: readonly Values[]): Values => ({
  words: values.flatMap(({ words }) => words),
  takesFiles: values.some(({ takesFiles }) => takesFiles),
});
