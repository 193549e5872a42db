export { AIS_OK } from './ais-ok.ts';
export * from './appeal.ts';
export { APPEAL_REASONS, type AppealReason, type AppealReasonCode, wordAppealReason } from './appeal-reasons.ts';
export { checkBik, checkCorrespondentAccount, checkSettlementAccount } from './bank-identifiers.ts';
export { shippedCalendar, shippedYears, yearByRule } from './calendar-of.ts';
export { kazakhYear } from './calendars/kz-holidays.ts';
export { RU_CALENDAR } from './calendars/ru.ts';

export { readDate } from './dates.ts';
export {
  asksOf,
  type ClockChanges,
  clocksOn,
  decide,
  factsNeeded,
  findMove,
  type MoveDecision,
  type MoveEvent,
  possibleMoves,
  replay,
} from './decide.ts';
export {
  type AppealDecision,
  type AppealFacts,
  type AppealInput,
  type AppealOutcome,
  decideAppeal,
  tallyAppeal,
} from './decide-appeal.ts';
export { describeInList, describeProcedure, documentProcedure, drawProcedure } from './describe.ts';
export { FACTS, type FactName, type Facts } from './facts.ts';
export { GUARD_REASONS, type Reason, type ReasonCode, wordReason } from './guard-reasons.ts';
export { GUARDS } from './guards.ts';
export { IDENTIFIER_REASONS } from './identifier-reasons.ts';
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
export { checkPayerNumber, type Jurisdiction, jurisdictionsOf, taxNumberOf } from './jurisdictions.ts';
export { checkBin, checkIin, readIin } from './kz-identifiers.ts';
export { KZ_RECOGNITION } from './kz-recognition.ts';
export { checkNameFields, NAME_FINDINGS } from './name-checks.ts';
export { NOK_STS } from './nok-sts.ts';
export { type Clock, type Label, type MoveInput, type Procedure, type ProcedureWords, type Source, sourceInWords } from './procedure.ts';
export {
  clockRule,
  editionInForce,
  editionOfOpen,
  findProcedure,
  listEditions,
  listProcedures,
  stateRule,
} from './registry.ts';
export { type Stage, stagesAhead } from './road.ts';
export { BOOKING_SETTINGS, OUTCOME_SETTINGS, RETAKE_SETTINGS } from './setting-rules.ts';
export {
  CORRECTION_SETTING,
  isAllowed,
  type SettingKind,
  type SettingRule,
  type SettingUnit,
  type SettingValue,
  settingsInGroup,
  settingsOf,
  settingValue,
  termOf,
} from './settings.ts';
export {
  dayIn,
  daysLeft,
  earliestAfterNotice,
  endOfDay,
  endOfTerm,
  isPersonsClock,
  lastDay,
  movedLastDay,
  ruler,
  TEMPORARY_PASSWORD_TERM,
  type Term,
  termLeft,
  urgency,
  warnDay,
  workingDaysBetween,
} from './terms.ts';
export { checkRussianName, checkText, TEXT_FINDINGS, type TextCheck } from './text-checks.ts';
export { type Tone, toneOf } from './tone.ts';
export * from './vocabulary.ts';
export {
  CALENDAR_COUNTRIES,
  type CalendarCountry,
  type CalendarStatus,
  type CalendarYear,
  compareYears,
  type DayDifference,
  type DayException,
  isWeekend,
  PLAIN_DAY_OFF,
  type WorkCalendar,
  workCalendar,
  workingDaysByMonth,
} from './working-days.ts';
