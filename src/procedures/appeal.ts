import { APPEAL_FITS } from './guards.ts';
import type { Label, Procedure, Source } from './procedure.ts';
import type { OutsideEvent, PaperId, Role, StateId } from './vocabulary.ts';

/** The appeal: a procedure of its own beside the one of the application that it is about; the same for every procedure. */

export const APPEAL_STATES = ['filed', 'registered', 'heard', 'upheld', 'rejected', 'withdrawn'] as const;
export type AppealState = (typeof APPEAL_STATES)[number];

export const APPEAL_MOVES = [
  'file',
  'register',
  'appoint',
  'release',
  'set_hearing',
  'hear',
  'vote',
  'decide',
  'answer',
  'withdraw',
] as const;
export type AppealMove = (typeof APPEAL_MOVES)[number];

/** What is appealed: a refusal of the centre, how the exam was held, the decision on the result. */
export const APPEAL_GROUNDS = ['refusal', 'conduct', 'decision'] as const;
export type AppealGround = (typeof APPEAL_GROUNDS)[number];

/** What an upheld appeal gives: the centre reviews anew, a free new date, the commission decides anew. */
export const APPEAL_REMEDIES = ['new_review', 'new_date', 'new_decision'] as const;
export type AppealRemedy = (typeof APPEAL_REMEDIES)[number];

export const APPEAL_VOTES = ['uphold', 'partly', 'reject'] as const;
export type AppealVote = (typeof APPEAL_VOTES)[number];

/** How a person took part in what is appealed, and so may not hear the appeal. */
export const APPEAL_CONFLICTS = ['applicant', 'commission', 'protocol', 'council', 'centre', 'acted'] as const;
export type AppealConflict = (typeof APPEAL_CONFLICTS)[number];

export const APPEAL_GUARDS_KNOWN = [
  'ground_fits',
  'filed_in_term',
  'no_other_appeal',
  'candidate_fits',
  'candidate_appointed',
  'members_ready',
  'hearing_not_past',
  'hearing_day_came',
  'own_appeal_to_hear',
  'not_voted_yet',
  'all_voted',
  'remedy_fits',
  'not_answered_yet',
] as const;
export type AppealGuard = (typeof APPEAL_GUARDS_KNOWN)[number];

/** Letters of the steps; `notifications` words them. */
export const APPEAL_LETTERS = [
  'appeal_filed',
  'appeal_new',
  'appeal_registered',
  'appeal_appointed',
  'appeal_hearing',
  'appeal_decided',
  'appeal_told',
  'appeal_withdrawn',
] as const;
export type AppealLetter = (typeof APPEAL_LETTERS)[number];

export type AppealParty = 'applicant' | 'council' | 'members' | 'candidate' | 'centre';

export interface AppealStateRule {
  readonly id: AppealState;
  readonly label: Label;
  readonly waitsOn: 'council' | 'members' | null;
  readonly ended: boolean;
}

export interface AppealMoveRule {
  readonly name: AppealMove;
  readonly label: Label;
  /** Null: there is no appeal yet. */
  readonly from: readonly (AppealState | null)[];
  /** Several: the votes choose. Empty: it stays where it is. */
  readonly to: readonly AppealState[];
  readonly by: readonly Role[];
  readonly guards: readonly AppealGuard[];
  /** What starts and ends the clocks of the application. */
  readonly event: OutsideEvent | null;
  readonly prints: readonly PaperId[];
  readonly letters: readonly { readonly letter: AppealLetter; readonly to: AppealParty }[];
}

const COUNCIL = ['council_officer', 'council_head'] as const;
const plain = { to: [], guards: [], event: null, prints: [], letters: [] } as const;

export const APPEAL = {
  states: [
    { id: 'filed', label: { ru: 'Подана', kk: 'Берілді' }, waitsOn: 'council', ended: false },
    { id: 'registered', label: { ru: 'Зарегистрирована', kk: 'Тіркелді' }, waitsOn: 'council', ended: false },
    { id: 'heard', label: { ru: 'Рассматривается', kk: 'Қаралуда' }, waitsOn: 'members', ended: false },
    { id: 'upheld', label: { ru: 'Удовлетворена', kk: 'Қанағаттандырылды' }, waitsOn: null, ended: true },
    { id: 'rejected', label: { ru: 'Отклонена', kk: 'Қабылданбады' }, waitsOn: null, ended: true },
    { id: 'withdrawn', label: { ru: 'Отозвана', kk: 'Кері қайтарып алынды' }, waitsOn: null, ended: true },
  ],
  moves: [
    {
      ...plain,
      name: 'file',
      label: { ru: 'Подать апелляцию', kk: 'Апелляция беру' },
      from: [null],
      to: ['filed'],
      by: ['applicant', 'representative'],
      guards: ['ground_fits', 'filed_in_term', 'no_other_appeal'],
      event: 'appeal_filed',
      letters: [
        { letter: 'appeal_filed', to: 'applicant' },
        { letter: 'appeal_new', to: 'council' },
      ],
    },
    {
      ...plain,
      name: 'register',
      label: { ru: 'Зарегистрировать', kk: 'Тіркеу' },
      from: ['filed'],
      to: ['registered'],
      by: COUNCIL,
      event: 'appeal_registered',
      letters: [{ letter: 'appeal_registered', to: 'applicant' }],
    },
    {
      ...plain,
      name: 'appoint',
      label: { ru: 'Назначить', kk: 'Тағайындау' },
      from: ['registered'],
      by: COUNCIL,
      guards: ['candidate_fits'],
      letters: [{ letter: 'appeal_appointed', to: 'candidate' }],
    },
    {
      ...plain,
      name: 'release',
      label: { ru: 'Вывести из состава', kk: 'Құрамнан шығару' },
      from: ['registered'],
      by: COUNCIL,
      guards: ['candidate_appointed'],
    },
    {
      ...plain,
      name: 'set_hearing',
      label: { ru: 'Назначить заседание', kk: 'Отырысты тағайындау' },
      from: ['registered'],
      by: COUNCIL,
      guards: ['members_ready', 'hearing_not_past'],
      letters: [
        { letter: 'appeal_hearing', to: 'applicant' },
        { letter: 'appeal_hearing', to: 'members' },
      ],
    },
    {
      ...plain,
      name: 'hear',
      label: { ru: 'Открыть заседание', kk: 'Отырысты ашу' },
      from: ['registered'],
      to: ['heard'],
      by: ['appeal_member'],
      guards: ['own_appeal_to_hear', 'members_ready', 'hearing_day_came'],
    },
    {
      ...plain,
      name: 'vote',
      label: { ru: 'Проголосовать', kk: 'Дауыс беру' },
      from: ['heard'],
      by: ['appeal_member'],
      guards: ['own_appeal_to_hear', 'not_voted_yet'],
    },
    {
      ...plain,
      name: 'decide',
      label: { ru: 'Вынести решение', kk: 'Шешім шығару' },
      from: ['heard'],
      to: ['upheld', 'rejected'],
      by: ['appeal_member'],
      guards: ['own_appeal_to_hear', 'members_ready', 'all_voted', 'remedy_fits'],
      event: 'appeal_decided',
      prints: ['appeal_decision'],
      letters: [
        { letter: 'appeal_decided', to: 'applicant' },
        { letter: 'appeal_told', to: 'council' },
        { letter: 'appeal_told', to: 'centre' },
      ],
    },
    {
      ...plain,
      name: 'answer',
      label: { ru: 'Решение вручено', kk: 'Шешім тапсырылды' },
      from: ['upheld', 'rejected'],
      // the system where a letter reaches the person
      by: [...COUNCIL, 'system'],
      guards: ['not_answered_yet'],
      event: 'appeal_answered',
    },
    {
      ...plain,
      name: 'withdraw',
      label: { ru: 'Отозвать апелляцию', kk: 'Апелляцияны кері қайтарып алу' },
      from: ['filed', 'registered', 'heard'],
      to: ['withdrawn'],
      by: ['applicant', 'representative'],
      event: 'appeal_withdrawn',
      letters: [
        { letter: 'appeal_withdrawn', to: 'applicant' },
        { letter: 'appeal_withdrawn', to: 'council' },
        { letter: 'appeal_withdrawn', to: 'members' },
      ],
    },
  ],
  members: {
    minimum: 3,
    source: {
      act: 'Минтруд 701н от 01.12.2016',
      note: 'состав апелляционной комиссии сверить с текстом приказа',
      noteKk: 'апелляциялық комиссияның құрамын бұйрық мәтінімен салыстыру керек',
      sure: false,
    },
  },
} as const satisfies {
  readonly states: readonly AppealStateRule[];
  readonly moves: readonly AppealMoveRule[];
  readonly members: { readonly minimum: number; readonly source: Source };
};

export const appealMove = (name: AppealMove): AppealMoveRule | undefined => APPEAL.moves.find((move) => move.name === name);

export function appealState(id: AppealState): AppealStateRule {
  const rule = APPEAL.states.find((state) => state.id === id);
  if (rule === undefined) throw new Error(`an appeal has no state ${id}`);
  return rule;
}

/** The buttons of a page; guards may still say no. */
export const possibleAppealMoves = (state: AppealState | null, role: Role): readonly AppealMoveRule[] =>
  (APPEAL.moves as readonly AppealMoveRule[]).filter(({ from, by }) => from.includes(state) && by.includes(role));

/** An upheld ground as the move `reopen` of an application asks for it. */
const UPHELD_AS = { new_review: 'on_refusal', new_date: 'on_conduct', new_decision: 'on_decision' } as const satisfies Record<
  AppealRemedy,
  string
>;
export const upheldAs = (remedy: AppealRemedy): (typeof UPHELD_AS)[AppealRemedy] => UPHELD_AS[remedy];

const GROUND_OF = { new_review: 'refusal', new_date: 'conduct', new_decision: 'decision' } as const satisfies Record<
  AppealRemedy,
  AppealGround
>;

/** What an upheld appeal can give in this state, as the procedure lets it be reopened; none where nothing can be appealed. */
export function remediesIn(procedure: Procedure, state: StateId): readonly AppealRemedy[] {
  const reopen = procedure.moves.find(({ name }) => name === 'reopen');
  if (!reopen?.from.includes(state)) return [];
  return APPEAL_REMEDIES.filter((remedy) => (APPEAL_FITS[state] ?? []).includes(UPHELD_AS[remedy]));
}

/** What can be appealed in this state. */
export const groundsIn = (procedure: Procedure, state: StateId): readonly AppealGround[] =>
  remediesIn(procedure, state).map((remedy) => GROUND_OF[remedy]);
