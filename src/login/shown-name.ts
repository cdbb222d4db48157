import { maskOf } from '../model/sealed.ts';

/** A mistyped name as a message may show it: what does not look like a name may be a password in its place. */
export const shownName = (name: string): string =>
  /^[\w.:$@-]{1,24}$/.test(name) && !(/\d/.test(name) && /[a-z]/.test(name) && /[A-Z]/.test(name))
    ? name
    : maskOf(name);
