import { data, Form, redirect, useNavigation } from 'react-router';
import { z } from 'zod';
import { openByCode } from '#exams/index.ts';
import { requestContext } from '#web/context.ts';
import { formOf } from '#web/form-of.ts';
import { m } from '#web/paraglide/messages.js';
import { refusable } from '#web/refusals.ts';
import { Button } from '#web/ui/button.tsx';
import { TextInput } from '#web/ui/inputs.tsx';
import { PageHeader } from '#web/ui/navigation.tsx';
import type { Route } from './+types/code.ts';
import { examCookie, examDevice } from './exam-cookies.ts';

const CodeForm = z.object({
  code: z
    .string()
    .default('')
    .transform((text) => text.slice(0, 60)),
});

export const meta = () => [{ title: `${m.exam_code_title()} · ${m.common_product()}` }];

export function loader({ context, request }: Route.LoaderArgs) {
  const { config } = context.get(requestContext);
  return data(null, { headers: { 'set-cookie': examDevice(config, request.headers.get('cookie')).setCookie } });
}

export async function action({ context, request }: Route.ActionArgs) {
  const { deps, config, address } = context.get(requestContext);
  const form = CodeForm.safeParse(Object.fromEntries(await formOf(request)));
  const code = form.success ? form.data.code : '';
  const { device } = examDevice(config, request.headers.get('cookie'));
  return await refusable(
    async () => {
      const token = await openByCode(deps, { typed: code, device, address });
      return redirect('/exam/attempt', { headers: { 'set-cookie': examCookie(config, token) } });
    },
    { code },
  );
}

export default function Code({ actionData }: Route.ComponentProps) {
  const busy = useNavigation().state !== 'idle';
  return (
    <div className="wrap narrow stack-l main-top">
      <PageHeader title={m.exam_code_title()} lead={m.exam_code_lead()} />
      <Form method="post" className="stack">
        <TextInput
          name="code"
          label={m.exam_code_label()}
          hint={m.exam_code_hint()}
          error={actionData?.refusal.message}
          defaultValue={actionData?.code}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={20}
          required
        />
        <Button wide busy={busy}>
          {m.exam_code_send()}
        </Button>
      </Form>
    </div>
  );
}
