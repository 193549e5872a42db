import { Link } from 'react-router';
import type { ApplicationPage } from '#applications/index.ts';
import { m } from '#web/paraglide/messages.js';
import { LinkButton } from '#web/ui/button.tsx';
import { NextStep } from '#web/ui/card.tsx';
import { Remark } from '#web/ui/remark.tsx';
import { inputOfField } from './filing-words.ts';

/** A returned application: each remark with the way to its place, then «Отправить». */
export function OpenRemarks({
  page: { application, remarks },
  titles,
}: {
  page: ApplicationPage;
  titles: Readonly<Record<string, string>>;
}) {
  if (application.state !== 'returned') return null;
  const base = `/cabinet/applications/${application.id}`;
  const open = remarks.filter((remark) => remark.open);
  return (
    <section className="stack">
      <h2>{m.applicant_remarks({ count: open.length })}</h2>
      {open.map((remark) => (
        <Remark
          key={remark.id}
          number={remark.number}
          title={titles[remark.id] ?? m.applicant_remark_title()}
          state={remark.settled ? 'answered' : 'open'}
          where={
            <Link to={`${base}/edit/${remark.block}${remark.field ? `#${inputOfField(remark.field)}` : ''}`}>
              {m.applicant_remark_open()}
            </Link>
          }
        >
          <p>{remark.words}</p>
          {remark.settled && !remark.answer && <p className="mute">{m.applicant_remark_mended()}</p>}
          {remark.answer && <p className="mute">{m.applicant_remark_answered({ answer: remark.answer })}</p>}
        </Remark>
      ))}
      <NextStep title={m.applicant_mended()} action={<LinkButton to={`${base}/send`}>{m.applicant_send_again()}</LinkButton>}>
        {m.applicant_mended_text()}
      </NextStep>
    </section>
  );
}
