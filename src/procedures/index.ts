export { AIS_OK } from './ais-ok.ts';
export { checkBik, checkCorrespondentAccount, checkSettlementAccount } from './bank-identifiers.ts';
export { calendarOf } from './calendar-of.ts';
export { RU_CALENDAR, RU_YEARS } from './calendars/ru.ts';
export { draftRussianYear, russianYear } from './calendars/ru-holidays.ts';
export { type DateParts, dateFault, readDate } from './dates.ts';
export {
  asksOf,
  type ClockChanges,
  clockChanges,
  clocksOn,
  decide,
  type Follows,
  factsNeeded,
  findMove,
  type MoveDecision,
  type MoveEvent,
  possibleMoves,
  replay,
} from './decide.ts';
export { describeInList, describeProcedure, documentProcedure, drawProcedure, movesTable } from './describe.ts';
export { FACTS, type FactName, type Facts } from './facts.ts';
export { GUARD_REASONS, type Reason, type ReasonCode, wordReason } from './guard-reasons.ts';
export { GUARDS, type MoveActor } from './guards.ts';
export { IDENTIFIER_REASONS, type IdentifierReason } from './identifier-reasons.ts';
export {
  type Checked,
  checkAnyInn,
  checkCertificateNumber,
  checkInn,
  checkKpp,
  checkOgrn,
  checkOgrnip,
  checkPassportNumber,
  checkPassportSeries,
  checkPersonInn,
  checkQualificationCode,
  checkSnils,
  checkUnitCode,
  formatSnils,
} from './identifiers.ts';
export { checkBin, checkIin, readIin } from './kz-identifiers.ts';
export { checkNameFields, NAME_FINDINGS, type NameCheck, type NameFinding, type PersonName } from './name-checks.ts';
export type { Ask, Block, Clock, Label, MoveInput, MoveRule, Procedure, Source, StateRule, TargetName } from './procedure.ts';
export { clockRule, findProcedure, listProcedures, stateRule } from './registry.ts';
export {
  dayIn,
  daysLeft,
  endOfDay,
  endOfTerm,
  lastDay,
  type PlainTerm,
  type RulerDay,
  resumedFrom,
  resumedTerm,
  ruler,
  TEMPORARY_PASSWORD_TERM,
  type Term,
  termLeft,
  urgency,
  warnDay,
  workingDaysBetween,
} from './terms.ts';
export { checkRussianName, checkText, TEXT_FINDINGS, type TextCheck, type TextFinding } from './text-checks.ts';
export { type Tone, toneOf } from './tone.ts';
export * from './vocabulary.ts';
export { type CalendarYear, type WorkCalendar, workCalendar, workingDaysByMonth } from './working-days.ts';
