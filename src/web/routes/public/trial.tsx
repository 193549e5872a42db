import IconPencil from '@tabler/icons-react/icons/IconPencil';
import { listTrialTools } from '#exams/index.ts';
import { requestContext } from '#web/context.ts';
import { m } from '#web/paraglide/messages.js';
import { LinkButton } from '#web/ui/button.tsx';
import { Card, Empty } from '#web/ui/card.tsx';
import { Native } from '#web/ui/native.tsx';
import { PageHeader } from '#web/ui/navigation.tsx';
import type { Route } from './+types/trial.ts';

export const meta = () => [{ title: `${m.exam_trial_title()} · ${m.common_product()}` }];

export async function loader({ context }: Route.LoaderArgs) {
  return { tools: await listTrialTools(context.get(requestContext).deps) };
}

export default function Trial({ loaderData: { tools } }: Route.ComponentProps) {
  return (
    <div className="wrap stack main-top">
      <PageHeader title={m.exam_trial_title()} lead={m.exam_trial_lead()} />
      {tools.length === 0 && (
        <Empty icon={IconPencil} title={m.exam_trial_none()}>
          {m.exam_trial_none_text()}
        </Empty>
      )}
      {tools.map(({ id, qualification, level, items }) => (
        <Card
          key={id}
          title={
            <span id={`of-${id}`}>
              <Native>{qualification}</Native>
            </span>
          }
        >
          <div className="row between">
            <span className="small mute">
              {m.exam_trial_level({ level })} · {m.exam_trial_items({ count: items })}
            </span>
            <LinkButton to={`/trial/${id}`} kind="line" size={40} id={`open-${id}`} aria-labelledby={`open-${id} of-${id}`}>
              {m.exam_trial_open()}
            </LinkButton>
          </div>
        </Card>
      ))}
    </div>
  );
}
