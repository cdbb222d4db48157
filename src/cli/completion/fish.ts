import type { CommandShape, OptionShape, Values } from './shape.ts';

/** The completion of fish. */
export const fishCompletion = (commands: readonly CommandShape[]): string =>
  [
    '# Completion of openbrick for fish.',
    'complete -c openbrick -f',
    ...commands.map(({ name, help }) => `complete -c openbrick -n __fish_use_subcommand -a ${name} -d ${quoted(help)}`),
    ...[...optionLines(commands)].map(([rest, names]) => `${within(names)} ${rest}`),
    ...commands.flatMap(valueLines),
    '',
  ].join('\n');

const within = (names: readonly string[]): string =>
  `complete -c openbrick -n '__fish_seen_subcommand_from ${names.join(' ')}'`;

/** An option that several commands have, in the same words, is written once with all of them. */
function optionLines(commands: readonly CommandShape[]): Map<string, string[]> {
  const lines = new Map<string, string[]>();
  for (const { name, options } of commands)
    for (const option of options) {
      const rest = `${namesOf(option)}${valuePart(option.values)} -d ${quoted(option.help)}`;
      lines.set(rest, [...(lines.get(rest) ?? []), name]);
    }
  return lines;
}

function valueLines({ name, values }: CommandShape): string[] {
  if (!values.takesFiles && values.words.length === 0) return [];
  return [`${within([name])}${values.takesFiles ? ' -F' : ''}${wordsOf(values)}`];
}

const namesOf = ({ names }: OptionShape): string =>
  names.map((name) => (name.startsWith('--') ? `-l ${name.slice(2)}` : `-s ${name.slice(1)}`)).join(' ');

const valuePart = (values: Values | undefined): string =>
  values === undefined ? '' : `${values.takesFiles ? ' -r -F' : ' -x'}${wordsOf(values)}`;

const wordsOf = ({ words }: Values): string => (words.length === 0 ? '' : ` -a ${quoted(words.join(' '))}`);

const quoted = (text: string): string => `'${text.replace(/[\\']/g, '\\$&')}'`;
