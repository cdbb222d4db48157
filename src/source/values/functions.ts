/** What functions of languages and libraries do to a value, by their names. */

/** The result is the value in another form, or holds it: the receiver or the first argument goes through. */
const THROUGH = new Set(
  (
    'str String bytes bytearray strip lstrip rstrip trim trim_end trim_start encode decode toString to_string to_owned to_vec clone cloned as_str as_ref as_bytes as_deref ' +
    'unwrap expect unwrap_or_default unwrap_or unwrap_or_else ok into into_inner into_bytes map_err ok_or ok_or_else context with_context ' +
    'dumps stringify quote quote_plus urlencode encodeURIComponent encodeURI encodeURIComponent b64encode urlsafe_b64encode b64decode standard_b64encode btoa atob hexlify ' +
    'from_str from_string Some Ok Box Arc Rc Cow mark_safe escape Markup smart_str force_str format_html to_json to_value from_static valueOf ' +
    'concat join append load_default cast text trimEnd trimStart toWellFormed Buffer from try_from to_uppercase lower upper toUpperCase toLowerCase copied'
  ).split(' '),
);

/** The result says too little of the value to use it. */
const HARMLESS =
  /^(?:len|bool|int|float|any|all|isinstance|type|id|count|sum|index|find|indexOf|Boolean|Number|parseInt|startsWith|endsWith|includes|startswith|endswith|slice|substring|substr|charAt|at|take|last4|first4|lastFour|last_four|is_some|is_none|is_ok|is_err|is_empty|exists|sign|unsign|dumps_signed|is_ok_and|size)$|mask|redact|hash|digest|encrypt|cipher|fingerprint|hmac|sha\d|md5|verif|compare|obfuscat|scrub|anonymi|sanitiz|censor|truncat|shorten|^(?:is|has)_?[A-Z_]|^(?:is|has)_/i;

/** Types that print themselves masked: only a call that opens them gives the value (pydantic, the secrecy crate). */
const SEALS = /^(?:Secret(?:Str|String|Bytes|Box|Vec)?)$/;
const OPENS = /^(?:get_secret_value|expose_secret|reveal)$/;
/** What runs a function once and keeps its result. */
const LAZY = /^(?:LazyLock|LazyCell|Lazy|OnceLock|OnceCell)$/;

export type Effect = 'through' | 'harmless' | 'opens' | undefined;

/** Undefined where the name says nothing. */
export const effectOf = (name: string): Effect =>
  THROUGH.has(name) ? 'through' : OPENS.test(name) ? 'opens' : HARMLESS.test(name) ? 'harmless' : undefined;

/** `SecretStr(key)`, `SecretString::from(key)`. */
export const isSeal = (path: string): boolean =>
  path
    .split('.')
    .slice(-2)
    .some((name) => SEALS.test(name));

/** `LazyLock::new(|| key)`. */
export const isLazy = (path: string): boolean => {
  const [type = '', name] = path.split('.').slice(-2);
  return name === 'new' && LAZY.test(type);
};

/** Functions that read one variable of the environment, by their full names. */
const ENVIRONMENT_CALLS =
  /^(?:os\.getenv|os\.environ\.(?:get|pop)|environ\.get|getenv|(?:decouple\.)?config|env(?:\.(?:str|bytes|get|var|var_os|bool|int|list))?|environ\.Env\(\)(?:\.\w{1,20})?|std\.env\.var(?:_os)?|dotenvy?\.var|dotenv\.var|Deno\.env\.get|starlette\.config\.Config\(\)|process\.env\.get|env!|std\.env!|option_env!|(?:\w{1,40}\.)?env\.var)$/;

/** Objects whose members are the variables of the environment. */
const ENVIRONMENT =
  /^(?:os\.environ|environ|os\.environb|process\.env|node:process\.env|Bun\.env|import\.meta\.env|c\.env|env)$/;

/** Objects whose members are settings of the application. */
const SETTINGS =
  /(?:^|\.)(?:settings|app\.config|current_app\.config|config|configService|app_config|appConfig|app_settings|conf|configuration|Config|Settings|self\.config|this\.config|this\.configService|app\.state\.settings|app\.settings)(?:\(\))?$/;

export const isEnvironmentCall = (path: string): boolean => ENVIRONMENT_CALLS.test(path);
export const isEnvironment = (path: string): boolean => ENVIRONMENT.test(path);
export const isSettings = (path: string): boolean => SETTINGS.test(path);
