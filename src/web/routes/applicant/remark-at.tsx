import type { ReactNode } from 'react';
import type { RemarkShown } from '#applications/index.ts';
import { m } from '#web/paraglide/messages.js';
import { Textarea } from '#web/ui/inputs.tsx';
import { Remark } from '#web/ui/remark.tsx';

interface RemarkAtProps {
  remark: Pick<RemarkShown, 'id' | 'number' | 'words' | 'answer' | 'settled'>;
  title: string;
  where?: string;
  editable: boolean;
  /** Id of the form that saves the answer, where it is not the one around. */
  form?: string;
  /** What mends the place: «Заменить скан». */
  mend?: ReactNode;
}

/** What the centre has written at this place, and the applicant's answer to it. */
export function RemarkAt({ remark, title, where, editable, form, mend }: RemarkAtProps) {
  return (
    <Remark number={remark.number} title={title} where={where} state={remark.settled ? 'answered' : 'open'}>
      <p>{remark.words}</p>
      {mend && <div className="row">{mend}</div>}
      {editable ? (
        <Textarea
          name={`answer.${remark.id}`}
          label={m.applicant_remark_answer()}
          hint={m.applicant_remark_answer_hint()}
          defaultValue={remark.answer ?? ''}
          maxLength={2000}
          rows={2}
          form={form}
        />
      ) : (
        remark.answer && <p>{m.applicant_remark_answered({ answer: remark.answer })}</p>
      )}
    </Remark>
  );
}
