import type { CouncilFile } from '#outcomes/index.ts';
import { m } from '#web/paraglide/messages.js';
import { getLocale } from '#web/paraglide/runtime.js';
import { FactList } from '#web/ui/card.tsx';
import type { ConfirmProps } from '#web/ui/confirm.tsx';
import { longDay } from '#web/ui/dates.ts';
import { outcomeWords } from '../outcomes/words.ts';

type Asked = Pick<CouncilFile, 'applicationId' | 'number' | 'applicant' | 'protocol' | 'certificateRules'>;

/** What will be recognised, of whom, and what follows: asked before the one act that a council cannot take back by itself. */
export function recogniseQuestion({ applicationId, number, applicant, protocol, certificateRules }: Asked): ConfirmProps {
  const { content, outcome, proposed, tally } = protocol;
  const passed = outcome === 'passed';
  return {
    title: passed ? m.council_recognise_question_passed() : m.council_recognise_question_failed(),
    text: passed
      ? certificateRules.numbering === 'own'
        ? m.council_recognise_follows_own({ code: content.qualification.code })
        : m.council_recognise_follows_registry({ code: content.qualification.code })
      : m.council_recognise_follows_conclusion(),
    confirm: passed ? m.council_recognise_certificate() : m.council_recognise_conclusion(),
    keep: m.council_recognise_keep(),
    keepHref: `/council/files/${applicationId}`,
    children: (
      <FactList
        facts={[
          { name: m.council_applicant(), value: `${applicant}, № ${number ?? ''}` },
          {
            name: m.council_qualification(),
            value: `${content.qualification.code} ${m.council_level({ name: content.qualification.name, level: content.qualification.level })}`,
            wide: true,
          },
          { name: m.council_exam(), value: content.days.map((day) => longDay(day, getLocale())).join(', ') },
          {
            name: m.council_commission_decision(),
            value: m.council_decided_by({
              outcome: outcomeWords(outcome ?? proposed),
              votes: passed ? tally.passed : tally.failed,
              signed: tally.signed,
            }),
          },
          ...(passed
            ? [{ name: m.council_recognise_valid(), value: m.council_recognise_years({ count: certificateRules.validYears }) }]
            : []),
        ]}
      />
    ),
  };
}
