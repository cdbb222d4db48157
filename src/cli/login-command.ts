import { Command } from 'commander';
import { createWire } from '../gather/wire/wire.ts';
import { readRecipe } from '../login/read-recipe.ts';
import { readWfc } from '../login/read-wfc.ts';
import type { Recipe } from '../login/recipe.ts';
import { type Trial, tryRecipe } from '../login/try-recipe.ts';
import { escapeControl, jsonText } from '../model/inert.ts';
import { maskOf } from '../model/sealed.ts';
import { exitCodes } from './exit-codes.ts';
import { fail } from './fail.ts';
import { onInterrupt, wasInterrupted } from './interrupt.ts';
import { environment, textOf } from './log-in-files.ts';
import { declareFlags, type ScanFlags } from './scan-flags.ts';
import { scanOptions } from './scan-plan.ts';
import { textOrJson } from './text-or-json.ts';
import * as values from './values.ts';

const taken = ['auth', 'insecure', 'maxTime', 'rate', 'timeout'] as const;

interface LoginFlags extends ScanFlags {
  readonly check?: string;
  readonly url?: string;
}

export const loginCommand = (): Command =>
  declareFlags(new Command('login'), taken)
    .description(
      'run a log-in recipe alone and show, masked, what each step returned; exit 1 where the log-in does not work',
    )
    .option('--check <recipe>', 'the recipe; its steps are sent, and those of its log-out')
    .option('--url <url>', 'the API to sign in to; the `url` of the recipe unless given')
    .option('--format <terminal|json>', 'how to print it', 'terminal')
    .action(async (flags: LoginFlags) => {
      const isJson = textOrJson(flags.format) === 'json';
      const trials: Trial[] = [];
      for (const recipe of recipesOf(flags)) trials.push(await trial(recipe, flags));
      process.stdout.write(
        isJson ? jsonText({ schemaVersion: 1, logIns: trials.map(shown) }) : trials.map(linesOf).join('\n'),
      );
      if (wasInterrupted()) process.exitCode = exitCodes.interrupted;
      else if (trials.some(({ failed }) => failed !== undefined)) process.exitCode = exitCodes.gate;
    });

function recipesOf({ check, auth = [] }: LoginFlags): Recipe[] {
  if (check === undefined && auth.length === 0)
    throw fail('missing-argument', 'login needs --check with a recipe, or --auth with an auth file');
  const recipe = check === undefined ? [] : [readRecipe(check, textOf(check), environment)];
  return [...recipe, ...auth.flatMap((path) => readWfc(path, textOf(path), environment))];
}

async function trial(recipe: Recipe, flags: LoginFlags): Promise<Trial> {
  const url = flags.url ?? recipe.url;
  if (url === undefined)
    throw fail('missing-argument', `${recipe.file} names no \`url\`; give the API to sign in to with --url`);
  const target = values.targetUrl(url);
  const { auth: _, ...rest } = flags;
  const wire = createWire(scanOptions(target.href, rest, onInterrupt().signal));
  try {
    return await tryRecipe({ recipe, target, wire, now: Date.now });
  } finally {
    await wire.close();
  }
}

/** As it may be printed: received names are inert, values are masked. */
const shown = ({ recipe, steps, carries, check, failed }: Trial) => ({
  name: recipe.name,
  file: recipe.file,
  steps: steps.map(({ label, status, got, failed: why }) => ({
    step: label,
    ...(status !== undefined && { status }),
    got: got.map(({ name, kind, value }) => ({ kind, name, masked: maskOf(value), length: value.length })),
    ...(why !== undefined && { failed: why }),
  })),
  carries,
  ...(check !== undefined && { check }),
  ...(failed !== undefined && { failed }),
});

function linesOf(trial: Trial): string {
  const { name, steps, carries, check, failed } = shown(trial);
  const rows = steps.map(({ step, status, got, failed: why }) => {
    const values = got.map((each) => `${each.kind} ${each.name} = ${each.masked} (${each.length} characters)`);
    const outcome = [`${status ?? 'no response'}`, ...values, ...(why === undefined ? [] : [`failed: ${why}`])];
    return `  ${step}: ${outcome.join('; ')}`;
  });
  const lines = [
    `${name}: ${failed === undefined ? 'signed in' : failed}`,
    ...rows,
    ...(carries.length === 0 ? [] : [`  requests carry: ${carries.join('; ')}`]),
    ...(check === undefined ? [] : checkLines(check)),
  ];
  return `${lines.map((line) => escapeControl(line)).join('\n')}\n`;
}

function checkLines({ signedIn, anonymous, afterLogout }: NonNullable<Trial['check']>): string[] {
  const said = (isShown: boolean): string => (isShown ? 'shown' : 'not shown');
  const after = afterLogout === undefined ? '' : `; after the log-out: ${said(afterLogout)}`;
  return [`  check: ${said(signedIn)} with the session; without it: ${said(anonymous)}${after}`];
}
