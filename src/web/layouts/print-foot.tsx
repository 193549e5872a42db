import { useRouteLoaderData } from 'react-router';
import { m } from '#web/paraglide/messages.js';
import type { loader } from '#web/root.tsx';
import { numericMoment } from '#web/ui/dates.ts';
import { usePageAddress } from './page-address.ts';

const ZONE = 'Europe/Moscow';

/** On paper only: the address of the page and when it was opened. */
export function PrintFoot() {
  const address = usePageAddress();
  const root = useRouteLoaderData<typeof loader>('root');
  if (!root) return null;
  return (
    <p className="print-foot" aria-hidden="true">
      {m.common_print_foot({ address: root.publicUrl + address, moment: numericMoment(root.openedAt, ZONE) })}
    </p>
  );
}
