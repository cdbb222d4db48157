/** What the application needs from its environment. */

// region: settings
/** The variable's value. Fails at start-up, with its name and never its value, when it is missing or too short. */
function required(name, length) {
  const value = process.env[name] ?? '';
  if (value.length >= length) return value;
  console.error(`${name} must be set to at least ${length} characters`);
  process.exit(1);
}

// node -p "require('crypto').randomBytes(48).toString('base64url')"
export const SESSION_KEY = required('SESSION_KEY', 32);
export const DEMO_PASSWORD = required('DEMO_PASSWORD', 12);
// endregion

export const STATE_DIR = process.env.STATE_DIR ?? '.';
