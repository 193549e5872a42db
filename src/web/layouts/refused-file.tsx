import { data } from 'react-router';
import { requestContext } from '#web/context.ts';
import type { Route } from './+types/refused-file.ts';

/** Instead of a file that is not given out: why, in the frame of the site. */
export function loader({ context }: Route.LoaderArgs) {
  const refused = context.get(requestContext).refusedFile;
  throw refused ? data(refused.refusal, { status: refused.status }) : data(null, { status: 404 });
}

export default function RefusedFile() {
  return null;
}
