import { afterEach, describe, expect, it } from 'vitest';
import { type CallbackListener, FETCHED, listenForCallbacks } from './callback-listener.ts';

const open: CallbackListener[] = [];
afterEach(() => {
  for (const listener of open.splice(0)) listener.close();
});
async function start(): Promise<CallbackListener> {
  const listener = await listenForCallbacks();
  open.push(listener);
  return listener;
}

describe('a listener for callbacks', () => {
  it('knows which of its addresses was requested', async () => {
    const listener = await start();
    const response = await fetch(`${listener.addressOf('ob-1')}?a=b`);
    expect(await response.text()).toBe(`${FETCHED}ob-1`);
    expect(await listener.wasFetched('ob-1', 10)).toBe(true);
    expect(await listener.wasFetched('ob-2', 10)).toBe(false);
  });

  it('waits for a request that comes after the response', async () => {
    const listener = await start();
    const waiting = listener.wasFetched('ob-1', 5_000);
    await fetch(listener.addressOf('ob-1'));
    expect(await waiting).toBe(true);
  });

  it('is on loopback alone', async () => {
    const listener = await start();
    expect(listener.addressOf('a')).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/a$/);
  });

  it('counts no more than a number of requests', async () => {
    const listener = await start();
    for (let n = 0; n < 101; n++) await (await fetch(listener.addressOf(`m${n}`))).text();
    expect(await listener.wasFetched('m99', 1)).toBe(true);
    expect(await listener.wasFetched('m100', 1)).toBe(false);
  });

  it('answers nothing when it is closed', async () => {
    const listener = await start();
    const address = listener.addressOf('a');
    listener.close();
    await expect(fetch(address)).rejects.toThrow();
  });
});
