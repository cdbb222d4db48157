/** The code that decides what is sent, what is found and what is written. */
const folders = ['src/gather/', 'src/judge/', 'src/report/', 'src/model/', 'src/secrets/'];

const files = new Set([
  'src/cli/gate.ts',
  // The checks whose findings do most harm, and those that decide most often.
  ...[
    'authentication/auth-not-enforced',
    'authentication/session-fixation',
    'authentication/session-id-predictable',
    'authentication/session-key-known',
    'authentication/session-unsigned',
    'data-exposure/api-key-in-body',
    'data-exposure/api-key-in-cookie',
    'data-exposure/secret-in-error',
    'security-misconfiguration/cors-reflects-origin',
    'security-misconfiguration/sensitive-file-exposed',
  ].map((check) => `src/checks/${check}.ts`),
]);

/** Tables of facts, which their own examples test, and code that tests use. */
const leftOut = /\.test\.ts$|\/testing\/|^src\/secrets\/rules\/|^src\/secrets\/(?:official-names|own-names)\.ts$/;

export const isMutated = (file: string): boolean =>
  (files.has(file) || folders.some((folder) => file.startsWith(folder))) && !leftOut.test(file);
