/** Whose rows a transaction may see; see `application_access`. */
export type Scope = 'public' | 'person' | 'employer' | 'centre' | 'council' | 'commission' | 'appeal' | 'operator' | 'system';

/** Who asks: a person under one hat (a role in an organisation). Roles are named by the capabilities above the platform. */
export interface Actor {
  readonly scope: Scope;
  readonly personId: string | null;
  readonly organisationId: string | null;
  readonly role: string | null;
}

export const SYSTEM: Actor = { scope: 'system', personId: null, organisationId: null, role: 'system' };
export const PUBLIC: Actor = { scope: 'public', personId: null, organisationId: null, role: null };
