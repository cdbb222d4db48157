import { Argument, Command } from 'commander';
import { writeOut } from '../standard-output.ts';
import { bashCompletion } from './bash.ts';
import { fishCompletion } from './fish.ts';
import { commandShapes } from './shape.ts';
import { zshCompletion } from './zsh.ts';

/** The script of each shell. */
const shells = { bash: bashCompletion, zsh: zshCompletion, fish: fishCompletion };

/** `openbrick completion <shell>`. It describes the whole program, which is loaded for it. */
export const completionCommand = (program: () => Promise<Command>): Command =>
  new Command('completion')
    .description('print the completion script of a shell')
    .addArgument(new Argument('<shell>', 'the shell to complete in').choices(Object.keys(shells)))
    .addHelpText('after', INSTALL)
    .action(async (shell: keyof typeof shells) => writeOut(shells[shell](commandShapes(await program()))));

const INSTALL = `
To use it:
  bash  echo 'source <(openbrick completion bash)' >> ~/.bashrc
  zsh   echo 'source <(openbrick completion zsh)' >> ~/.zshrc    (after compinit)
  fish  openbrick completion fish > ~/.config/fish/completions/openbrick.fish`;
