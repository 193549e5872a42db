import { Answer } from '#exams/index.ts';

/**
 * Answers of a plain form: `<item>` for choices and typed text, `<item>:<part>` for pairs and places, `type:<item>` says which.
 * What is left empty, or is not of its form, is no answer.
 */
export function answersOf(form: FormData): Map<string, Answer | null> {
  const answers = new Map<string, Answer | null>();
  for (const [name, type] of form)
    if (name.startsWith('type:') && typeof type === 'string') {
      const itemId = name.slice('type:'.length);
      const parsed = Answer.safeParse(answerOf(form, itemId, type));
      answers.set(itemId, parsed.success ? parsed.data : null);
    }
  return answers;
}

function answerOf(form: FormData, itemId: string, type: string): unknown {
  const parts = [...form].flatMap(([name, value]) =>
    name.startsWith(`${itemId}:`) && typeof value === 'string' && value !== '' ? [[name.slice(itemId.length + 1), value] as const] : [],
  );
  switch (type) {
    case 'single_choice':
      return { type, choice: form.get(itemId) };
    case 'multiple_choice':
      return form.has(itemId) ? { type, choices: form.getAll(itemId) } : null;
    case 'matching':
      return parts.length > 0 ? { type, pairs: Object.fromEntries(parts) } : null;
    case 'ordering':
      return parts.length > 0 ? { type, order: parts.sort(([, a], [, b]) => Number(a) - Number(b)).map(([step]) => step) } : null;
    default:
      return String(form.get(itemId) ?? '').trim() === '' ? null : { type, text: form.get(itemId) };
  }
}
