/**
 * Ready recipes of servers that are too heavy for the tests: Spring Security and Keycloak, from Maven Central, and Devise, from Debian. Each signs in and out
 * once. Needs Java 17, Maven and unzip for the first two, and ruby-devise, ruby-rails, ruby-sqlite3 and puma for the third.
 * Usage: npx tsx bench/recipes/run.ts [folder for what is downloaded] [recipe,...]
 */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createWire } from '../../src/gather/wire/wire.ts';
import { readRecipe } from '../../src/login/read-recipe.ts';
import { tryRecipe } from '../../src/login/try-recipe.ts';
import { type RunningApp, startApp } from '../../test/lab/running-app.ts';
import { root } from '../../test/lab/toolchains.ts';
import { scanOptionsFor } from '../../test/scan-options.ts';

const PASSWORD = ['correct', 'horse', 'battery', '17'].join('-');
const KEYCLOAK = '26.4.5';
const folder = resolve(process.argv[2] ?? mkdtempSync(join(tmpdir(), 'openbrick-recipes-')));
const maven = (args: readonly string[], cwd: string): void => {
  mkdirSync(cwd, { recursive: true });
  execFileSync('mvn', ['-q', '-B', ...args], { cwd, stdio: 'inherit' });
};

function spring(): Promise<RunningApp> {
  const built = join(folder, 'spring');
  cpSync(join(root, 'bench/recipes/spring'), built, { recursive: true });
  maven(['package'], built);
  const java = 'exec java -Xmx300m -jar target/form-login-1.jar --server.address=127.0.0.1 --server.port=$PORT';
  return startApp({ folder: built, command: ['sh', '-c', java], ready: '/login', env: { PASSWORD }, seconds: 180 });
}

function keycloak(): Promise<RunningApp> {
  const home = join(folder, `keycloak-${KEYCLOAK}`);
  if (!existsSync(home)) {
    maven(
      [
        'dependency:copy',
        `-Dartifact=org.keycloak:keycloak-quarkus-dist:${KEYCLOAK}:zip`,
        `-DoutputDirectory=${folder}`,
      ],
      folder,
    );
    execFileSync('unzip', ['-q', join(folder, `keycloak-quarkus-dist-${KEYCLOAK}.zip`), '-d', folder]);
  }
  mkdirSync(join(home, 'data/import'), { recursive: true });
  const realm = readFileSync(join(root, 'bench/recipes/shop-realm.json'), 'utf8').replace('PASSWORD', PASSWORD);
  writeFileSync(join(home, 'data/import/shop-realm.json'), realm);
  const start = 'exec bin/kc.sh start-dev --import-realm --http-host 127.0.0.1 --http-port $PORT';
  const env = { JAVA_OPTS_APPEND: '-Xmx700m' };
  return startApp({
    folder: home,
    command: ['sh', '-c', start],
    ready: '/realms/shop',
    env,
    seconds: 300,
    group: true,
  });
}

function devise(): Promise<RunningApp> {
  const copy = join(folder, 'devise');
  cpSync(join(root, 'bench/recipes/devise'), copy, { recursive: true });
  const env = { PASSWORD, RAILS_ENV: 'production', DATABASE_URL: 'sqlite3:shop.sqlite3' };
  const command = ['sh', '-c', 'exec puma -b tcp://127.0.0.1:$PORT'];
  return startApp({ folder: copy, command, ready: '/users/sign_in', env, seconds: 120 });
}

/** The recipe as it is, but for the sites that it names as examples. */
async function run(name: string, { start, user }: Server): Promise<void> {
  const { url, stop } = await start();
  const wire = createWire(scanOptionsFor(url));
  try {
    const text = readFileSync(join(root, 'recipes', `${name}.yml`), 'utf8').replaceAll(
      /https:\/\/[a-z]+\.example\.com/g,
      url,
    );
    const recipe = readRecipe(`${name}.yml`, text, (variable) => (variable === 'OPENBRICK_USER' ? user : PASSWORD));
    const { failed, check, carries } = await tryRecipe({ recipe, target: new URL(url), wire, now: Date.now });
    console.info(
      `${name}: ${failed === undefined ? 'signed in' : 'failed'}; ${JSON.stringify(failed ?? check ?? 'its recipe has no page to check')}; carries ${carries.join(', ')}`,
    );
  } finally {
    await wire.close();
    await stop();
  }
}

interface Server {
  readonly start: () => Promise<RunningApp>;
  readonly user: string;
}

const SERVERS: Readonly<Record<string, Server>> = {
  'spring-security-form': { start: spring, user: 'alice' },
  'keycloak-form': { start: keycloak, user: 'alice' },
  devise: { start: devise, user: 'alice@example.com' },
};
const chosen = process.argv[3]?.split(',') ?? Object.keys(SERVERS);
for (const [name, server] of Object.entries(SERVERS)) if (chosen.includes(name)) await run(name, server);
