import { Link } from 'react-router';
import type { OwnAppeals } from '#appeals/index.ts';
import { m } from '#web/paraglide/messages.js';
import { getLocale } from '#web/paraglide/runtime.js';
import { LinkButton } from '#web/ui/button.tsx';
import { Card, RowList } from '#web/ui/card.tsx';
import { dayInWords, daysLeft, longDay, numericMoment } from '#web/ui/dates.ts';
import { Pill } from '#web/ui/status-pill.tsx';
import { STATE_ICONS, stateWord, titleOf, toneOf } from './appeal-words.ts';

/** On the state page of an application: until when what came out may be appealed, and the appeals that there are. */
export function AppealsCard({ appeals: { applicationId, grounds, lastDay, today, zone, against, appeals } }: { appeals: OwnAppeals }) {
  const locale = getLocale();
  const may = grounds.length > 0 && lastDay !== null && against === null;
  const late = grounds.length > 0 && lastDay !== null && against?.code === 'appeal_too_late';
  if (!may && !late && appeals.length === 0) return null;
  return (
    <Card title={m.appeals_card_title()} id="appeal" className="stack-s">
      {appeals.length > 0 && (
        <RowList
          rows={appeals.map((appeal) => ({
            id: appeal.id,
            icon: STATE_ICONS[appeal.state],
            title: <Link to={`/cabinet/appeals/${appeal.id}`}>{titleOf(appeal)}</Link>,
            note: m.appeals_card_filed({ at: numericMoment(appeal.filedAt, zone) }),
            beside: (
              <Pill tone={toneOf(appeal, 'applicant')} icon={STATE_ICONS[appeal.state]} size="s">
                {stateWord(appeal)}
              </Pill>
            ),
          }))}
        />
      )}
      {may && (
        <>
          <p>
            {m.appeals_card_may({
              day: dayInWords(lastDay, locale, Number(today.slice(0, 4))),
              left: daysLeft(lastDay, today, locale),
            })}
          </p>
          <LinkButton kind="line" size={40} to={`/cabinet/applications/${applicationId}/appeal`}>
            {m.appeals_card_file()}
          </LinkButton>
        </>
      )}
      {late && <p className="mute">{m.appeals_card_late({ day: longDay(lastDay, locale) })}</p>}
    </Card>
  );
}
