import type { RemarkShown } from '#applications/index.ts';
import { m } from '#web/paraglide/messages.js';
import { Textarea } from '#web/ui/inputs.tsx';
import { Remark } from '#web/ui/remark.tsx';

/** What the centre has written at this place, and the applicant's answer to it: a field of the form around. */
export function RemarkAt({ remark, title, editable }: { remark: RemarkShown; title: string; editable: boolean }) {
  return (
    <Remark number={remark.number} title={title} state={remark.answer ? 'answered' : 'open'}>
      <p>{remark.words}</p>
      {editable ? (
        <Textarea
          name={`answer.${remark.id}`}
          label={m.applicant_remark_answer()}
          hint={m.applicant_remark_answer_hint()}
          defaultValue={remark.answer ?? ''}
          maxLength={2000}
          rows={2}
        />
      ) : (
        remark.answer && <p>{m.applicant_remark_answered({ answer: remark.answer })}</p>
      )}
    </Remark>
  );
}
