import IconBuilding from '@tabler/icons-react/icons/IconBuilding';
import { Link } from 'react-router';
import type { CentreInList } from '#catalogue/index.ts';
import { m } from '#web/paraglide/messages.js';
import { Empty, RowList } from '#web/ui/card.tsx';
import { Native } from '#web/ui/native.tsx';

/** Those of the reader's own council first. */
export const centresInOrder = (centres: readonly CentreInList[], own: string | null): readonly CentreInList[] =>
  centres.toSorted((a, b) => Number(b.councilId === own) - Number(a.councilId === own));

/** Centres by name with the cities of their sites. */
export function CentreCards({ centres }: { centres: readonly CentreInList[] }) {
  if (centres.length === 0)
    return (
      <Empty icon={IconBuilding} title={m.public_centres_none()}>
        {m.public_centres_none_text()}
      </Empty>
    );
  return (
    <RowList
      rows={centres.map(({ id, slug, shortName, region, cities, qualifications }) => ({
        id,
        icon: IconBuilding,
        title: (
          <Link to={`/centres/${slug}`}>
            <Native>{shortName}</Native>
          </Link>
        ),
        note: <Native>{cities.length > 0 ? cities.join(', ') : region}</Native>,
        beside: <span className="small mute">{m.public_centres_offers({ count: qualifications })}</span>,
      }))}
    />
  );
}
