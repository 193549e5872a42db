import { m } from '#web/paraglide/messages.js';
import { getLocale } from '#web/paraglide/runtime.js';
import { LinkButton } from '#web/ui/button.tsx';
import { DataTable } from '#web/ui/data-table.tsx';
import { dayInWords } from '#web/ui/dates.ts';

export interface NoticeRow {
  readonly applicationId: string;
  readonly number: number | null;
  readonly applicantName: string;
  readonly qualification: string;
  /** ISO day; null where no term runs. */
  readonly lastDay: string | null;
}

/** Applications whose day the centre sets; nothing where there are none. */
export function NoticesDue({ notices }: { notices: readonly NoticeRow[] }) {
  if (notices.length === 0) return null;
  return (
    <section className="stack">
      <h2>{m.recognition_notices_heading()}</h2>
      <p className="mute">{m.recognition_notices_lead()}</p>
      <DataTable
        caption={m.recognition_notices_heading()}
        columns={[
          { id: 'name', label: m.schedule_column_applicant(), heads: true },
          { id: 'number', label: m.schedule_column_application(), kind: 'num' },
          { id: 'qualification', label: m.schedule_column_qualification() },
          { id: 'until', label: m.recognition_notice_until() },
          { id: 'act', label: m.recognition_notice_choose(), hideLabel: true },
        ]}
        rows={notices.map(({ applicationId, number, applicantName, qualification, lastDay }) => ({
          id: applicationId,
          cells: {
            name: applicantName,
            number: number ?? '',
            qualification,
            until: lastDay ? dayInWords(lastDay, getLocale()) : '',
            act: (
              <LinkButton size={40} to={`/centre/dates/${applicationId}/notice`}>
                {m.recognition_notice_choose()}
              </LinkButton>
            ),
          },
        }))}
      />
    </section>
  );
}
