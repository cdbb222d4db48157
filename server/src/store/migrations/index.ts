import { things } from './001-things.ts';

/** In order; the number of a migration is its place, from 1. What was published is never changed: a new one is added. */
export const migrations: readonly string[] = [things];
