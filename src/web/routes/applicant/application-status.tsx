import type { ApplicationPage } from '#applications/index.ts';
import type { MoveName, Part } from '#procedures/index.ts';
import { m } from '#web/paraglide/messages.js';
import { getLocale } from '#web/paraglide/runtime.js';
import { LinkButton } from '#web/ui/button.tsx';
import { NextStep } from '#web/ui/card.tsx';
import { dayInWords, dayMonth, daysLeft } from '#web/ui/dates.ts';
import { paceOf } from '#web/ui/day-ruler.ts';
import { Note } from '#web/ui/note.tsx';
import { StatusLine } from '#web/ui/status-line.tsx';
import { termWords } from '#web/ui/term-words.ts';
import { inLanguage } from './filing-words.ts';
import { nextStep } from './next-step.ts';
import type { Unissued } from './unissued-certificate.ts';

type PageShown = ApplicationPage & { readonly application: Unissued };

interface ApplicationStatusProps {
  page: PageShown;
  examAt: string | null;
  /** Parts of an exam that goes on, see `readRunningParts`. */
  running?: readonly Part[];
}

/** «Что сейчас», «За кем ход», «До какого дня», the ruler, and the box with the one next step. */
export function ApplicationStatus({ page, examAt, running }: ApplicationStatusProps) {
  const { application, term, moves, documents } = page;
  const myTurn = application.tone === 'turn' || application.state === 'draft';
  const step = nextStep({ ...application, waitsOnMe: myTurn }, running);
  const said = lastWords(page);
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
        turn={turnOf(page, myTurn, running)}
        due={dueOf(page, pace)}
        term={term ? { from: term.from, to: term.lastDay, today: term.today, daysOff: term.daysOff, stopped: term.stopped } : undefined}
      />
      {said && (
        <Note tone="bad" role="status">
          {said}
        </Note>
      )}
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

/** Never «Вы» and «ничего не нужно» at once. */
function turnOf(page: PageShown, myTurn: boolean, running: readonly Part[] = ['theory']): { value: string; note?: string } {
  if (myTurn) return { value: m.applicant_you() };
  if (page.application.state === 'in_exam' && running.length > 0)
    return { value: m.applicant_you(), note: running.includes('theory') ? m.applicant_turn_exam() : m.applicant_turn_practice() };
  if (page.waitsOn !== 'applicant') return { value: whoseTurn(page), note: m.applicant_nothing_from_you() };
  if (page.application.state === 'exam_scheduled') return { value: m.applicant_you(), note: m.applicant_turn_come() };
  const mayRetake = page.moves.some(({ name, against }) => name === 'retake' && against.length === 0);
  return { value: m.applicant_turn_nobody(), note: mayRetake ? m.applicant_turn_may_retake() : m.applicant_nothing_from_you() };
}

/** What the centre said when it turned something down, as long as the answer to it waits. */
function lastWords({ history }: ApplicationPage): string | null {
  const last = history.at(-1);
  return (last?.words && SAID[last.move]?.({ words: last.words })) || null;
}

const SAID: Partial<Record<MoveName, (said: { words: string }) => string>> = {
  reject_payment_proof: m.applicant_last_payment_rejected,
  decline_date: m.applicant_last_date_declined,
  change_date: m.applicant_last_date_taken_back,
  break_off: m.applicant_last_broken_off,
};

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
  if (term.stopped) return { value: m.applicant_term_stands(), note: ruleOf(term) };
  const moved = term.moved
    ? ` ${m.settings_term_moved({ day: dayMonth(term.moved.on, getLocale()), from: dayMonth(term.moved.from, getLocale()) })}`
    : '';
  return {
    value: dayInWords(term.lastDay, getLocale(), Number(term.today.slice(0, 4))),
    note: `${capital(daysLeft(term.lastDay, term.today, getLocale()))}. ${inLanguage(term.label)}: ${ruleOf(term)}.${moved}`,
    ...(pace === 'calm' ? {} : { pace }),
  };
}

/** «10 календарных дней; ПП РФ 1204 от 16.11.2016»: by which table days off are counted is for those who keep it. */
const ruleOf = ({ rule, source }: NonNullable<ApplicationPage['term']>): string => `${termWords(rule, getLocale())}; ${source}`;

const capital = (words: string) => words.charAt(0).toLocaleUpperCase() + words.slice(1);
