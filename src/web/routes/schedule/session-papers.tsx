import IconPrinter from '@tabler/icons-react/icons/IconPrinter';
import { Form, Link } from 'react-router';
import { m } from '#web/paraglide/messages.js';
import { Button } from '#web/ui/button.tsx';
import { RowList } from '#web/ui/card.tsx';

type Kind = 'session_list' | 'admission_slips';
interface Paper {
  id: string;
  kind: Kind;
  state: 'pending' | 'ready' | 'failed';
  at: string;
}

const WORDS: Record<Kind, () => string> = {
  session_list: () => m.schedule_print_list(),
  admission_slips: () => m.schedule_print_slips(),
};

/** The list for the desk and the slips for the hands; a fresh print shows who came and went since. */
export function SessionPapers({ papers }: { papers: readonly Paper[] }) {
  return (
    <RowList
      rows={(Object.keys(WORDS) as Kind[]).map((kind) => ({
        id: kind,
        icon: IconPrinter,
        title: WORDS[kind](),
        note: noteOf(papers.find((paper) => paper.kind === kind)),
        beside: (
          <Form method="post">
            <input type="hidden" name="intent" value="print" />
            <input type="hidden" name="paper" value={kind} />
            <Button size={32} kind="line">
              {m.schedule_print()}
            </Button>
          </Form>
        ),
      }))}
    />
  );
}

function noteOf(paper: Paper | undefined) {
  switch (paper?.state) {
    case undefined:
      return undefined;
    case 'pending':
      return m.schedule_print_pending();
    case 'failed':
      return m.schedule_print_failed();
    case 'ready':
      return (
        <Link to={`/files/papers/${paper.id}`} reloadDocument>
          {m.schedule_print_open({ at: paper.at })}
        </Link>
      );
  }
}
