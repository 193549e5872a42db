/** The least length of a password; the form tells it beforehand. */
export const PASSWORD_MIN_LENGTH = 10;
