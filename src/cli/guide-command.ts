import { Command } from 'commander';
import { type Guide, guideNames, guideParts, guidesFor, readGuide } from '../guides/guides.ts';
import { didYouMean } from '../library/nearest.ts';
import { guideText } from '../report/guide/terminal.ts';
import { wantsColor } from './color.ts';
import { fail } from './fail.ts';
import { showPaged } from './pager.ts';
import { writeOut } from './standard-output.ts';
import { textWidth } from './text-width.ts';

export const guideCommand = (): Command =>
  new Command('guide')
    .description('how a vulnerability happens in a framework, and how to fix it; without a name, list the guides')
    .argument('[guide]', 'its name or a part of it, e.g. flask or api-key-exposure/flask/session-cookies')
    .option('--no-pager', 'print it at once, also on a terminal')
    .option('--no-color', 'no colour')
    .action(async (wanted: string | undefined, flags: { readonly pager: boolean; readonly color: boolean }) => {
      const names = wanted === undefined ? guideNames() : guidesFor(wanted);
      const [name = ''] = names;
      if (wanted !== undefined && names.length === 0)
        throw fail(
          'unknown-guide',
          `there is no guide ${JSON.stringify(wanted)}; \`openbrick guide\` lists them${didYouMean(wanted, guideParts())}`,
        );
      const guide = wanted === undefined || names.length > 1 ? undefined : readGuide(name);
      if (guide === undefined)
        await writeOut(names.map((each) => `${each}  ${readGuide(each)?.title ?? ''}\n`).join(''));
      else if (process.stdout.isTTY) await onTerminal(guide, flags);
      // For a file or another program it is the Markdown that it was written in.
      else await writeOut(`# ${guide.title}\n\n${guide.text.replace(/^# .*\n+/, '')}`);
    });

async function onTerminal({ title, text }: Guide, flags: { pager: boolean; color: boolean }): Promise<void> {
  const width = textWidth(process.stdout.columns);
  const shown = guideText(title, text, { width, color: flags.color && wantsColor() });
  if (!(flags.pager && (await showPaged(shown, process.env)))) await writeOut(shown);
}
