/** One of several threads that share a list: reads its part, says that it is ready, searches at each message. */
import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { parseKeyList } from '../../src/cookies/key-list.ts';
import { type CaseName, search } from './search.ts';

const { path, name, part, parts }: { path: string; name: CaseName; part: number; parts: number } = workerData;
const all = parseKeyList(readFileSync(path)).keys;
const keys = all.slice(Math.floor((all.length * part) / parts), Math.floor((all.length * (part + 1)) / parts));

parentPort?.on('message', () => parentPort?.postMessage(search(name, keys).first.found ?? ''));
parentPort?.postMessage('ready');
