import type { Said } from '../model/said.ts';

/** Why a step did not do what the recipe says. Caught by whoever runs the steps. */
export class Failed extends Error {
  readonly why: Said;

  constructor(why: Said) {
    super(why);
    this.name = 'Failed';
    this.why = why;
  }
}
