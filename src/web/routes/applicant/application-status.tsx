import type { ApplicationPage } from '#applications/index.ts';
import { m } from '#web/paraglide/messages.js';
import { getLocale } from '#web/paraglide/runtime.js';
import { termRule } from '#web/term-rule.ts';
import { LinkButton } from '#web/ui/button.tsx';
import { NextStep } from '#web/ui/card.tsx';
import { dayInWords, dayMonth, daysLeft } from '#web/ui/dates.ts';
import { paceOf } from '#web/ui/day-ruler.ts';
import { StatusLine } from '#web/ui/status-line.tsx';
import { inLanguage } from './filing-words.ts';
import { nextStep } from './next-step.ts';
import type { Unissued } from './unissued-certificate.ts';

type PageShown = ApplicationPage & { readonly application: Unissued };

/** «Что сейчас», «За кем ход», «До какого дня», the ruler, and the box with the one next step. */
export function ApplicationStatus({ page, examAt }: { page: PageShown; examAt: string | null }) {
  const { application, term, moves, documents } = page;
  const myTurn = application.tone === 'turn' || application.state === 'draft';
  const step = nextStep({ ...application, waitsOnMe: myTurn });
  const retake = moves.find(({ name }) => name === 'retake');
  const begun = page.retakes.at(-1);
  const pace = term && !term.stopped ? paceOf({ from: term.from, to: term.lastDay, today: term.today }) : 'calm';
  return (
    <>
      <StatusLine
        now={{
          value: inLanguage(application.stateLabel),
          note: application.state === 'under_review' ? m.applicant_seen_documents(documents) : (examAt ?? undefined),
        }}
        turn={{ value: myTurn ? m.applicant_you() : whoseTurn(page), note: myTurn ? undefined : m.applicant_nothing_from_you() }}
        due={dueOf(page, pace)}
        term={term ? { from: term.from, to: term.lastDay, today: term.today, daysOff: term.daysOff, stopped: term.stopped } : undefined}
      />
      {begun ? (
        <NextStep
          title={m.applicant_retake_begun()}
          action={<LinkButton to={`/cabinet/applications/${begun}`}>{m.applicant_retake_open()}</LinkButton>}
        />
      ) : retake && retake.against.length > 0 ? (
        <NextStep title={step.text} action={null}>
          {retake.against.join('. ')}
        </NextStep>
      ) : step.href && step.href !== `/cabinet/applications/${application.id}` ? (
        <NextStep title={step.text} action={<LinkButton to={step.href}>{step.label}</LinkButton>} />
      ) : application.state === 'under_review' ? (
        <NextStep title={m.applicant_try_trial()} action={<LinkButton to="/trial">{m.applicant_trial_begin()}</LinkButton>}>
          {m.applicant_try_trial_text()}
        </NextStep>
      ) : (
        application.state !== 'returned' && <NextStep title={step.text} action={null} />
      )}
    </>
  );
}

function whoseTurn({ waitsOn, application }: PageShown): string {
  if (application.certificate) return application.certificate === 'to_sign' ? m.applicant_turn_head() : m.applicant_turn_registry();
  switch (waitsOn) {
    case 'centre':
      return application.place?.centre ?? m.applicant_turn_centre();
    case 'commission':
      return m.applicant_turn_commission();
    case 'council':
      return m.applicant_turn_council();
    case 'payer':
    case 'contract_party':
      return m.applicant_turn_employer();
    case 'applicant':
      return m.applicant_you();
    case null:
      return m.applicant_turn_nobody();
  }
}

function dueOf({ term }: ApplicationPage, pace: 'calm' | 'soon' | 'late') {
  if (!term) return { value: m.applicant_no_term() };
  if (term.stopped) return { value: m.applicant_term_stands(), note: termRule(term) };
  const moved = term.moved
    ? ` ${m.settings_term_moved({ day: dayMonth(term.moved.on, getLocale()), from: dayMonth(term.moved.from, getLocale()) })}`
    : '';
  return {
    value: dayInWords(term.lastDay, getLocale(), Number(term.today.slice(0, 4))),
    note: `${capital(daysLeft(term.lastDay, term.today, getLocale()))}. ${inLanguage(term.label)}: ${termRule(term)}.${moved}`,
    ...(pace === 'calm' ? {} : { pace }),
  };
}

const capital = (words: string) => words.charAt(0).toLocaleUpperCase() + words.slice(1);
