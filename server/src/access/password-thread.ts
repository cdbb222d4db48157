/** The program of the thread that hashes passwords. */
import { parentPort } from 'node:worker_threads';
import { argon2id, argon2Verify } from 'hash-wasm';

/** OWASP's parameters for argon2id. Changed ones hold for new passwords: each hash names its own. */
const COST = { memorySize: 19_456, iterations: 2, parallelism: 1, hashLength: 32 } as const;

/** With a salt, to hash the password; with a hash, to compare it. */
export type PasswordTask = { readonly password: string } & ({ readonly salt: Uint8Array } | { readonly hash: string });

/** The encoded hash, or whether it is the password's. */
export type PasswordResult = string | boolean;

parentPort?.on('message', ({ id, task }: { readonly id: number; readonly task: PasswordTask }) => {
  void perform(task).then((result) => parentPort?.postMessage({ id, result }));
});

const perform = (task: PasswordTask): Promise<PasswordResult> =>
  'salt' in task ? argon2id({ ...COST, ...task, outputType: 'encoded' }) : argon2Verify(task);
