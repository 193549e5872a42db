import { useRef, useState } from 'react';
import { useSubmit } from 'react-router';
import { m } from '#web/paraglide/messages.js';
import { Button } from '#web/ui/button.tsx';
import { Dialog } from '#web/ui/confirm.tsx';

interface FinishProps {
  answered: number;
  all: number;
  unsent: number;
  flush: () => Promise<void>;
  label: string;
  line?: boolean;
}

/** «Завершить теорию…»: what is left is said, what is unsent is sent first. */
export function FinishDialog({ answered, all, unsent, flush, label, line }: FinishProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const submit = useSubmit();
  const [sending, setSending] = useState(false);
  const finish = async () => {
    setSending(true);
    await flush();
    await submit({ act: 'finish' }, { method: 'post' });
    setSending(false);
    dialog.current?.close();
  };
  return (
    <>
      <Button type="button" kind={line ? 'line' : 'filled'} full={line} onClick={() => dialog.current?.showModal()}>
        {label}
      </Button>
      <Dialog ref={dialog} label={m.exam_finish_title()}>
        <div className="confirm">
          <h2>{m.exam_finish_title()}</h2>
          <p>{answered < all ? m.exam_finish_empty({ empty: all - answered, all }) : m.exam_finish_all({ all })}</p>
          {unsent > 0 && <p>{m.exam_finish_unsent({ count: unsent })}</p>}
          <div className="answers">
            <Button type="button" busy={sending} onClick={() => void finish()}>
              {m.exam_finish_yes()}
            </Button>
            <Button type="button" kind="line" onClick={() => dialog.current?.close()}>
              {m.exam_finish_no()}
            </Button>
          </div>
        </div>
      </Dialog>
    </>
  );
}
