/** Moments of a council's pages are told by its clock. */
export const COUNCIL_ZONE = 'Europe/Moscow';
