/** A field of an entry of the list: `e0.year`. */
export const OF_AN_ENTRY = /^e(\d{1,2})\.(\w+)$/;

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

/** Names that say nothing about the person: ticks, answers, what the form carries for itself. */
const BESIDES = /^(accuracyConfirmed|consent|baseVersion|entries|accepted|showMissing|copy|correct|accept|entry|to|answer\..*)$/;

/** For what the tick of accuracy vouches: every typed text, blanks aside. */
export function contentOf({ values, entries }: Pick<ReturnType<typeof typedOf>, 'values' | 'entries'>): string {
  const filled = (fields: Record<string, string>) =>
    Object.entries(fields)
      .map(([name, text]) => [name, text.trim()] as const)
      .filter(([name, text]) => text !== '' && !BESIDES.test(name))
      .sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([filled(values), ...entries.map(filled).filter((entry) => entry.length > 0)]);
}
