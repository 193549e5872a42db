import IconCheck from '@tabler/icons-react/icons/IconCheck';
import { Form } from 'react-router';
import { m } from '#web/paraglide/messages.js';
import { Button } from '#web/ui/button.tsx';
import { Icon } from '#web/ui/icon.tsx';
import type { DeskShown } from './desk-address.ts';

/** «Данные документа сверены», beside the applicant's photo. */
export function DeskIdentity({ desk, open }: { desk: DeskShown; open: boolean }) {
  return (
    <div className="desk-part desk-identity">
      <img src={`/files/photo/${desk.id}`} alt={m.centre_photo()} width={72} height={96} />
      <div className="stack-s">
        <p>
          <b className={desk.identityChecked ? 'text-good' : undefined}>
            {desk.identityChecked && <Icon of={IconCheck} size={18} />} {m.centre_identity()}
          </b>
          <br />
          <span className="mute small">{m.centre_identity_hint()}</span>
        </p>
        {open && (
          <Form method="post" preventScrollReset>
            <input type="hidden" name="intent" value="identity" />
            <Button kind={desk.identityChecked ? 'quiet' : 'soft'} size={32} name="checked" value={desk.identityChecked ? 'no' : 'yes'}>
              {desk.identityChecked ? m.centre_identity_unmark() : m.centre_identity_mark()}
            </Button>
          </Form>
        )}
      </div>
    </div>
  );
}
