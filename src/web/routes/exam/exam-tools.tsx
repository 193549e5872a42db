import IconContrast from '@tabler/icons-react/icons/IconContrast2';
import IconTextSize from '@tabler/icons-react/icons/IconTextSize';
import { useRouteLoaderData } from 'react-router';
import { usePageAddress } from '#web/layouts/page-address.ts';
import { m } from '#web/paraglide/messages.js';
import type { loader } from '#web/root.tsx';
import { Icon } from '#web/ui/icon.tsx';

/** «Крупнее» and «Контраст». */
export function ExamTools() {
  const address = usePageAddress();
  const preferences = useRouteLoaderData<typeof loader>('root')?.preferences;
  const [large, more] = [preferences?.size === 'large', preferences?.contrast === 'more'];
  return (
    <>
      <form method="post" action="/preferences">
        <input type="hidden" name="back" value={address} />
        <button type="submit" className="tool" name="size" value={large ? 'normal' : 'large'} aria-pressed={large}>
          <Icon of={IconTextSize} size={20} />
          <span>{m.common_text_larger()}</span>
        </button>
      </form>
      <form method="post" action="/preferences">
        <input type="hidden" name="back" value={address} />
        <button type="submit" className="tool" name="contrast" value={more ? 'normal' : 'more'} aria-pressed={more}>
          <Icon of={IconContrast} size={20} />
          <span>{m.common_contrast()}</span>
        </button>
      </form>
    </>
  );
}
