import { DEMO_PEOPLE as PEOPLE } from './content/index.ts';

/** One demo person a role, as the start tells them. */
export const DEMO_PEOPLE = PEOPLE.map(({ hats, surname, givenName, email, password, does }) => ({
  role: hats.map(({ role }) => role).join(', '),
  name: `${surname} ${givenName}: ${does}`,
  login: email,
  password,
}));
