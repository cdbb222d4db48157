/** Values that are keys, and values that look like them and are none, in each language. */
export interface ValueCase {
  readonly label: string;
  /** Before the line that lets the value out. */
  readonly setup: string;
  readonly value: string;
  /** Of the entry. */
  readonly name: string;
  readonly isKey: boolean;
  /** Only the name of the entry says that it is a key, or that it is none. */
  readonly byName?: true;
}

const provider = ['sk_', 'live_', '4eR9Lq2vXw7TzB1mNc8KpY3a'].join('');

type Row = readonly [label: string, setup: string, value: string, name: string, isKey: boolean, byName?: true];

const cases = (rows: readonly Row[]): readonly ValueCase[] =>
  rows.map(([label, setup, value, name, isKey, byName]) => ({
    label,
    setup,
    value,
    name,
    isKey,
    ...(byName && { byName }),
  }));

export const pythonValues = cases([
  ['environment', '', 'os.environ["STRIPE_SECRET_KEY"]', 'thing', true],
  ['environment through a name', 'k = os.environ["OPENAI_API_KEY"]', 'k', 'thing', true],
  ['getenv with a default', 'k = os.getenv("GITHUB_TOKEN", "")', 'k', 'thing', true],
  ['literal of a provider', '', `"${provider}"`, 'thing', true],
  ['literal under a name', '', '"my-key-123"', 'api_key', true, true],
  ['member of a dictionary', 'd = {"a": 1, "b": os.environ["STRIPE_API_KEY"]}', 'd["b"]', 'thing', true],
  ['function of the project', 'def helper():\n    return os.environ["SLACK_TOKEN"]', 'helper()', 'thing', true],
  ['text that is put together', 'k = os.environ["API_KEY"]', 'f"Bearer {k}"', 'thing', true],
  ['stripped', '', 'os.environ["API_KEY"].strip()', 'thing', true],
  ['one of two', '', 'os.environ.get("API_KEY") or ""', 'thing', true],
  ['hash', 'import hashlib', 'hashlib.sha256(os.environ["API_KEY"].encode()).hexdigest()', 'thing', false],
  ['length', '', 'len(os.environ["API_KEY"])', 'thing', false],
  ['part', '', 'os.environ["API_KEY"][-4:]', 'thing', false],
  ['masked', '', 'mask(os.environ["API_KEY"])', 'thing', false],
  ['comparison', '', 'os.environ.get("API_KEY") is not None', 'has_api_key', false],
  ['ID of a key', '', 'row.id', 'api_key_id', false],
  ['nothing', '', 'None', 'api_key', false],
  ['another variable', '', 'os.environ["LOG_LEVEL"]', 'thing', false],
  ['public key', '', 'os.environ["STRIPE_PUBLISHABLE_KEY"]', 'thing', false],
  ['encrypted', '', 'fernet.encrypt(os.environ["API_KEY"].encode())', 'thing', false],
]);

export const scriptValues = cases([
  ['environment', '', 'process.env.STRIPE_SECRET_KEY', 'thing', true],
  ['environment through a name', 'const k = process.env.OPENAI_API_KEY;', 'k', 'thing', true],
  ['destructured', 'const { GITHUB_TOKEN } = process.env;', 'GITHUB_TOKEN', 'thing', true],
  ['literal of a provider', '', `'${provider}'`, 'thing', true],
  ['literal under a name', '', "'my-key-123'", 'api_key', true, true],
  ['member of an object', 'const d = { a: 1, b: process.env.STRIPE_API_KEY };', 'd.b', 'thing', true],
  ['function of the project', 'function helper() { return process.env.SLACK_TOKEN; }', 'helper()', 'thing', true],
  ['template', 'const k = process.env.API_KEY;', '`Bearer ${k}`', 'thing', true],
  ['trimmed', '', 'process.env.API_KEY.trim()', 'thing', true],
  ['one of two', '', "process.env.API_KEY ?? ''", 'thing', true],
  ['hash', '', "createHash('sha256').update(process.env.API_KEY).digest('hex')", 'thing', false],
  ['length', '', 'Boolean(process.env.API_KEY)', 'thing', false],
  ['part', '', 'process.env.API_KEY.slice(-4)', 'thing', false],
  ['masked', '', 'mask(process.env.API_KEY)', 'thing', false],
  ['comparison', '', 'process.env.API_KEY !== undefined', 'has_api_key', false],
  ['ID of a key', '', 'row.id', 'api_key_id', false],
  ['nothing', '', 'null', 'api_key', false],
  ['another variable', '', 'process.env.LOG_LEVEL', 'thing', false],
  ['public key', '', 'process.env.STRIPE_PUBLISHABLE_KEY', 'thing', false],
  ['encrypted', '', 'encrypt(process.env.API_KEY)', 'thing', false],
]);

export const rustValues = cases([
  ['environment', '', 'std::env::var("STRIPE_SECRET_KEY").unwrap()', 'thing', true],
  ['environment through a name', 'let k = std::env::var("OPENAI_API_KEY").unwrap();', 'k', 'thing', true],
  ['with a default', 'let k = std::env::var("GITHUB_TOKEN").unwrap_or_default();', 'k', 'thing', true],
  ['literal of a provider', '', `"${provider}"`, 'thing', true],
  ['literal under a name', '', '"my-key-123"', 'api_key', true, true],
  ['constant', 'const K: &str = env!("STRIPE_API_KEY");', 'K', 'thing', true],
  [
    'function of the project',
    'fn helper() -> String { std::env::var("SLACK_TOKEN").unwrap() }',
    'helper()',
    'thing',
    true,
  ],
  ['format', 'let k = std::env::var("API_KEY").unwrap();', 'format!("Bearer {}", k)', 'thing', true],
  ['cloned', 'let k = std::env::var("API_KEY").unwrap();', 'k.clone()', 'thing', true],
  ['hash', 'let k = std::env::var("API_KEY").unwrap();', 'sha256(&k)', 'thing', false],
  ['length', 'let k = std::env::var("API_KEY").unwrap();', 'k.len()', 'thing', false],
  ['part', 'let k = std::env::var("API_KEY").unwrap();', '&k[..4]', 'thing', false],
  ['masked', 'let k = std::env::var("API_KEY").unwrap();', 'mask(&k)', 'thing', false],
  ['whether it is there', '', 'std::env::var("API_KEY").is_ok()', 'has_api_key', false],
  ['ID of a key', '', 'row.id', 'api_key_id', false],
  ['another variable', '', 'std::env::var("LOG_LEVEL").unwrap()', 'thing', false],
  ['public key', '', 'std::env::var("STRIPE_PUBLISHABLE_KEY").unwrap()', 'thing', false],
]);
