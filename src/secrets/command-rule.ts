/** Rules for passwords that are typed as arguments of commands. */
import { fake } from './fake.ts';
import type { RuleSpec } from './provider.ts';
import { isWrittenPassword } from './written-password.ts';

/** Up to the option: other arguments, over lines that end in a backslash, not over the end of the command. */
const ARGUMENTS = '(?:[^\\r\\n;|&\\\\`]|\\\\\\r?\\n|\\\\[^\\r\\n]){0,300}?';
const PASSWORD = '["\']?([^\\s"\'`;|&<>(){}]{6,100})(?=["\'\\s`;|&)]|$)';
const secret = fake.alnum(18);

/** Commands that the page of all rules names. */
const MOST_SHOWN = 5;

export interface Command {
  readonly id: string;
  /** What the password opens, for the title: `login to a registry`. */
  readonly title: string;
  /** As they are typed, with the space behind. */
  readonly names: readonly string[];
  /** Expression from the arguments' end to the password; absent where the password follows the name at once. */
  readonly option?: string;
  readonly opens: string;
  readonly source: string;
  /** A command in two parts: the password is between them, and the reference in its place is quiet. */
  readonly example: readonly [string, string];
}

/** The rule of a command line that holds a password, with its examples. */
export const commandRule = ({ names, option, example: [before, after], ...about }: Command): RuleSpec => ({
  ...about,
  looks: `${names
    .map((name) => `\`${name.trim()}\``)
    .slice(0, MOST_SHOWN)
    .join(
      ', ',
    )}${names.length > MOST_SHOWN ? ' and others' : ''}, then the option for the password and 6 to 100 characters`,
  literals: names,
  unbounded: true,
  pattern: new RegExp(`(?:${names.join('|')})${option === undefined ? '' : ARGUMENTS + option}${PASSWORD}`),
  validate: isWrittenPassword,
  examples: {
    match: [[before, secret, after]],
    ignore: [
      [before, '"$PASSWORD"', after],
      [before, 'password', after],
      [before, '<password>', after],
    ],
  },
});
