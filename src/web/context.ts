import { createContext } from 'react-router';
import type { Session } from '#accounts/index.ts';
import type { AppDeps } from '#deps';
import type { InstallationSettings } from '#platform/deps.ts';
import type { Actor } from '#platform/identity.ts';
import type { Refusal } from '#platform/refusal.ts';
import type { Locale } from '#web/paraglide/runtime.js';
import type { RefusedFile } from './page-of-refusal.ts';
import type { Preferences } from './preferences.ts';

/** What every loader and action gets: `context.get(requestContext)`. */
export interface RequestContext {
  readonly deps: AppDeps;
  readonly actor: Actor;
  /** Null for a stranger. */
  readonly session: Session | null;
  /** Why what was sent cannot be read; no action sees such a request. */
  readonly broken: Refusal | null;
  /** The database did not answer, told here by whoever met it first: the page says so and asks to come again. */
  readonly away: { now: boolean };
  /** What a file was refused with, on the page that tells it. */
  readonly refusedFile?: RefusedFile;
  readonly requestId: string;
  /** Of the Content-Security-Policy of this answer. */
  readonly nonce: string;
  readonly locale: Locale;
  readonly preferences: Preferences;
  readonly config: InstallationSettings;
  /** Of the visitor, past the trusted proxies; for limits of sign-in, never stored with a person's data. */
  readonly address: string | null;
}

export const requestContext = createContext<RequestContext>();
