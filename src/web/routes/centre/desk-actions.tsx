import { Form } from 'react-router';
import type { MoveName } from '#procedures/index.ts';
import { m } from '#web/paraglide/messages.js';
import { inLanguage } from '#web/routes/applicant/filing-words.ts';
import { Button, LinkButton } from '#web/ui/button.tsx';
import { classes } from '#web/ui/classes.ts';
import type { DeskProps } from './desk-data.tsx';

/** The verdict, at the foot of the data; what stands in the way is said above. */
export function DeskActions({ desk, view }: DeskProps) {
  const move = (name: MoveName) => desk.moves.find((one) => one.name === name);
  const [back, accept, refuse] = [move('return'), move('accept'), move('refuse')];
  const remarks = desk.remarks.length;
  if (desk.moves.length === 0)
    return (
      <footer className="desk-foot row between">
        <span>{m.centre_done({ state: inLanguage(desk.state.label) })}</span>
        <LinkButton kind="line" size={32} to={`/centre/queue?tab=${view.tab}`}>
          {m.centre_back_to_queue()}
        </LinkButton>
      </footer>
    );
  const reasons = remarks === 0 ? (accept?.reasons ?? []) : [];
  return (
    <footer className="desk-foot row between">
      {reasons.length > 0 && (
        <div className="grow">
          <b className="small" id="accept-needs">
            {m.centre_not_yet()}
          </b>
          <ul>
            {reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </div>
      )}
      <Form method="post" className={classes('row', reasons.length === 0 && 'grow')}>
        {back && remarks > 0 && (
          <LinkButton size={40} to={`/centre/applications/${desk.id}/return?${new URLSearchParams({ tab: view.tab })}`}>
            {m.centre_return_with({ count: remarks })}
          </LinkButton>
        )}
        {accept && (
          <Button
            size={40}
            kind={remarks > 0 ? 'line' : 'filled'}
            name="intent"
            value="accept"
            disabled={accept.reasons.length > 0}
            aria-describedby={reasons.length > 0 ? 'accept-needs' : undefined}
          >
            {m.centre_accept()}
          </Button>
        )}
        {reasons.length === 0 && <span className="grow" />}
        {refuse && (
          <LinkButton size={40} kind="risk" to={`/centre/applications/${desk.id}/refuse`}>
            {m.centre_refuse()}
          </LinkButton>
        )}
      </Form>
    </footer>
  );
}
