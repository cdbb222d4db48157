/**
 * Starts the program of a scan as it was built: one file that holds the scanner and its packages, and beside it what V8 compiled of that file. To
 * load and compile hundreds of modules takes longer than to scan a small API. V8 refuses code of another version or with other flags, and then
 * compiles the file again. With the argument `compile` the program is only loaded, and what was compiled is written.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';

const program = fileURLToPath(new URL('./scan/program.cjs', import.meta.url));
const compiled = `${program}.compiled`;
const isCompiling = process.argv[2] === 'compile';

const script = new Script(Module.wrap(readFileSync(program, 'utf8')), {
  filename: program,
  ...(!isCompiling && existsSync(compiled) && { cachedData: readFileSync(compiled) }),
});
const module = { exports: {} };
script.runInThisContext()(module.exports, createRequire(program), module, program, dirname(program));
if (isCompiling) writeFileSync(compiled, script.createCachedData());
