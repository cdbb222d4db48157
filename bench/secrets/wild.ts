/**
 * The search of files over published packages, pinned: how many findings stand above info, and which. Downloads some gigabytes; not run in CI.
 * Every firm or certain finding is listed with its rule, package and file, masked, to be judged by a person.
 * Usage: npx tsx bench/secrets/wild.ts <empty folder> (openbrick is built before)
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const NPM =
  'next@16.4.6 @angular/cli@21.2.28 webpack@5.113.0 aws-sdk@2.1692.0 firebase-admin@13.10.0 typescript@7.0.2 react-native@0.86.3 electron-builder@26.17.0 jest@30.5.2 eslint@10.15.0 storybook@10.6.7 stripe@23.1.0 twilio@6.3.1 openai@7.59.0 googleapis@178.0.0 date-fns@4.4.0 core-js@3.51.0 three@0.187.0 antd@6.6.8 solc@0.8.37';
const PYTHON =
  'django==5.2.8 boto3==1.40.70 botocore==1.40.70 google-cloud-aiplatform==1.120.0 ansible==12.1.0 salt==3007.8 apache-airflow==2.11.0 celery==5.5.3 sentry-sdk==2.43.0 openai==2.7.1 litellm==1.79.1';
const GO =
  'github.com/aws/aws-sdk-go@v1.55.8 k8s.io/kubernetes@v1.34.1 github.com/hashicorp/terraform@v1.13.4 github.com/hashicorp/vault@v1.21.0 github.com/hashicorp/consul@v1.22.0 github.com/hashicorp/nomad@v1.10.5 github.com/docker/docker@v28.5.1+incompatible google.golang.org/api@v0.255.0 github.com/ethereum/go-ethereum@v1.16.5';

const folder = process.argv[2];
if (folder === undefined) throw new Error('name a folder for the packages');

const run = (cwd: string, command: string, ...args: readonly string[]): string => {
  mkdirSync(cwd, { recursive: true });
  const { stdout, status, stderr } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1_000_000_000,
    env: { ...process.env, GOMODCACHE: join(folder, 'go-modules') },
  });
  if (status !== 0) console.error(`${command} ${args.slice(0, 3).join(' ')}: ${stderr.trim().split('\n').at(-1)}`);
  return stdout;
};

interface Shown {
  readonly severity: string;
  readonly confidence: string;
  readonly location: { readonly file?: string; readonly line?: number };
  readonly proof: { readonly secret?: { readonly rule: string; readonly masked: string } };
}

const search = (name: string, tree: string): void => {
  const program = fileURLToPath(new URL('../../bin/openbrick.js', import.meta.url));
  const said = run(tree, process.execPath, program, 'secrets', '.', '--format', 'json');
  const { findings }: { findings: readonly Shown[] } = JSON.parse(said);
  const files = Number(run(tree, 'sh', '-c', 'find . -type f | wc -l'));
  const loud = findings.filter(({ severity }) => severity !== 'info');
  const firm = loud.filter(({ confidence }) => confidence !== 'tentative');
  console.info(`${name}: ${files} files, ${loud.length} findings above info, ${firm.length} of them firm or certain`);
  for (const { confidence, location, proof } of firm)
    console.info(`  ${confidence} ${proof.secret?.rule} ${location.file}:${location.line} ${proof.secret?.masked}`);
};

const npm = join(folder, 'npm');
mkdirSync(npm, { recursive: true });
writeFileSync(join(npm, 'package.json'), '{"private":true}');
run(npm, 'npm', 'install', '--ignore-scripts', '--no-audit', '--no-fund', '--legacy-peer-deps', ...NPM.split(' '));
search('npm', join(npm, 'node_modules'));

const python = join(folder, 'python');
run(
  python,
  'pip',
  'install',
  '--no-deps',
  '--no-compile',
  '--only-binary',
  ':all:',
  '--target',
  '.',
  ...PYTHON.split(' '),
);
search('Python', python);

const go = join(folder, 'go');
run(go, 'go', 'mod', 'init', 'wild');
for (const module of GO.split(' ')) run(go, 'go', 'mod', 'download', module);
search('Go', join(folder, 'go-modules'));

const rust = join(folder, 'rust');
run(rust, 'cargo', 'init', '--name', 'wild');
run(rust, 'cargo', 'add', 'aws-sdk-s3@=1.110.0', 'reqwest@=0.12.24', 'actix-web@=4.11.0', 'sqlx@=0.8.6');
run(rust, 'cargo', 'vendor');
search('Rust', join(rust, 'vendor'));
