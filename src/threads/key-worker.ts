/** A thread that looks for the keys of cookies: it is sent pieces of a list, and sends back what each came to, in the same order. */
import { parentPort, workerData } from 'node:worker_threads';
import type { ReceivedCookie } from '../cookies/format.ts';
import { ListSearch } from '../cookies/list-search.ts';
import type { ListPiece } from '../cookies/packed-lines.ts';

const cookies: readonly ReceivedCookie[] = workerData;
const search = new ListSearch(cookies, 'fast');
parentPort?.on('message', (piece: ListPiece) => parentPort?.postMessage(search.find(piece)));
