/** Keys that one place publishes. Each key is text (UTF-8) unless it is under `hex` or `base64`. */
export interface KeyGroup {
  /** Project and file, or documentation page. */
  readonly source: string;
  /** Ids of the formats that the key is published for; empty for any. */
  readonly formats: readonly string[];
  readonly keys?: readonly string[];
  readonly hex?: readonly string[];
  readonly base64?: readonly string[];
}

/** A list of keys that are in public code, MIT. Entries here were written down first and then looked up in it. */
export const WORDLIST = 'Paradoxis/Flask-Unsign-Wordlist flask_unsign_wordlist/wordlists/all.txt (keys of public code)';

/** Formats by the secret that signs them. */
export const FLASK = [
  'flask',
  'flask-login',
  'flask-wtf',
  'flask-session-id',
  'itsdangerous',
  'werkzeug-secure-cookie',
] as const;
export const STARLETTE = ['starlette', 'itsdangerous', 'jwt'] as const;
export const DJANGO = ['django-session', 'django-messages', 'django-signed-cookie', 'django-signing', 'jwt'] as const;
export const EXPRESS = [
  ...['express-session', 'express-signed-cookie', 'cookie-session', 'jwt'],
  ...['client-sessions', 'cookie-encrypter', 'keygrip-signed'],
] as const;
export const KOA = ['koa-session', 'cookie-session', 'keygrip-signed'] as const;
export const FASTIFY = ['fastify-session', 'fastify-secure-session', 'jwt'] as const;
export const IRON = ['iron', 'iron-session', 'workos', 'keystone', 'yar', 'hapi-signed', 'h3'] as const;
export const NEXT = ['next-auth', 'auth-js', 'auth-js-csrf', 'auth0-next', 'jwt'] as const;
export const REMIX = ['remix', 'remix-session'] as const;
export const JWT = ['jwt', 'supabase-ssr', 'play'] as const;
export const RAILS = ['rails-encrypted-gcm', 'rails-encrypted-cbc', 'rails-signed', 'rails-3'] as const;
export const RACK = ['rack', 'rack-session', 'roda', 'sinatra'] as const;
export const LARAVEL = ['laravel'] as const;
export const GO = ['gorilla', 'gothic', 'fiber-encryptcookie', 'jwt'] as const;
export const RUST = ['cookie-rs', 'actix-session', 'actix-flash', 'poem', 'salvo', 'tide'] as const;
export const PLUG = ['plug-signed', 'plug-encrypted'] as const;
