import type { CommandShape, OptionShape, Values } from './shape.ts';

/** The completion of fish. */
export const fishCompletion = (commands: readonly CommandShape[]): string =>
  [
    '# Completion of openbrick for fish.',
    'complete -c openbrick -f',
    ...commands.map(({ name, help }) => `complete -c openbrick -n __fish_use_subcommand -a ${name} -d ${quoted(help)}`),
    ...commands.flatMap(linesOf),
    '',
  ].join('\n');

function linesOf({ name, options, values }: CommandShape): string[] {
  const start = `complete -c openbrick -n '__fish_seen_subcommand_from ${name}'`;
  const hasValues = values.takesFiles || values.words.length > 0;
  return [
    ...options.map((option) => `${start} ${namesOf(option)}${valuePart(option.values)} -d ${quoted(option.help)}`),
    ...(hasValues ? [`${start}${values.takesFiles ? ' -F' : ''}${wordsOf(values)}`] : []),
  ];
}

const namesOf = ({ names }: OptionShape): string =>
  names.map((name) => (name.startsWith('--') ? `-l ${name.slice(2)}` : `-s ${name.slice(1)}`)).join(' ');

const valuePart = (values: Values | undefined): string =>
  values === undefined ? '' : `${values.takesFiles ? ' -r -F' : ' -x'}${wordsOf(values)}`;

const wordsOf = ({ words }: Values): string => (words.length === 0 ? '' : ` -a ${quoted(words.join(' '))}`);

const quoted = (text: string): string => `'${text.replace(/[\\']/g, '\\$&')}'`;
