import IconBell from '@tabler/icons-react/icons/IconBell';
import { Link } from 'react-router';
import { m } from '#web/paraglide/messages.js';
import { Empty, RowList } from '#web/ui/card.tsx';
import { numericMoment } from '#web/ui/dates.ts';

export interface ShownNotice {
  readonly id: string;
  readonly title: string;
  readonly words: string;
  readonly path: string | null;
  readonly at: string;
  readonly read: boolean;
}

const ZONE = 'Europe/Moscow';

export function NoticeList({ notices }: { notices: readonly ShownNotice[] }) {
  if (notices.length === 0)
    return (
      <Empty icon={IconBell} title={m.applicant_no_notices()}>
        {m.applicant_no_notices_text()}
      </Empty>
    );
  return (
    <RowList
      rows={notices.map(({ id, title, words, path, at, read }) => ({
        id,
        icon: IconBell,
        title: read ? title : <b>{title}</b>,
        note: `${words} ${m.applicant_notice_at({ at: numericMoment(at, ZONE) })}`,
        beside: path ? <Link to={path}>{m.applicant_open()}</Link> : undefined,
      }))}
    />
  );
}
