import { Command } from 'commander';
import { startDemo } from '../../demo/server.ts';
import { runScan } from './scan-command.ts';
import { declareFlags, type ScanFlags } from './scan-flags.ts';

/** The scan's own outputs and gates make sense here; its target does not change, so credentials do not. */
const taken = [
  'only',
  'skip',
  'failOn',
  'minScore',
  'format',
  'output',
  'report',
  'quiet',
  'color',
  'saveEvidence',
] as const;

export const demoCommand = (): Command =>
  declareFlags(new Command('demo'), taken)
    .description('start the bundled vulnerable application on loopback and scan it')
    .action(async (flags: ScanFlags) => {
      const demo = await startDemo();
      try {
        await runScan([demo.url], { ...flags, rate: 'unlimited' });
      } finally {
        await demo.close();
      }
    });
