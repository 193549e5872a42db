import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { AppDeps } from '#deps';
import { m } from '#web/paraglide/messages.js';
import { CountedInput } from '#web/ui/counted-input.tsx';
import { LONGEST_COMMENT } from './mark-fault.ts';
import { actOnPractice, typedMarks } from './practice-acts.ts';

const EXPERT = { scope: 'centre', personId: crypto.randomUUID(), organisationId: crypto.randomUUID(), role: 'expert' } as const;

function marksWith(comment: string, points = '7'): FormData {
  const form = new FormData();
  const fields = { act: 'marks', sheetId: crypto.randomUUID(), 'points:plan': points, 'comment:plan': comment };
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}

/** Nothing may be done with these. */
const NOTHING = new Proxy({} as AppDeps, { get: () => expect.fail('went on to the use case') });

const field = (typed: string) =>
  renderToStaticMarkup(
    createElement(CountedInput, { name: 'comment:plan', label: m.exam_comment(), defaultValue: typed, most: LONGEST_COMMENT }),
  );

describe("a comment that is longer than a line's comment may be", () => {
  const comment = 'Ы'.repeat(LONGEST_COMMENT + 1);

  it('is refused before anything is saved, and comes back whole with the points', async () => {
    const form = marksWith(comment);
    await expect(actOnPractice(NOTHING, EXPERT, crypto.randomUUID(), form)).rejects.toMatchObject({
      code: 'text_too_long',
      details: { most: String(LONGEST_COMMENT) },
    });
    expect(typedMarks(form).lines).toMatchObject({ 'points:plan': '7', 'comment:plan': comment });
  });

  it('is told at its field, which cuts nothing', () => {
    const page = field(comment);
    expect(page).toContain(m.ui_too_long_by({ most: LONGEST_COMMENT, used: LONGEST_COMMENT + 1 }));
    expect(page).toContain('aria-invalid="true"');
    expect(page).toContain(comment);
    expect(page.toLowerCase()).not.toContain('maxlength');
  });

  it('is counted near its end, and not before', () => {
    const nearly = 'Ы'.repeat(LONGEST_COMMENT - 10);
    expect(field(nearly)).toContain(m.ui_signs_used({ used: nearly.length, most: LONGEST_COMMENT }));
    expect(field('Коротко')).not.toContain(String(LONGEST_COMMENT));
  });
});

describe('a comment on a line that is not marked', () => {
  it('is refused instead of being lost, and comes back', async () => {
    const form = marksWith('Нет чертежа узла', ' ');
    await expect(actOnPractice(NOTHING, EXPERT, crypto.randomUUID(), form)).rejects.toMatchObject({ code: 'comment_without_mark' });
    expect(typedMarks(form).lines).toMatchObject({ 'comment:plan': 'Нет чертежа узла' });
  });
});
