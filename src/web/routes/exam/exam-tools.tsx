import IconContrast from '@tabler/icons-react/icons/IconContrast2';
import { useLocation, useRouteLoaderData } from 'react-router';
import { SizeTool } from '#web/layouts/preference-tools.tsx';
import { m } from '#web/paraglide/messages.js';
import type { loader } from '#web/root.tsx';
import { Icon } from '#web/ui/icon.tsx';

/** «Крупнее» and «Контраст». */
export function ExamTools() {
  const { pathname, search } = useLocation();
  const more = useRouteLoaderData<typeof loader>('root')?.preferences.contrast === 'more';
  return (
    <>
      <SizeTool />
      <form method="post" action="/preferences">
        <input type="hidden" name="back" value={pathname + search} />
        <button type="submit" className="tool" name="contrast" value={more ? 'normal' : 'more'} aria-pressed={more}>
          <Icon of={IconContrast} size={20} />
          <span>{m.common_contrast()}</span>
        </button>
      </form>
    </>
  );
}
