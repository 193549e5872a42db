/** Goes from `/apply` through registration and sign-in, and comes back to it: nobody chooses twice. */
export const CHOSEN = 'qualification';

/** The page that begins the application for it. */
const applyPath = (qualificationId: string): string => `/apply?${CHOSEN}=${qualificationId}`;

/** Registration by the law of the country of the choice. */
export const registrationPath = (qualificationId: string): string => `/registration?${CHOSEN}=${qualificationId}`;

/** Sign-in that comes back to the choice. */
export const signInPath = (qualificationId: string): string => `/sign-in?back=${encodeURIComponent(applyPath(qualificationId))}`;
