import { data } from 'react-router';
import { m } from '#web/paraglide/messages.js';

/** The form of a request. What is no form, or holds a character that no keyboard makes, is answered with 400 and words, as an error page. */
export async function formOf(request: Request): Promise<FormData> {
  let form: FormData;
  try {
    form = await request.formData();
  } catch (error) {
    if (error instanceof TypeError) throw unreadable();
    throw error;
  }
  for (const [name, value] of form) if (name.includes('\0') || (typeof value === 'string' && value.includes('\0'))) throw unreadable();
  return form;
}

const unreadable = () => data({ code: 'form_unreadable', message: m.common_refusal_form_unreadable() }, { status: 400 });
