/** A recipe as it is written, once it was held against the schema (`recipe-schema.ts`). */

export type Scalar = string | number | boolean | null;
export type Scalars = Readonly<Record<string, Scalar>>;

export interface RecipeFile {
  readonly name?: string;
  readonly url?: string;
  readonly role?: string;
  readonly groups?: readonly string[];
  readonly throwaway?: boolean;
  readonly values?: Readonly<Record<string, ValueFile>>;
  readonly start?: string;
  readonly steps: readonly StepFile[];
  readonly session?: {
    readonly cookies?: boolean | readonly string[];
    readonly headers?: Scalars;
    readonly query?: Scalars;
  };
  readonly check?: CheckFile;
  readonly logout?: readonly StepFile[];
  readonly refresh?: readonly StepFile[];
  readonly lifetime?: { readonly idle?: string; readonly absolute?: string };
}

export type ValueFile =
  | string
  | number
  | {
      readonly totp: string;
      readonly digits?: number;
      readonly period?: number;
      readonly algorithm?: 'SHA1' | 'SHA256' | 'SHA512';
    };

interface StepCommon {
  readonly name?: string;
  readonly follow?: boolean;
  readonly extract?: Readonly<Record<string, ExtractionFile>>;
  readonly expect?: ExpectationFile;
}

export type StepFile = StepCommon &
  (
    | { readonly request: RequestFile; readonly oauth2?: undefined }
    | { readonly oauth2: OAuth2File; readonly request?: undefined }
  );

export interface RequestFile {
  readonly method?: string;
  readonly url: string;
  readonly headers?: Scalars;
  readonly form?: Scalars;
  readonly json?: unknown;
  readonly body?: string;
  readonly 'content-type'?: string;
}

export interface OAuth2File {
  readonly grant: 'client-credentials' | 'password';
  readonly 'token-url': string;
  readonly 'client-id'?: string;
  readonly 'client-secret'?: string;
  readonly 'client-authentication'?: 'basic' | 'body';
  readonly username?: string;
  readonly password?: string;
  readonly scope?: string;
  readonly parameters?: Scalars;
}

export interface ExtractionFile {
  readonly json?: string;
  readonly header?: string;
  readonly cookie?: string;
  readonly field?: string;
  readonly meta?: string;
  readonly query?: string;
  readonly 'form-action'?: true;
  readonly decode?: 'percent';
  readonly optional?: boolean;
}

export interface ExpectationFile {
  readonly status?: number | readonly number[];
  readonly headers?: Readonly<Record<string, string>>;
  readonly cookie?: string | readonly string[];
  readonly 'body-contains'?: string | readonly string[];
  readonly pointer?: string | readonly string[];
  readonly json?: Scalars;
}

export interface CheckFile {
  readonly url: string;
  readonly headers?: Scalars;
  readonly expect?: ExpectationFile;
}
