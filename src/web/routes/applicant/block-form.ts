import type { Values } from '#accounts/index.ts';
import { type BlockForm, isBlockId } from '#applications/index.ts';
import { contentOf, OF_AN_ENTRY, typedOf } from './typed-form.ts';

/** The ticks and the version that every block form sends. */
export const ticksOf = (form: FormData) => ({
  accuracyConfirmed: form.get('accuracyConfirmed') === 'on',
  consent: form.get('consent') === 'on',
  baseVersion: versionIn(form, 'baseVersion'),
});

const MAX_VERSION = 2 ** 31 - 1;

/** What is no version of ours is none: the save is told that the block was changed elsewhere. */
export function versionIn(form: FormData, name: string): number {
  const version = Number(form.get(name));
  return Number.isInteger(version) && version >= 0 && version <= MAX_VERSION ? version : 0;
}

/** «Добавить» of one of several lists: which value of which field makes the entry belong there. */
const OF_A_LIST = /^add:(\w{1,40})=(\w{1,40})$/;

export const blockFormOf = (form: FormData): BlockForm => ({ ...typedOf(form), ...ticksOf(form) });

/** What a button of the form asks to do with the typed text. */
export interface Changed {
  readonly values: Record<string, string>;
  readonly entries: Record<string, string>[];
  readonly accepted: string[];
  /** The button changes the text: the tick of accuracy is asked anew. */
  readonly unticks: boolean;
  /** Id of the control to come back to. */
  readonly focus?: string;
}

/** «Исправить», «так и есть», «Добавить», «Убрать», «Скопировать из ЛК»; null where the form only saves. */
export function changeAsked(form: FormData, profile: { values: Values; entries: readonly Values[] } | null): Changed | null {
  const typed = typedOf(form);
  const change = changeOf(form, typed, profile);
  if (!change) return null;
  const changed = { ...typed, ...change };
  return { ...changed, unticks: contentOf(changed) !== contentOf(typed) };
}

function changeOf(
  form: FormData,
  typed: ReturnType<typeof typedOf>,
  profile: { values: Values; entries: readonly Values[] } | null,
): Partial<Changed> | null {
  const correct = form.get('correct');
  if (typeof correct === 'string') return corrected(typed, correct);
  const accept = form.get('accept');
  if (typeof accept === 'string') return { accepted: [...typed.accepted, accept] };
  const entry = form.get('entry');
  const [, splitBy, value] = (typeof entry === 'string' && OF_A_LIST.exec(entry)) || [];
  const last = typed.entries.length;
  if (splitBy !== undefined) return { entries: [...typed.entries, { [splitBy]: value ?? '' }], focus: `e${last}.speciality` };
  if (entry === 'add') return { entries: [...typed.entries, {}], focus: `e${last}.kind` };
  if (typeof entry === 'string' && entry.startsWith('remove:'))
    return { entries: typed.entries.filter((_, index) => index !== Number(entry.slice(7))) };
  if (form.get('copy') === 'profile' && profile) return copied(typed, profile);
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
