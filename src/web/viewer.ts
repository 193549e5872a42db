import type { Hat, Session } from '#accounts/index.ts';

/** Whoever is signed in, as the header of every page shows them. */
export interface Viewer {
  /** Tells what is kept in the browser for this person from another's. */
  readonly id: string;
  /** Given name and surname. */
  readonly name: string;
  readonly initials: string;
  readonly hat: ViewerHat | null;
  readonly hats: readonly ViewerHat[];
}

export interface ViewerHat {
  readonly id: string;
  readonly role: Exclude<Hat['role'], 'system'>;
  readonly organisation: string | null;
}

export const presentViewer = ({ personId, surname, givenName, hat, hats }: Session): Viewer => ({
  id: personId,
  name: `${givenName} ${surname}`,
  initials: [givenName, surname].map((word) => word.charAt(0).toUpperCase()).join(''),
  hat: hat && presentHat(hat),
  hats: hats.map(presentHat),
});

const presentHat = ({ id, role, organisationName }: Hat): ViewerHat => ({
  id,
  role: role as ViewerHat['role'],
  organisation: organisationName,
});
