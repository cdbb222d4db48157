/** Header fields and parameters by which frameworks take another method than the one that was sent, lower case. */
const OVERRIDES = new Set([
  'x-http-method-override',
  'x-http-method',
  'x-method-override',
  'x-method',
  '_method',
  '_httpmethod',
  'httpmethod',
  'method_override',
  'methodoverride',
  '_methodoverride',
]);

/** Whether a header, a parameter or a form field of that name would make another method of the request. */
export const isMethodOverride = (name: string): boolean => OVERRIDES.has(name.trim().toLowerCase());
