import { Command, type Option } from 'commander';
import { version } from '../package/version.ts';
import { errorLine } from './error-line.ts';

/** In the order of the help. Each is loaded when it is asked for: all of them take four times as long. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  scan: async () => (await import('./scan-command.ts')).scanCommand(),
  cookie: async () => (await import('./cookie-command.ts')).cookieCommand(),
  secrets: async () => (await import('./secrets-command.ts')).secretsCommand(),
  guide: async () => (await import('./guide-command.ts')).guideCommand(),
  checks: async () => (await import('./checks-command.ts')).checksCommand(),
  diff: async () => (await import('./diff-command.ts')).diffCommand(),
  verify: async () => (await import('./verify-command.ts')).verifyCommand(),
  login: async () => (await import('./login-command.ts')).loginCommand(),
  demo: async () => (await import('./demo-command.ts')).demoCommand(),
  fix: async () => (await import('./fix-command.ts')).fixCommand(),
  'clean-har': async () => (await import('./clean-har-command.ts')).cleanHarCommand(),
  replay: async () => (await import('./replay-command.ts')).replayCommand(),
  server: async () => (await import('./server-command.ts')).serverCommand(),
  completion: async () => (await import('./completion/command.ts')).completionCommand(program),
};

/**
 * The command line as a tree of commander's: with the command of this name alone, or with all where there is none, as for the help, for a
 * mistyped name, for completion and for the manual page.
 */
export async function program(name?: string): Promise<Command> {
  const root = new Command('openbrick')
    .description('Scans an API for keys exposed through session cookies, other leaks and weaknesses.')
    .addHelpText('after', EXIT_CODES)
    .version(`openbrick ${version}`, '-V, --version')
    .showSuggestionAfterError()
    .exitOverride()
    .configureHelp({ optionDescription: withDefault })
    .configureOutput({ outputError: (text, write) => write(errorLine(oneLine(text))) });
  const loaded = Object.entries(commands).filter(([each]) => each === name);
  const wanted = loaded.length > 0 ? loaded : Object.entries(commands);
  for (const [, load] of wanted) root.addCommand((await load()).exitOverride().copyInheritedSettings(root));
  return root;
}

/** `how to print it (default terminal)`, as the texts of the other options say it. */
const withDefault = ({ description, defaultValue }: Option): string =>
  typeof defaultValue === 'string' ? `${description} (default ${defaultValue})` : description;

/** `error: unknown command 'scna'` and, in a line of its own, `(Did you mean scan?)`. */
const oneLine = (text: string): string => text.replace(/^error: /, '').replace(/\n(?=\(Did you mean )/, ' ');

const EXIT_CODES = `
Exit codes:
  0    done, and the gate passed
  1    the gate failed
  2    invalid usage
  3    the target could not be reached, or nothing could be searched
  4    an output could not be written
  130  interrupted; the results so far are written`;
