import ipaddr from 'ipaddr.js';
import { ConfigError } from './config.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Readers of single variables. An empty value counts as unset. Each throws ConfigError, which names the variable and never its value. */
export function fieldsOf(env: Environment) {
  const text = (name: string): string | undefined => env[name]?.trim() || undefined;
  const wrong = (name: string, expected: string): never => {
    throw new ConfigError(`${name} must be ${expected}`);
  };

  return {
    text,

    longText(name: string, least: number): string | undefined {
      const value = text(name);
      return value !== undefined && value.length < least ? wrong(name, `at least ${least} characters long`) : value;
    },

    integer(name: string, otherwise: number, least: number, most: number): number {
      const value = text(name);
      if (value === undefined) return otherwise;
      const number = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN;
      return number >= least && number <= most ? number : wrong(name, `a whole number from ${least} to ${most}`);
    },

    oneOf<const T extends string>(name: string, values: readonly T[]): T | undefined {
      const value = text(name);
      if (value === undefined) return undefined;
      return values.find((each) => each === value) ?? wrong(name, `one of ${values.join(', ')}`);
    },

    origin(name: string): string | undefined {
      const value = text(name);
      if (value === undefined) return undefined;
      const url = URL.canParse(value) ? new URL(value) : undefined;
      const plain = url !== undefined && /^https?:$/.test(url.protocol) && url.pathname === '/' && url.username === '';
      return plain && url.search === '' ? url.origin : wrong(name, 'an http or https URL without path or credentials');
    },

    databaseUrl(name: string): string | undefined {
      const value = text(name);
      if (value === undefined) return undefined;
      const url = URL.canParse(value) ? new URL(value) : undefined;
      return /^postgres(?:ql)?:$/.test(url?.protocol ?? '') ? value : wrong(name, 'a postgres:// URL');
    },

    smtpUrl(name: string): string | undefined {
      const value = text(name);
      if (value === undefined) return undefined;
      const url = URL.canParse(value) ? new URL(value) : undefined;
      const valid = /^smtps?:$/.test(url?.protocol ?? '') && url?.hostname !== '';
      return valid ? value : wrong(name, 'a URL such as smtp://user:password@mail.example.com:587 or smtps://…');
    },

    mailAddress(name: string): string | undefined {
      const value = text(name);
      const valid = value === undefined || /^[^\s@<>"]{1,64}@[^\s@<>"]{1,255}$/.test(value);
      return valid ? value : wrong(name, 'one address, as in openbrick@example.com');
    },

    networks(name: string): readonly string[] | undefined {
      const value = text(name);
      if (value === undefined) return undefined;
      if (value === 'none') return [];
      const networks = value.split(',').map((each) => each.trim());
      return networks.every((each) => ipaddr.isValidCIDR(each))
        ? networks
        : wrong(name, '`none` or CIDRs with commas between, as in 10.0.0.0/8,fd00::/8');
    },
  };
}
