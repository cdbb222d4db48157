import { Command } from 'commander';
import { guideNames, readGuide } from '../guides/guides.ts';
import { fail } from './fail.ts';

export const guideCommand = (): Command =>
  new Command('guide')
    .description('read a guide: vulnerability/framework/mechanism; without a name, list them')
    .argument('[name]', 'e.g. api-key-exposure/flask/session-cookies')
    .action((name?: string) => {
      const matching = guideNames().filter(
        (each) => name === undefined || each === name || each.startsWith(`${name}/`),
      );
      const guide = name === undefined ? undefined : readGuide(name);
      if (guide !== undefined) process.stdout.write(`# ${guide.title}\n\n${guide.text.replace(/^# .*\n+/, '')}`);
      else if (matching.length > 0)
        process.stdout.write(matching.map((each) => `${each}  ${readGuide(each)?.title ?? ''}\n`).join(''));
      else throw fail('unknown-guide', `there is no guide ${JSON.stringify(name)}; \`openbrick guide\` lists them`);
    });
