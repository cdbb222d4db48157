import type { CodeApplication } from '../model/code.ts';
import type { Exchange } from '../model/exchange.ts';
import { joinCode } from './join-code.ts';
import { joinLogs } from './join-logs.ts';
import type { Seen } from './seen.ts';

/** One defect that was seen from several sides (the server, its log, its code) is one observation. */
export const joinDefects = (
  all: readonly Seen[],
  exchanges: readonly Exchange[],
  applications: readonly CodeApplication[] = [],
): Seen[] => joinCode(joinLogs(all), exchanges, applications);
