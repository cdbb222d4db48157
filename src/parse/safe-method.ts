/** Methods that only read (RFC 9110 9.2.1); TRACE too, which sends back what was sent. */
const SAFE = new Set(['GET', 'HEAD', 'OPTIONS', 'TRACE']);

/** Whether a method, in any case, asks for nothing but a response. */
export const isSafeMethod = (method: string): boolean => SAFE.has(method.toUpperCase());
