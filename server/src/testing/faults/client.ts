import { setTimeout as sleep } from 'node:timers/promises';
import { operatorToken } from '../program.ts';

/** A client that retries until the server responds: it may be killed at any moment. */
export interface PatientClient {
  get(path: string): Promise<string>;
  /** The body of the response. A request whose response got lost is sent again, and may have taken effect before. */
  post<T = { readonly id: string }>(path: string, body: object): Promise<T>;
}

/** Of a busy machine, on which a server takes minutes to start. */
const PATIENCE_MS = 900_000;

/** `url` gives where the server listens now. */
export function createClient(url: () => string): PatientClient {
  const ask = async (path: string, init: RequestInit): Promise<string> => {
    const until = Date.now() + PATIENCE_MS;
    for (;;) {
      const response = await attempt(`${url()}/api/v1${path}`, init);
      if (response.ok) return response.text;
      if (response.isFinal || Date.now() > until) throw new Error(`${init.method} ${path}: ${response.text}`);
      await sleep(100);
    }
  };
  return {
    get: (path) => ask(path, { method: 'GET', headers: authorized }),
    post: async (path, body) => {
      const headers = { ...authorized, 'Content-Type': 'application/json' };
      return JSON.parse(await ask(path, { method: 'POST', headers, body: JSON.stringify(body) }));
    },
  };
}

const authorized = { Authorization: `Bearer ${operatorToken}` };

interface Attempt {
  readonly ok: boolean;
  readonly text: string;
  /** A retry would not help. */
  readonly isFinal: boolean;
}

async function attempt(url: string, init: RequestInit): Promise<Attempt> {
  try {
    const response = await fetch(url, { ...init, signal: AbortSignal.timeout(20_000) });
    const isFinal = response.status < 500;
    return { ok: response.ok, text: await response.text(), isFinal };
  } catch (error) {
    return { ok: false, text: String(error), isFinal: false };
  }
}
