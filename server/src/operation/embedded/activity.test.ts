import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { Activity, noteSteps } from './activity.ts';

describe('the activity of the database', () => {
  const folder = mkdtempSync(join(tmpdir(), 'openbrick-activity-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const seen = (longestMs: number) => {
    const path = join(folder, String(longestMs));
    const step = noteSteps(path);
    const activity = new Activity(path, longestMs);
    activity.look();
    return { step, activity };
  };

  it('is none while nothing runs, and where there is no file', () => {
    expect(seen(60_000).activity.look()).toBe(false);
    expect(new Activity(join(folder, 'none'), 60_000).look()).toBe(false);
  });

  it('is there while a statement runs, and when statements ended since the last look', () => {
    const { step, activity } = seen(50_000);
    step();
    expect([activity.look(), activity.look()]).toEqual([true, true]);
    step();
    expect([activity.look(), activity.look()]).toEqual([true, false]);
    step();
    step();
    expect([activity.look(), activity.look()]).toEqual([true, false]);
  });

  it('is none once a statement runs for too long', () => {
    const { step, activity } = seen(0);
    step();
    expect([activity.look(), activity.look()]).toEqual([true, false]);
  });
});
