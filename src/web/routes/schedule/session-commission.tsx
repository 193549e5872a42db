import { Form } from 'react-router';
import type { MemberRole } from '#schedule/index.ts';
import { m } from '#web/paraglide/messages.js';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Tick } from '#web/ui/choices.tsx';
import { Note } from '#web/ui/note.tsx';

const ROLE_WORDS: Record<MemberRole, () => string> = {
  commission_chair: () => m.schedule_role_commission_chair(),
  expert: () => m.schedule_role_expert(),
  technical_expert: () => m.schedule_role_technical_expert(),
  proctor: () => m.schedule_role_proctor(),
};
const ROLES = Object.keys(ROLE_WORDS) as MemberRole[];

interface SessionCommissionProps {
  candidates: readonly { personId: string; name: string; role: MemberRole; busy: boolean; assigned: boolean }[];
  commission: { minimum: number; lacking: number; hasChair: boolean };
}

/** Who judges and who watches, by the roles that people have in the centre. */
export function SessionCommission({ candidates, commission }: SessionCommissionProps) {
  const lacks = [
    commission.lacking > 0 ? m.schedule_commission_lacks_members({ count: commission.lacking }) : null,
    commission.hasChair ? null : m.schedule_commission_lacks_chair(),
  ].filter((lack) => lack !== null);
  return (
    <Card title={m.schedule_commission()} id="commission">
      <div className="stack">
        {lacks.length > 0 ? (
          <Note tone="turn">{m.schedule_commission_lacks({ lacks: lacks.join(', ') })}</Note>
        ) : (
          <Note tone="good">{m.schedule_commission_ready()}</Note>
        )}
        {candidates.length === 0 ? (
          <p>{m.schedule_commission_none()}</p>
        ) : (
          <Form method="post" className="stack" key={candidates.map(({ assigned }) => Number(assigned)).join('')}>
            <input type="hidden" name="intent" value="commission" />
            <p className="small mute">{m.schedule_commission_hint({ minimum: commission.minimum })}</p>
            {ROLES.filter((role) => candidates.some((one) => one.role === role)).map((role) => (
              <fieldset key={role} className="stack-s">
                <legend className="field-label">{ROLE_WORDS[role]()}</legend>
                {candidates
                  .filter((one) => one.role === role)
                  .map(({ personId, name, busy, assigned }) => (
                    <Tick
                      key={personId}
                      id={`${role}-${personId}`}
                      name="members"
                      value={`${personId}:${role}`}
                      label={name}
                      hint={busy ? m.schedule_commission_busy() : undefined}
                      disabled={busy && !assigned}
                      defaultChecked={assigned}
                    />
                  ))}
              </fieldset>
            ))}
            <Button size={40} kind="line">
              {m.schedule_commission_save()}
            </Button>
          </Form>
        )}
      </div>
    </Card>
  );
}
