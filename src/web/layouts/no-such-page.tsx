import { data } from 'react-router';

/** Answers every address that no route has, with the header of the site around the words. */
export function loader() {
  throw data(null, { status: 404 });
}

export default function NoSuchPage() {
  return null;
}
