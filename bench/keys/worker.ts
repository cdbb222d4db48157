/** One of several threads that share a list: reads its part, says that it is ready, searches at each message. */
import { parentPort, workerData } from 'node:worker_threads';
import { type CaseName, readList, search } from './search.ts';

const { path, name, part, parts }: { path: string; name: CaseName; part: number; parts: number } = workerData;
const all = readList(path);
const keys = all.slice(Math.floor((all.length * part) / parts), Math.floor((all.length * (part + 1)) / parts));

parentPort?.on('message', () => parentPort?.postMessage(search(name, keys).found ?? ''));
parentPort?.postMessage('ready');
