import type { Values } from '#accounts/index.ts';
import { type BlockForm, isBlockId } from '#applications/index.ts';

/** The ticks and the version that every block form sends. */
export const ticksOf = (form: FormData) => ({
  accuracyConfirmed: form.get('accuracyConfirmed') === 'on',
  consent: form.get('consent') === 'on',
  baseVersion: versionOf(form.get('baseVersion')),
});

const MAX_VERSION = 2 ** 31 - 1;

/** What is no version of ours is none: the save is told that the block was changed elsewhere. */
function versionOf(value: FormDataEntryValue | null): number {
  const version = Number(value);
  return Number.isInteger(version) && version >= 0 && version <= MAX_VERSION ? version : 0;
}

/** «Добавить» of one of several lists: which value of which field makes the entry belong there. */
const OF_A_LIST = /^add:(\w{1,40})=(\w{1,40})$/;
const OF_AN_ENTRY = /^e(\d{1,2})\.(\w+)$/;

/** What was typed: single fields by their names, entries of the list as `e0.year`. */
export function typedOf(form: FormData): { values: Record<string, string>; entries: Record<string, string>[]; accepted: string[] } {
  const values: Record<string, string> = {};
  const entries: Record<string, string>[] = Array.from({ length: Math.min(Number(form.get('entries')) || 0, 30) }, () => ({}));
  for (const [name, text] of form) {
    if (typeof text !== 'string') continue;
    const [, place, field] = OF_AN_ENTRY.exec(name) ?? [];
    const entry = place === undefined ? values : entries[Number(place)];
    if (entry) entry[field ?? name] = text;
  }
  return { values, entries, accepted: form.getAll('accepted').filter((key): key is string => typeof key === 'string') };
}

export const blockFormOf = (form: FormData): BlockForm => ({ ...typedOf(form), ...ticksOf(form) });

/** What a button of the form asks to do with the typed text. */
export interface Changed {
  readonly values: Record<string, string>;
  readonly entries: Record<string, string>[];
  readonly accepted: string[];
  /** Data changed by the server: the tick of accuracy is asked anew. */
  readonly unticks: boolean;
  /** Id of the control to come back to. */
  readonly focus?: string;
}

/** «Исправить», «так и есть», «Добавить», «Убрать», «Скопировать из ЛК»; null where the form only saves. */
export function changeAsked(form: FormData, profile: { values: Values; entries: readonly Values[] } | null): Changed | null {
  const typed = typedOf(form);
  const correct = form.get('correct');
  if (typeof correct === 'string') return { ...typed, ...corrected(typed, correct), unticks: true };
  const accept = form.get('accept');
  if (typeof accept === 'string') return { ...typed, accepted: [...typed.accepted, accept], unticks: false };
  const entry = form.get('entry');
  const [, splitBy, value] = (typeof entry === 'string' && OF_A_LIST.exec(entry)) || [];
  if (splitBy !== undefined)
    return {
      ...typed,
      entries: [...typed.entries, { [splitBy]: value ?? '' }],
      unticks: true,
      focus: `e${typed.entries.length}.speciality`,
    };
  if (entry === 'add') return { ...typed, entries: [...typed.entries, {}], unticks: true, focus: `e${typed.entries.length}.kind` };
  if (typeof entry === 'string' && entry.startsWith('remove:'))
    return { ...typed, entries: typed.entries.filter((_, index) => index !== Number(entry.slice(7))), unticks: true };
  if (form.get('copy') === 'profile' && profile) return { ...typed, ...copied(typed, profile), unticks: true };
  return null;
}

function corrected(typed: ReturnType<typeof typedOf>, json: string): { values: Record<string, string>; entries: Record<string, string>[] } {
  const values = { ...typed.values };
  const entries = typed.entries.map((entry) => ({ ...entry }));
  for (const [name, text] of Object.entries(readCorrection(json))) {
    const [, place, field] = OF_AN_ENTRY.exec(name) ?? [];
    const entry = place === undefined ? values : entries[Number(place)];
    if (entry) entry[field ?? name] = text;
  }
  return { values, entries };
}

function readCorrection(json: string): Record<string, string> {
  try {
    const parsed: unknown = JSON.parse(json);
    if (typeof parsed !== 'object' || parsed === null) return {};
    return Object.fromEntries(Object.entries(parsed).filter((pair): pair is [string, string] => typeof pair[1] === 'string'));
  } catch {
    return {};
  }
}

/** The profile's text wins over what stands in the form; entries that are there already are not doubled. */
function copied(typed: ReturnType<typeof typedOf>, profile: { values: Values; entries: readonly Values[] }) {
  const same = (a: Values, b: Values) => Object.keys({ ...a, ...b }).every((name) => (a[name] ?? '') === (b[name] ?? ''));
  const kept = typed.entries.filter((entry) => Object.values(entry).some(Boolean));
  const added = profile.entries.filter((entry) => !kept.some((one) => same(one, entry)));
  return { values: { ...typed.values, ...profile.values }, entries: [...kept, ...added] };
}

/** Where «Назад», «Далее» and «Отправить» lead. */
export function pageAfter(applicationId: string, current: string, form: FormData): string {
  const to = form.get('to');
  if (to === 'send') return `/cabinet/applications/${applicationId}/send`;
  return `/cabinet/applications/${applicationId}/edit/${typeof to === 'string' && isBlockId(to) ? to : current}`;
}
