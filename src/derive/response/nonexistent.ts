/** Names that no service has. What is returned for one of them is returned for everything beside it. */
const NAMES = {
  plain: 'openbrick-nothing-here',
  page: 'openbrick/nothing/here.html',
  hidden: '.openbrick-nothing',
} as const;

/** A path that does not exist, in a folder that ends with a slash. */
export const nonexistentIn = (folder: string, kind: keyof typeof NAMES = 'plain'): string => folder + NAMES[kind];

/** Whether `nonexistentIn` made a path. */
export const isNonexistent = (path: string): boolean => Object.values(NAMES).some((name) => path.endsWith(`/${name}`));
