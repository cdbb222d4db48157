/** FastAPI has the sessions and cookies of Starlette: what the code calls by one name, a cookie shows by the other. */
const FAMILIES: Readonly<Record<string, string>> = { fastapi: 'starlette' };

/** The framework whose sessions a framework uses. */
export const familyOf = (framework: string): string =>
  Object.hasOwn(FAMILIES, framework) ? (FAMILIES[framework] ?? framework) : framework;
