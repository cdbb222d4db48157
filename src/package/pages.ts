import { version } from './version.ts';

/** Where the documentation of this version can be read: a mirror of the published packages, `docs/` among their files. */
const docs = `https://unpkg.com/openbrick@${version}/docs`;

/** The page of a built-in check. */
export const checkPage = (id: string): string => `${docs}/checks/${id}.md`;
