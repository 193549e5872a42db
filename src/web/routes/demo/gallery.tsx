import { data } from 'react-router';
import { requestContext } from '#web/context.ts';
import { PageHeader } from '#web/ui/navigation.tsx';
import type { Route } from './+types/gallery.ts';
import { CalendarParts, ExamParts } from './gallery-calendar.tsx';
import { FieldParts, SmallParts } from './gallery-fields.tsx';
import { DocumentParts, StaffParts, StatusParts } from './gallery-status.tsx';

export function loader({ context }: Route.LoaderArgs) {
  if (!context.get(requestContext).config.demo) throw data(null, { status: 404 });
  return null;
}

export const meta: Route.MetaFunction = () => [{ title: 'Лист деталей' }, { name: 'robots', content: 'noindex' }];

/** Every part of the kit in its states, to look at after a change of the styles. */
export default function Gallery() {
  return (
    <div className="wrap stack-l">
      <PageHeader title="Лист деталей" lead="Все части страниц в их состояниях. Люди и числа выдуманы" />
      <SmallParts />
      <FieldParts />
      <StatusParts />
      <DocumentParts />
      <CalendarParts />
      <ExamParts />
      <StaffParts />
    </div>
  );
}
