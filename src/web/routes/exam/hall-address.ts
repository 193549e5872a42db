/** The part of the address of a session's page that says whose card is open. */
export const CHOSEN = 'of';

export const cardHref = (sessionId: string, bookingId: string): string => `/commission/sessions/${sessionId}?${CHOSEN}=${bookingId}`;
