import type { TargetContext } from 'openbrick';
import type { TargetPace, TargetPolicy } from '../../store/values.ts';
import type { CredentialInput } from './credentials.ts';

type Partially<T> = { readonly [K in keyof T]?: T[K] | undefined };

/** What a change of a target may name; what is absent stays as it is, also inside `pace` and `policy`. */
export interface TargetChange extends CredentialInput {
  readonly name?: string | undefined;
  readonly url?: string | undefined;
  readonly spec?: string | undefined;
  readonly context?: TargetContext | null | undefined;
  readonly pace?: Partially<TargetPace> | undefined;
  readonly policy?: Partially<TargetPolicy> | undefined;
  readonly owner?: string | null | undefined;
  readonly badgePublic?: boolean | undefined;
}

export interface NewTarget extends TargetChange {
  readonly projectId: string;
  readonly name: string;
  readonly url: string;
}

/** As a scan of the command line has them. */
export const standardPace: TargetPace = { rate: 20, concurrency: 8 };
export const standardPolicy: TargetPolicy = { maxRequests: 500, maxTimeSeconds: 60, allowWrites: false };

/** The values of `change` over those of `before`. */
export const overlay = <T extends object>(before: T, change: Partially<T> = {}): T => ({
  ...before,
  ...(Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as Partial<T>),
});
